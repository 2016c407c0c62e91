@NullMarked
package nl.rechtspoor.query.audit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.rechtspoor.query.research;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.rechtspoor.query.whatif;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.rechtspoor.query.privacy;

import org.jspecify.annotations.NullMarked;

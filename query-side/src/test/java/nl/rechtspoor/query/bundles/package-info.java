@NullMarked
package nl.rechtspoor.query.bundles;

import org.jspecify.annotations.NullMarked;

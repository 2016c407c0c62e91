/** A year of plainly fictional cases, told through the public API with a movable clock. */
@NullMarked
package nl.rechtspoor.allinone.demo;

import org.jspecify.annotations.NullMarked;

/** The event store: logical event names, stored JSON, and the hand-declared beans that append and load. */
@NullMarked
package nl.rechtspoor.platform.store;

import org.jspecify.annotations.NullMarked;

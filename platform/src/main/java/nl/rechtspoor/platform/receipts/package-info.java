/** Lets whoever did a grave act know that it can be proven, before they go on. */
@NullMarked
package nl.rechtspoor.platform.receipts;

import org.jspecify.annotations.NullMarked;

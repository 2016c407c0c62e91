/** Who was erased, when and on which ground. Every view that would show a personal value asks here what to say instead. */
@NullMarked
package nl.rechtspoor.query.erasure;

import org.jspecify.annotations.NullMarked;

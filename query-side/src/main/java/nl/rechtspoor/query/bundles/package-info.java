/** What anybody can check without this program: the events of one aggregate with their proofs. */
@NullMarked
package nl.rechtspoor.query.bundles;

import org.jspecify.annotations.NullMarked;

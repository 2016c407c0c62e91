@NullMarked
package nl.rechtspoor.signer;

import org.jspecify.annotations.NullMarked;

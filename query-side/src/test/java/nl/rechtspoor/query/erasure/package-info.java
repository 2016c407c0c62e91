@NullMarked
package nl.rechtspoor.query.erasure;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.rechtspoor.query.operations;

import org.jspecify.annotations.NullMarked;

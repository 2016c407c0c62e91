@NullMarked
package nl.rechtspoor.command.detection;

import org.jspecify.annotations.NullMarked;

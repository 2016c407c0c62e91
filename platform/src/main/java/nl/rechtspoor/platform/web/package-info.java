/** How HTTP meets commands and refusals: the envelope from headers, problem details for every refusal. */
@NullMarked
package nl.rechtspoor.platform.web;

import org.jspecify.annotations.NullMarked;

/** What became of campaigns, and how many cases are behind them. */
@NullMarked
package nl.rechtspoor.query.campaigns;

import org.jspecify.annotations.NullMarked;

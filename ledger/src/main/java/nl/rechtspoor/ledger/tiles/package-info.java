/** The tree and its entries cut into tiles, as C2SP tlog-tiles lays them out: files that never change once they are full. */
@NullMarked
package nl.rechtspoor.ledger.tiles;

import org.jspecify.annotations.NullMarked;

import type { Bytes } from './bytes'
import { nodeHash, treeHash } from './hash'

/** The root of a tree of which ever more full tiles are known: no more is kept of them than their largest full subtrees. */
export class GrowingRoot {
  private readonly subtrees: { tiles: number; hash: Bytes }[] = []

  /** One more full tile, by the root over its hashes. */
  async append(tile: Bytes): Promise<void> {
    let last = { tiles: 1, hash: tile }
    while (this.subtrees.at(-1)?.tiles === last.tiles) {
      const left = this.subtrees.pop() as { tiles: number; hash: Bytes }
      last = { tiles: 2 * last.tiles, hash: await nodeHash(left.hash, last.hash) }
    }
    this.subtrees.push(last)
  }

  /** The root of the tree that has these leaves after the full tiles: at least one, at most a tile of them. */
  async after(leaves: Bytes[]): Promise<Bytes> {
    let root = await treeHash(leaves)
    // a tile that has just become full joins the subtrees of its size, as append will have it
    for (const { hash } of this.subtrees.toReversed()) root = await nodeHash(hash, root)
    return root
  }
}

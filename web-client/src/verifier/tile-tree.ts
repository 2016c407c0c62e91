import type { Bytes } from './bytes'
import { nodeHash, treeHash } from './hash'
import { FULL, hashesIn, type Tile, tileIn } from './tiles'

/** Where tiles come from; answers nothing for a tile that is not there. */
export type TileSource = (tile: Tile) => Promise<Bytes | undefined>

/** Tiles that were read a moment ago are asked for again at once: the neighbours of a path, the tiles above. */
const REMEMBERED = 64

/** A tree of some size, read from tiles. What is stored is not trusted: it proves something where it leads to a signed root. */
export class TileTree {
  private readonly read = new Map<string, Promise<Bytes[]>>()

  constructor(
    readonly size: number,
    private readonly source: TileSource,
  ) {}

  /** @throws Malformed, with the path of the tile, if it is missing or cut */
  hashes(level: number, index: number): Promise<Bytes[]> {
    const key = `${level}/${index}`
    const known = this.read.get(key)
    if (known) return known
    const tile = tileIn(this.size, level, index)
    const hashes = this.source(tile).then((content) => hashesIn(tile, content))
    // one that could not be fetched is asked for again
    hashes.catch(() => this.read.delete(key))
    this.read.set(key, hashes)
    if (this.read.size > REMEMBERED) this.read.delete(this.read.keys().next().value as string)
    return hashes
  }

  root(): Promise<Bytes> {
    return this.rootOf(this.size)
  }

  /** The root that the tree had when it was smaller. */
  rootOf(size: number): Promise<Bytes> {
    return this.between(0, size)
  }

  /** RFC 9162, 2.1.4.1: what shows that this tree begins with the one of an earlier size. */
  consistency(first: number): Promise<Bytes[]> {
    return first === 0 || first === this.size ? Promise.resolve([]) : this.subproof(first, 0, this.size, true)
  }

  private async subproof(first: number, begin: number, end: number, isKnown: boolean): Promise<Bytes[]> {
    if (first === end - begin) return isKnown ? [] : [await this.between(begin, end)]
    const middle = begin + largestPowerBelow(end - begin)
    return first <= middle - begin
      ? [...(await this.subproof(first, begin, middle, isKnown)), await this.between(middle, end)]
      : [...(await this.subproof(first - (middle - begin), middle, end, false)), await this.between(begin, middle)]
  }

  private async between(begin: number, end: number): Promise<Bytes> {
    const count = end - begin
    if (count === 0) return treeHash([])
    const half = count === 1 ? 0 : largestPowerBelow(count)
    if (half * 2 === count || count === 1) return this.subtree(begin, count)
    return nodeHash(await this.between(begin, begin + half), await this.between(begin + half, end))
  }

  /** The root over a power of two of leaves: one hash of a tile, or some neighbours in one. */
  private async subtree(begin: number, count: number): Promise<Bytes> {
    let level = 0
    let each = 1
    for (; each * FULL <= count; level++) each *= FULL
    const first = begin / each
    const tile = await this.hashes(level, Math.floor(first / FULL))
    return treeHash(tile.slice(first % FULL, (first % FULL) + count / each))
  }
}

function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

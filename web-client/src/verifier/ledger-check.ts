import { type Bytes, equal } from './bytes'
import type { Checkpoint } from './checkpoint'
import { parseEntry } from './entry'
import { type Finding, Findings } from './finding'
import { leafHash, treeHash } from './hash'
import { Malformed } from './malformed'
import { TileTree, type TileSource } from './tile-tree'
import { entriesIn, FULL, hashesAt, pathOf, tileIn } from './tiles'

/**
 * Checks that the entries of a range of positions are those of the signed root: each entry against its leaf, each tile
 * against the one above, and the tiles at the edge against the root. It can stop after every bundle of entries, and go on.
 */
export class LedgerCheck {
  private readonly tree: TileTree
  private readonly findings = new Findings()
  private readonly above = new Set<string>()
  private readonly first: number
  private readonly last: number
  private next: number
  /** the root that the tiles lead to */
  root?: Bytes

  /** Positions are checked in whole bundles of 256, so possibly some more on either side. */
  constructor(
    private readonly checkpoint: Checkpoint,
    private readonly source: TileSource,
    from: number,
    to: number,
  ) {
    this.tree = new TileTree(checkpoint.size, source)
    this.first = Math.floor(from / FULL)
    this.next = this.first
    this.last = Math.floor(Math.min(to, checkpoint.size - 1) / FULL)
  }

  get isDone(): boolean {
    return this.next > this.last
  }

  /** How many entries were checked, of how many. */
  get progress(): { done: number; of: number } {
    const before = this.entriesUpTo(this.first)
    return { done: this.entriesUpTo(this.next) - before, of: this.entriesUpTo(this.last + 1) - before }
  }

  get found(): Finding[] {
    return this.findings.inOrder()
  }

  /** Whether the tiles at the edge of the tree lead to the root that was signed: without that, nothing else proves anything. */
  async begin(): Promise<void> {
    await this.orFinding(async () => {
      this.root = await this.tree.root()
      if (!equal(this.root, this.checkpoint.root)) this.findings.add('root', this.checkpoint.size)
    })
  }

  /** The next bundle. If it cannot be fetched, the same is asked for again the next time. */
  async step(): Promise<void> {
    const index = this.next
    await this.orFinding(() => this.checkEntries(index))
    await this.checkAbove(0, index)
    this.next = index + 1
  }

  private async checkEntries(index: number) {
    const tile = tileIn(this.checkpoint.size, 'entries', index)
    const entries = entriesIn(tile, await this.source(tile))
    const leaves = await this.tree.hashes(0, index)
    const hashes = await Promise.all(entries.map(leafHash))
    for (const [offset, hash] of hashes.entries()) {
      const position = index * FULL + offset
      if (!equal(hash, leaves[offset] as Bytes)) this.findings.add('leaf', position)
      else if (!isEntry(entries[offset] as Bytes)) this.findings.add('entry', position)
    }
  }

  /** A full tile is one hash of the tile above, up to the edge of the tree, of which the root was made. */
  private async checkAbove(level: number, index: number): Promise<void> {
    const key = `${level}/${index}`
    if (this.above.has(key) || index >= hashesAt(level + 1, this.checkpoint.size)) return
    const parent = Math.floor(index / FULL)
    await this.orFinding(async () => {
      const wanted = (await this.tree.hashes(level + 1, parent))[index % FULL] as Bytes
      if (!equal(await treeHash(await this.tree.hashes(level, index)), wanted)) {
        this.findings.add('tile', pathOf(tileIn(this.checkpoint.size, level + 1, parent)))
      }
    })
    if (level > 0) this.above.add(key)
    await this.checkAbove(level + 1, parent)
  }

  private async orFinding(check: () => Promise<void>) {
    try {
      await check()
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      this.findings.add('tile', error.what)
    }
  }

  private entriesUpTo(bundle: number): number {
    return Math.min(bundle * FULL, this.checkpoint.size)
  }
}

function isEntry(bytes: Bytes): boolean {
  try {
    parseEntry(bytes)
    return true
  } catch (error) {
    if (error instanceof Malformed) return false
    throw error
  }
}

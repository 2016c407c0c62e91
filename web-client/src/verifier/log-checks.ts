import { type Bytes, equal } from './bytes'
import type { Bundle } from './bundle'
import { type Entry, parseEntry } from './entry'
import type { Findings } from './finding'
import { leafHash, treeHash } from './hash'
import { Malformed } from './malformed'
import { GrowingRoot } from './growing-root'
import { entriesIn, FULL, hashesAt, hashesIn, pathOf, type Tile, tileIn } from './tiles'
import type { Trusted } from './trusted-checkpoints'

/**
 * Checks all entries of the log that a bundle brings: that they lead to the roots that were signed, that the tiles follow from
 * them, and that no event of the aggregate was left out.
 */
export class LogChecks {
  private readonly root = new GrowingRoot()

  constructor(
    private readonly bundle: Bundle,
    private readonly signed: Map<number, Trusted>,
    private readonly findings: Findings,
  ) {}

  async run(progress: (checked: number) => void = () => {}): Promise<void> {
    const { size } = this.bundle
    for (let index = 0; index * FULL < size; index++) {
      const tile = tileIn(size, 'entries', index)
      const entries = this.orFinding(tile, () => entriesIn(tile, this.bundle.tile(tile)))
      if (!entries) return
      await this.checkEntries(index, entries)
      progress(index * FULL + entries.length)
    }
    for (let level = 1; hashesAt(level, size) > 0; level++) await this.checkLevel(level)
  }

  private async checkEntries(index: number, entries: Bytes[]) {
    const leaves = await Promise.all(entries.map(leafHash))
    const stored = this.hashes(tileIn(this.bundle.size, 0, index))
    for (const [offset, leaf] of leaves.entries()) {
      const position = index * FULL + offset
      if (stored && !equal(stored[offset] as Bytes, leaf)) this.findings.add('leaf', position)
      this.checkEntry(position, entries[offset] as Bytes)
      const trusted = this.signed.get(position + 1)
      if (trusted && !equal(await this.root.after(leaves.slice(0, offset + 1)), trusted.checkpoint.root)) {
        this.findings.add('root', position + 1)
      }
    }
    if (leaves.length === FULL) await this.root.append(await treeHash(leaves))
  }

  private checkEntry(position: number, bytes: Bytes) {
    let entry: Entry
    try {
      entry = parseEntry(bytes)
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      return this.findings.add('leaf', position)
    }
    const given = this.bundle.ofEvent(position, 'entry.json')
    if (!given && entry.agg === this.bundle.aggregate) this.findings.add('missing', position)
    else if (given && !equal(given, bytes)) this.findings.add('entry', position)
  }

  /** Each hash above level 0 stands for a full tile below; what is wrong with that one was found when it was its turn. */
  private async checkLevel(level: number) {
    const { size } = this.bundle
    for (let index = 0; index < hashesAt(level, size); index++) {
      const tile = tileIn(size, level, Math.floor(index / FULL))
      const above = this.hashes(tile)?.[index % FULL]
      const below = this.hashes(tileIn(size, level - 1, index))
      if (above && below && !equal(above, await treeHash(below))) this.findings.add('tile', pathOf(tile))
    }
  }

  private hashes(tile: Tile): Bytes[] | undefined {
    return this.orFinding(tile, () => hashesIn(tile, this.bundle.tile(tile)))
  }

  private orFinding<T>(tile: Tile, read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      this.findings.add('tile', pathOf(tile))
      return undefined
    }
  }
}

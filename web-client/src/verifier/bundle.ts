import { type Bytes, decimal, utf8 } from './bytes'
import { readCanonical } from './canonical-json'
import { type Key, parseKey } from './keys'
import { Malformed } from './malformed'
import { pathOf, type Tile } from './tiles'

/** The files of a case, as docs/ledger-format.md lays them out: claims, to be checked against signatures. */
export class Bundle {
  readonly aggregate: string
  readonly origin: string
  /** the size of the log in the checkpoint that all proofs lead to */
  readonly size: number

  constructor(private readonly files: Map<string, Bytes>) {
    const manifest = readCanonical('bundle.json', files.get('bundle.json') ?? new Uint8Array())
    const { aggregate, origin, size } = manifest
    if (
      manifest.format !== 'rechtspoor-case-bundle' ||
      manifest.v !== 1 ||
      typeof aggregate !== 'string' ||
      typeof origin !== 'string' ||
      typeof size !== 'number' ||
      size < 1
    ) {
      throw new Malformed('bundle.json', 'it describes no bundle of format 1')
    }
    this.aggregate = aggregate
    this.origin = origin
    this.size = size
  }

  positions(): number[] {
    return this.numbers(/^events\/([0-9]+)\/.*$/)
  }

  checkpointSizes(): number[] {
    return this.numbers(/^checkpoints\/([0-9]+)$/)
  }

  holdsTheWholeLog(): boolean {
    return this.holds('tile/')
  }

  holdsTimestamps(): boolean {
    return this.holds('timestamps/')
  }

  ofEvent(position: number, part: 'entry.json' | 'row.json' | 'payload' | 'metadata' | 'entry.tlog-proof') {
    return this.files.get(`events/${position}/${part}`)
  }

  checkpoint(size: number) {
    return this.files.get(`checkpoints/${size}`)
  }

  consistency(first: number, second: number) {
    return this.files.get(`consistency/${first}-${second}`)
  }

  /** A tile as it was at the size of the bundle, or fuller. */
  tile(tile: Tile) {
    return this.files.get(pathOf(tile)) ?? this.files.get(pathOf({ ...tile, width: 256 }))
  }

  /** The keys that the bundle brings along. Whoever made it chose them, so they prove nothing to a doubter. */
  ownKeys(): Promise<Key[]> {
    const keys = [...this.files].filter(([name]) => name.startsWith('keys/')).sort(([one], [other]) => (one < other ? -1 : 1))
    return Promise.all(keys.map(([, content]) => parseKey(utf8('verifier key', content).trim())))
  }

  private holds(folder: string) {
    return [...this.files.keys()].some((name) => name.startsWith(folder))
  }

  private numbers(pattern: RegExp): number[] {
    const found = new Set<number>()
    for (const name of this.files.keys()) {
      const digits = pattern.exec(name)?.[1]
      if (digits !== undefined) found.add(decimal(name, digits))
    }
    return [...found].sort((one, other) => one - other)
  }
}

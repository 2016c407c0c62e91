import type { Bytes } from './bytes'
import { canonical, readCanonical } from './canonical-json'
import { Malformed } from './malformed'

/** What the ledger commits to for one event; docs/ledger-format.md, "An entry". */
export interface Entry {
  agg: string
  ev: string
  mh: string
  ph: string
  pt: string
  rev: string
  seq: number
  ts: string
  type: string
  v: number
}

const COLUMNS = ['agg', 'ev', 'pt', 'rev', 'seq', 'ts', 'type'] as const
const KEYS = [...COLUMNS, 'mh', 'ph', 'v']

export function parseEntry(bytes: Bytes): Entry {
  const entry = readCanonical('ledger entry', bytes)
  if (Object.keys(entry).length !== KEYS.length || !KEYS.every((key) => key in entry) || entry.v !== 1) {
    throw new Malformed('ledger entry', 'no entry of format 1')
  }
  if (typeof entry.seq !== 'number' || entry.seq < 0) throw new Malformed('ledger entry', 'no sequence number')
  if (!KEYS.every((key) => key === 'seq' || key === 'v' || typeof entry[key] === 'string')) {
    throw new Malformed('ledger entry', 'no text')
  }
  return entry as unknown as Entry
}

/** What the stored row has to say, if it is still the one that was sealed. */
export function rowOf(entry: Entry): Bytes {
  return canonical(Object.fromEntries(COLUMNS.map((key) => [key, entry[key]])))
}

import { type Bytes, decimal, unbase64, unhash, utf8 } from './bytes'
import { Malformed } from './malformed'
import { type Note, parseNote } from './note'

const WHAT = 'tlog-proof'
const NEW_LINE = 10

/** That an entry is in a log; C2SP tlog-proof. */
export interface TlogProof {
  index: number
  path: Bytes[]
  note: Note
}

export function parseProof(bytes: Bytes): TlogProof {
  const blank = bytes.findIndex((byte, at) => byte === NEW_LINE && bytes[at + 1] === NEW_LINE)
  if (blank < 0) throw new Malformed(WHAT, 'no blank line before the checkpoint')
  const lines = utf8(WHAT, bytes.slice(0, blank)).split('\n')
  if (lines.shift() !== 'c2sp.org/tlog-proof@v1') throw new Malformed(WHAT, 'another first line')
  if (lines[0]?.startsWith('extra ')) unbase64(WHAT, lines.shift()?.slice(6) ?? '')
  const index = lines.shift()
  if (!index?.startsWith('index ')) throw new Malformed(WHAT, 'no index')
  if (lines.length > 63) throw new Malformed(WHAT, 'no tree is so high')
  return {
    index: decimal(WHAT, index.slice(6)),
    path: lines.map((line) => unhash(WHAT, line)),
    note: parseNote(bytes.slice(blank + 2)),
  }
}

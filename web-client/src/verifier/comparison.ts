import { type Bytes, equal } from './bytes'
import { cosignatures, openCheckpoint, type Seen, type SignedCheckpoint } from './checkpoint'
import type { Key } from './keys'
import { Malformed } from './malformed'
import { continues } from './merkle'
import { type TileSource, TileTree } from './tile-tree'

/** What two signed checkpoints say of each other. */
export type Verdict =
  /** the later begins with all that the earlier committed to */
  | 'continues'
  /** they are of one size and one root */
  | 'same'
  /** they exclude each other: the log has told two histories */
  | 'forked'
  /** the earlier one was signed, and what the ledger holds now is another history; the later one may be sound */
  | 'earlier-differs'
  /** the later one was signed, and the ledger holds something else than it says */
  | 'later-differs'
  /** more was signed than the ledger holds now */
  | 'shorter'
  /** tiles that a proof needs are missing */
  | 'no-tiles'

export interface Compared {
  verdict: Verdict
  earlier: Side
  later: Side
  /** the hashes of the proof, RFC 9162, 2.1.4.1 */
  proof: Bytes[]
}

export interface Side {
  size: number
  root: Bytes
  origin: string
  key: string
  seen: Seen[]
  /** witnesses that are named on it and did not sign it */
  wrong: string[]
}

/** A pasted text that no key of the log signed, so that there is nothing to compare. */
export class NotSigned extends Error {
  constructor(readonly which: number) {
    super(`checkpoint ${which} is not signed by the log`)
  }
}

/**
 * Says whether of two signed checkpoints the larger continues the smaller. The proof is made here from the tiles of a log that
 * has {@code held} entries, and leads to the two signed roots; so wrong tiles can spoil a proof, and cannot make one.
 */
export async function compare(notes: [Bytes, Bytes], keys: Key[], held: number, source: TileSource): Promise<Compared> {
  const logs = keys.filter((key) => key.isLog)
  const opened: SignedCheckpoint[] = []
  for (const [which, note] of notes.entries()) {
    const checkpoint = await openCheckpoint(note, logs)
    if (!checkpoint) throw new NotSigned(which)
    opened.push(checkpoint)
  }
  const [earlier, later] = opened.sort((one, other) => one.size - other.size) as [SignedCheckpoint, SignedCheckpoint]
  const witnesses = keys.filter((key) => !key.isLog)
  const sides = { earlier: await sideOf(earlier, witnesses), later: await sideOf(later, witnesses) }
  if (earlier.origin !== later.origin || earlier.size === later.size) {
    const same = earlier.origin === later.origin && equal(earlier.root, later.root)
    return { verdict: same ? 'same' : 'forked', proof: [], ...sides }
  }
  if (later.size > held) return { verdict: 'shorter', proof: [], ...sides }
  return { ...(await prove(earlier, later, new TileTree(later.size, source))), ...sides }
}

async function prove(earlier: SignedCheckpoint, later: SignedCheckpoint, tree: TileTree): Promise<{ verdict: Verdict; proof: Bytes[] }> {
  try {
    const proof = await tree.consistency(earlier.size)
    if (earlier.size === 0 || (await continues(earlier.size, later.size, proof, earlier.root, later.root))) {
      return { verdict: 'continues', proof }
    }
    return { verdict: equal(await tree.root(), later.root) ? 'earlier-differs' : 'later-differs', proof }
  } catch (error) {
    if (error instanceof Malformed) return { verdict: 'no-tiles', proof: [] }
    throw error
  }
}

async function sideOf(checkpoint: SignedCheckpoint, witnesses: Key[]): Promise<Side> {
  const { size, root, origin, by } = checkpoint
  return { size, root, origin, key: `${by.name}+${by.id}`, ...(await cosignatures(checkpoint, witnesses)) }
}

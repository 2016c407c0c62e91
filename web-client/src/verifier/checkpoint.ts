import { type Bytes, decimal, equal, unhash } from './bytes'
import { sha256 } from './hash'
import type { Key } from './keys'
import { Malformed } from './malformed'
import { type Note, parseNote, signatureBy, SignatureWrong } from './note'

const WHAT = 'checkpoint'

/** What a log says of itself at one size; C2SP tlog-checkpoint. */
export interface Checkpoint {
  origin: string
  size: number
  root: Bytes
}

export interface SignedCheckpoint extends Checkpoint {
  note: Note
  /** the key of the log that signed it */
  by: Key
}

/** A witness that vouches for a checkpoint, and when it saw it, in seconds since 1970. */
export interface Seen {
  witness: string
  at: number
}

export async function parseCheckpoint(text: string): Promise<Checkpoint> {
  const lines = text.slice(0, -1).split('\n')
  const [origin = '', size = '', root = ''] = lines
  if (!text.endsWith('\n') || lines.length < 3 || lines.includes('')) throw new Malformed(WHAT, 'no origin, size and root')
  const checkpoint = { origin, size: decimal(WHAT, size), root: unhash(WHAT, root) }
  if (checkpoint.size === 0 && !equal(checkpoint.root, await sha256(new Uint8Array()))) {
    throw new Malformed(WHAT, 'an empty tree with a root')
  }
  return checkpoint
}

/** Reads a note as a checkpoint that one of these keys of the log signed; nothing if none did. */
export async function openCheckpoint(bytes: Bytes, logs: Key[]): Promise<SignedCheckpoint | undefined> {
  try {
    const note = parseNote(bytes)
    for (const log of logs) {
      if (!(await isSignedBy(log, note))) continue
      const checkpoint = await parseCheckpoint(note.text)
      // a key signs for the log of its own name only
      if (checkpoint.origin === log.name) return { ...checkpoint, note, by: log }
    }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
  }
  return undefined
}

async function isSignedBy(log: Key, note: Note): Promise<boolean> {
  try {
    return (await signatureBy(log, note)) !== undefined
  } catch (error) {
    if (error instanceof SignatureWrong) return false
    throw error
  }
}

/** Which of these witnesses vouch for a checkpoint, and which are only said to. */
export async function cosignatures(checkpoint: SignedCheckpoint, witnesses: Key[]): Promise<{ seen: Seen[]; wrong: string[] }> {
  const seen: Seen[] = []
  const wrong: string[] = []
  for (const witness of witnesses) {
    try {
      const at = await signatureBy(witness, checkpoint.note)
      if (at !== undefined) seen.push({ witness: witness.name, at })
    } catch (error) {
      if (!(error instanceof SignatureWrong)) throw error
      wrong.push(witness.name)
    }
  }
  return { seen, wrong }
}

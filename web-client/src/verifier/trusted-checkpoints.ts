import { type Bytes, unhash, utf8 } from './bytes'
import type { Bundle } from './bundle'
import { cosignatures, openCheckpoint, type Seen, type SignedCheckpoint } from './checkpoint'
import type { Findings } from './finding'
import type { Key } from './keys'
import { Malformed } from './malformed'
import { continues } from './merkle'

/** A checkpoint that the log signed, with the times at which witnesses saw it. */
export interface Trusted {
  checkpoint: SignedCheckpoint
  seen: Seen[]
}

export interface Keys {
  logs: Key[]
  witnesses: Key[]
  /** whether they came from elsewhere than the bundle */
  independent: boolean
}

/** Those checkpoints that the log signed, by size, in the order of their size. */
export async function signedCheckpoints(bundle: Bundle, keys: Keys, findings: Findings): Promise<Map<number, Trusted>> {
  const signed = new Map<number, Trusted>()
  for (const size of bundle.checkpointSizes()) {
    const checkpoint = await openCheckpoint(bundle.checkpoint(size) ?? new Uint8Array(), keys.logs)
    if (checkpoint?.size !== size) {
      findings.add('checkpoint', size)
      continue
    }
    const { seen, wrong } = await cosignatures(checkpoint, keys.witnesses)
    if (wrong.length > 0) findings.add('cosignature', size)
    signed.set(size, { checkpoint, seen })
  }
  if (!signed.has(bundle.size)) findings.add('checkpoint', bundle.size)
  return signed
}

/** Those of the signed ones from which a proof leads, step by step, to the size that is claimed. */
export async function connectedCheckpoints(bundle: Bundle, signed: Map<number, Trusted>, findings: Findings): Promise<Map<number, Trusted>> {
  const connected = new Map<number, Trusted>()
  const head = signed.get(bundle.size)
  if (!head) return connected
  connected.set(bundle.size, head)
  let later = head
  for (const [size, earlier] of [...signed].reverse()) {
    const proof = size > 0 && size < bundle.size ? bundle.consistency(size, later.checkpoint.size) : undefined
    if (!proof) continue
    if (await isContinued(earlier, later, proof)) {
      connected.set(size, earlier)
      later = earlier
    } else findings.add('fork', `${size}-${later.checkpoint.size}`)
  }
  return connected
}

async function isContinued({ checkpoint: earlier }: Trusted, { checkpoint: later }: Trusted, proof: Bytes): Promise<boolean> {
  try {
    return await continues(earlier.size, later.size, hashes(proof), earlier.root, later.root)
  } catch (error) {
    if (error instanceof Malformed) return false
    throw error
  }
}

/** A Base 64 hash per line. */
function hashes(proof: Bytes): Bytes[] {
  const lines = utf8('consistency proof', proof).split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => unhash('consistency proof', line))
}

import { type Bytes, equal } from './bytes'
import type { Bundle } from './bundle'
import { type Entry, parseEntry, rowOf } from './entry'
import type { Findings } from './finding'
import { leafHash, sha256Hex } from './hash'
import { signedAt } from './keys'
import { Malformed } from './malformed'
import { climb, type PathStep } from './merkle'
import type { Note } from './note'
import { isDatedOutside } from './time-bracket'
import { parseProof, type TlogProof } from './tlog-proof'
import type { Keys, Trusted } from './trusted-checkpoints'

export type EventStatus = 'unaltered' | 'erased' | 'withheld' | 'altered' | 'unproven'

/** How the entry of an event leads to the root that was signed, as far as it does. */
export interface ProofPath {
  leaf: Bytes
  steps: PathStep[]
  /** where the steps lead; nothing where there are too many or too few */
  reached?: Bytes
  /** nothing where no checkpoint of the claimed size is signed */
  signedRoot?: Bytes
  holds: boolean
}

export interface CheckedEvent {
  position: number
  /** nothing if it could not be read */
  entry?: Entry
  status: EventStatus
  /** a witness had seen the log without it at this time, in seconds since 1970 */
  notBefore?: number
  /** a witness had seen the log with it at this time, in seconds since 1970 */
  notAfter?: number
  /** the position at which the log says that its content was erased */
  erasedAt?: number
  path?: ProofPath
  /** the hashes of what is stored now; nothing where it was not handed over */
  payloadHash?: string
  metadataHash?: string
  /** what the stored row says, where it is not what was sealed */
  differingRow?: Bytes
}

/** Checks each event on its own: its bytes against its entry, its entry against the signed root, its time. */
export class EventChecks {
  constructor(
    private readonly bundle: Bundle,
    private readonly keys: Keys,
    private readonly connected: Map<number, Trusted>,
    private readonly findings: Findings,
  ) {}

  async check(position: number): Promise<CheckedEvent> {
    const bytes = this.bundle.ofEvent(position, 'entry.json')
    const event: CheckedEvent = { position, status: 'unproven', entry: ifWellFormed(() => bytes && parseEntry(bytes)) }
    event.path = bytes && (await this.path(position, bytes))
    await this.hashContent(event)
    if (!event.entry || !event.path?.holds) {
      this.findings.add('entry', position)
      return event
    }
    event.notBefore = latest(this.times((size) => size <= position))
    event.notAfter = earliest(this.times((size) => size > position))
    if (isDatedOutside(event.entry.ts, event.notBefore, event.notAfter)) this.findings.add('time', position)
    event.status = this.content(event, event.entry)
    return event
  }

  private async path(position: number, entry: Bytes): Promise<ProofPath | undefined> {
    const file = this.bundle.ofEvent(position, 'entry.tlog-proof')
    const proof = file && ifWellFormed(() => parseProof(file))
    if (!proof) return undefined
    const leaf = await leafHash(entry)
    const { steps, root } = await climb(position, this.bundle.size, leaf, proof.path)
    const head = this.connected.get(this.bundle.size)?.checkpoint
    const holds = !!head && !!root && equal(root, head.root) && (await this.isAbout(position, proof, head.note))
    return { leaf, steps, reached: root, signedRoot: head?.root, holds }
  }

  /** The proof repeats the checkpoint, for those who check it alone. Whatever signs it there must sign it here too, or be known. */
  private async isAbout(position: number, proof: TlogProof, head: Note): Promise<boolean> {
    if (proof.index !== position || proof.note.text !== head.text) return false
    for (const signature of proof.note.signatures) {
      if (head.signatures.some((one) => one.line === signature.line)) continue
      const key = [...this.keys.logs, ...this.keys.witnesses].find((one) => one.name === signature.name && one.id === signature.keyId)
      if (!key || (await signedAt(key, head.text, signature.signature)) === undefined) return false
    }
    return true
  }

  private async hashContent(event: CheckedEvent) {
    const payload = this.bundle.ofEvent(event.position, 'payload')
    const metadata = this.bundle.ofEvent(event.position, 'metadata')
    event.payloadHash = payload && (await sha256Hex(payload))
    event.metadataHash = metadata && (await sha256Hex(metadata))
  }

  private content(event: CheckedEvent, entry: Entry): EventStatus {
    const { position, payloadHash, metadataHash } = event
    const row = this.bundle.ofEvent(position, 'row.json')
    const wrong = {
      payload: payloadHash !== undefined && payloadHash !== entry.ph,
      metadata: metadataHash !== undefined && metadataHash !== entry.mh,
      row: !row || !equal(row, rowOf(entry)),
    }
    if (wrong.row) event.differingRow = row ?? new Uint8Array()
    for (const kind of ['payload', 'metadata', 'row'] as const) if (wrong[kind]) this.findings.add(kind, position)
    if (wrong.payload || wrong.metadata || wrong.row) return 'altered'
    return payloadHash === undefined || metadataHash === undefined ? 'withheld' : 'unaltered'
  }

  private times(among: (size: number) => boolean): number[] {
    return [...this.connected].filter(([size]) => among(size)).flatMap(([, trusted]) => trusted.seen.map((one) => one.at))
  }
}

const latest = (times: number[]) => (times.length > 0 ? Math.max(...times) : undefined)
const earliest = (times: number[]) => (times.length > 0 ? Math.min(...times) : undefined)

function ifWellFormed<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Malformed) return undefined
    throw error
  }
}

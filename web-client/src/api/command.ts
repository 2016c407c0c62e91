import { request, seen } from './http'

export interface Accepted {
  id: string
  version: number
  position?: number
  /** how far the proof is that this was recorded; only where it was asked for */
  proof?: ActProof
}

/** An act is recorded in any case; its proof may follow. Without an address nothing more is known yet. */
export interface ActProof {
  state: 'PROVEN' | 'PENDING'
  address?: string
}

export interface Sending {
  path: string
  body: unknown
  /** makes the same press of a button twice one act; also the id of what is created */
  key: string
  version?: number
  /** the draft that this command makes superfluous */
  draft?: string
  notABsn?: boolean
  happenedAt?: string
  /** a grave act: the answer may take two seconds longer, and says whether it can be proven */
  grave?: boolean
}

/** Sends an intention. The answer carries the position that later queries wait for. */
export async function send<T extends Partial<Accepted> = Accepted>(sending: Sending): Promise<T> {
  const headers: Record<string, string> = {}
  if (sending.draft) headers['X-Draft'] = sending.draft
  if (sending.notABsn) headers['X-Not-A-Bsn'] = 'true'
  if (sending.happenedAt) headers['X-Happened-At'] = sending.happenedAt
  if (sending.grave) headers.Prefer = 'wait=2'
  const { body } = await request<T>(sending.path, {
    method: 'POST',
    body: sending.body,
    ifMatch: sending.version,
    idempotencyKey: sending.key,
    headers,
  })
  seen(body?.position)
  return body
}

export const newKey = () => crypto.randomUUID()

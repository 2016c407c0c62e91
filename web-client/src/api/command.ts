import { request, seen } from './http'

export interface Accepted {
  id: string
  version: number
  position?: number
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
}

/** Sends an intention. The answer carries the position that later queries wait for. */
export async function send<T extends Partial<Accepted> = Accepted>(sending: Sending): Promise<T> {
  const headers: Record<string, string> = {}
  if (sending.draft) headers['X-Draft'] = sending.draft
  if (sending.notABsn) headers['X-Not-A-Bsn'] = 'true'
  if (sending.happenedAt) headers['X-Happened-At'] = sending.happenedAt
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

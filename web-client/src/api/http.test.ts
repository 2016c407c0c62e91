import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newKey, send } from './command'
import { get, onProofRequired, onSignedOut, request, withQuery } from './http'
import { Problem } from './problem'

interface Call {
  url: string
  init: RequestInit
  headers: Headers
}

let calls: Call[] = []

function answer(status: number, body?: unknown, headers?: Record<string, string>) {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    calls.push({ url, init, headers: new Headers(init.headers) })
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status, headers }))
  })
}

const lastCall = () => {
  const call = calls.at(-1)
  if (!call) throw new Error('nothing was sent')
  return call
}

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('talking to the server', () => {
  beforeEach(() => {
    calls = []
    document.cookie = 'XSRF-TOKEN=a-token; path=/'
  })
  afterEach(() => vi.unstubAllGlobals())

  it('sends the CSRF token with a change and not with a question', async () => {
    answer(200, {})
    await request('/drafts/1', { method: 'PUT', body: {} })
    expect(lastCall().headers.get('X-XSRF-TOKEN')).toBe('a-token')
    await get('/session')
    expect(lastCall().headers.has('X-XSRF-TOKEN')).toBe(false)
  })

  it('waits for the proof of a grave act, and hands on what is said of it', async () => {
    const proof = { state: 'PENDING', address: '/ledger/receipts/40' }
    answer(200, { id: 'x', version: 5, position: 40, proof })
    const accepted = await send({ path: '/cases/1/erasure-requests/2/executions', body: {}, key: newKey(), grave: true })
    expect(lastCall().headers.get('Prefer')).toBe('wait=2')
    expect(accepted.proof).toEqual(proof)
  })

  it('sends a command with its key, the version on the screen and the draft it replaces', async () => {
    answer(200, { id: 'x', version: 5, position: 40 })
    const key = newKey()
    await send({ path: '/cases/1/notes', body: { text: 'a' }, key, version: 4, draft: 'd-1' })
    const { url, headers, init } = lastCall()
    expect(url).toBe('/api/v1/cases/1/notes')
    expect(init.method).toBe('POST')
    expect(headers.get('Idempotency-Key')).toBe(key)
    expect(headers.get('If-Match')).toBe('"4"')
    expect(headers.has('Prefer')).toBe(false)
    expect(headers.get('X-Draft')).toBe('d-1')
  })

  it('asks later questions to wait until the change is visible, and never goes back', async () => {
    answer(200, { id: 'x', version: 5, position: 4711 })
    await send({ path: '/cases/1/notes', body: {}, key: newKey() })
    answer(200, { id: 'y', version: 6, position: 12 })
    await send({ path: '/cases/2/notes', body: {}, key: newKey() })
    await get('/cases/1')
    expect(lastCall().headers.get('X-Min-Position')).toBe('4711')
  })

  it('turns problem+json into a typed refusal', async () => {
    answer(409, { status: 409, code: 'CONSENT_MISSING', evidence: { missing: [] }, errors: [{ pointer: '/body', code: 'X' }] })
    const problem = await problemOf(request('/cases/1/mediations', { method: 'POST', body: {} }))
    expect(problem.code).toBe('CONSENT_MISSING')
    expect(problem.evidence).toEqual({ missing: [] })
    expect(problem.errors).toHaveLength(1)
  })

  it('gives a code of its own to an answer without an explanation', async () => {
    answer(502)
    expect((await problemOf(get('/cases/1'))).code).toBe('SERVER_FAILED')
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    const offline = await problemOf(get('/cases/1'))
    expect(offline.isOffline).toBe(true)
    expect(offline.code).toBe('OFFLINE')
  })

  it('leaves a cancelled request a cancelled request', async () => {
    const cancel = new AbortController()
    cancel.abort()
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('aborted', 'AbortError')))
    await expect(get('/cases/1', cancel.signal)).rejects.toBeInstanceOf(DOMException)
  })

  it('tells once the session has ended, but not when a wrong password was typed', async () => {
    const left = vi.fn()
    onSignedOut(left)
    answer(401, { code: 'SIGN_IN_FAILED' })
    await problemOf(request('/session', { method: 'POST', body: {} }))
    expect(left).not.toHaveBeenCalled()
    await problemOf(get('/worklist'))
    expect(left).toHaveBeenCalledOnce()
  })

  it('sends a request again, as it was, once somebody has shown who they are, and only once', async () => {
    const left = vi.fn()
    onSignedOut(left)
    answer(401, { code: 'PROOF_REQUIRED', factor: 'PASSKEY' })
    const key = newKey()
    const asked: string[] = []
    onProofRequired((factor) => {
      asked.push(factor)
      answer(200, { id: 'x', version: 5 })
      return Promise.resolve(true)
    })
    await send({ path: '/cases/1/emergency-accesses', body: { reason: 'a' }, key })
    expect(asked).toEqual(['PASSKEY'])
    expect(calls.map((call) => [call.url, call.headers.get('Idempotency-Key'), call.init.body])).toEqual([
      ['/api/v1/cases/1/emergency-accesses', key, '{"reason":"a"}'],
      ['/api/v1/cases/1/emergency-accesses', key, '{"reason":"a"}'],
    ])
    answer(401, { code: 'PROOF_REQUIRED', factor: 'PASSKEY' })
    onProofRequired(() => Promise.resolve(true))
    expect((await problemOf(send({ path: '/cases/1/emergency-accesses', body: {}, key }))).code).toBe('PROOF_REQUIRED')
    expect(calls).toHaveLength(4)
    onProofRequired(() => Promise.resolve(false))
    expect((await problemOf(send({ path: '/cases/1/emergency-accesses', body: {}, key }))).code).toBe('PROOF_REQUIRED')
    expect(calls).toHaveLength(5)
    expect(left).not.toHaveBeenCalled()
    onProofRequired(undefined)
  })

  it('fetches a fresh CSRF token when its cookie was lost, and sends the change again', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      asked.push(`${init.method} ${url} ${new Headers(init.headers).get('X-XSRF-TOKEN') ?? ''}`.trim())
      if (url.endsWith('/session')) document.cookie = 'XSRF-TOKEN=fresh; path=/'
      const isOld = init.method === 'PUT' && asked.length === 1
      return Promise.resolve(new Response(JSON.stringify(isOld ? { code: 'CSRF' } : {}), { status: isOld ? 403 : 200 }))
    })
    await request('/drafts/1', { method: 'PUT', body: {} })
    expect(asked).toEqual(['PUT /api/v1/drafts/1 a-token', 'GET /api/v1/session', 'PUT /api/v1/drafts/1 fresh'])
  })

  it('leaves empty parts out of a question', () => {
    expect(withQuery('/worklist', { view: 'mine', state: '', area: undefined, size: 50 })).toBe('/worklist?view=mine&size=50')
    expect(withQuery('/worklist', {})).toBe('/worklist')
  })
})

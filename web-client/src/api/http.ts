import { type Factor, Problem, type ProblemBody } from './problem'

export interface Answer<T> {
  body: T
  etag?: string
}

interface Options {
  method?: string
  body?: unknown
  /** the version that was on the screen */
  ifMatch?: number
  /** the id of what is created; the same key again answers the same */
  idempotencyKey?: string
  headers?: Record<string, string>
  signal?: AbortSignal
  /** lets a last save go out while the page is being closed */
  keepalive?: boolean
  /** the page asks by itself: no sign that somebody is there, so the session ends as if nothing had been asked */
  unasked?: boolean
}

const base = '/api/v1'
let seenPosition = 0
let requestedAt = Date.now()
let signedOut: () => void = () => {}
let showAgain: ((factor: Factor) => Promise<boolean>) | undefined

/** What to do when the server says that nobody is signed in any more. */
export function onSignedOut(action: () => void) {
  signedOut = action
}

/** Asks the person to show again who they are, for an act that a session alone does not allow; says whether they did. */
export function onProofRequired(ask: ((factor: Factor) => Promise<boolean>) | undefined) {
  showAgain = ask
}

/** Queries from now on wait until this position is visible, so that nobody misses their own change. */
export function seen(position: number | undefined) {
  if (position !== undefined && position > seenPosition) seenPosition = position
}

/** When the server last heard from us; the session ends some time after that. */
export const lastRequestAt = () => requestedAt

export function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))
  return found && decodeURIComponent(found.slice(name.length + 1))
}

/** Sends a request; one that needs a fresh proof is sent again, as it was, once the person has given it. */
export async function request<T>(path: string, options: Options = {}): Promise<Answer<T>> {
  try {
    return await askWithToken<T>(path, options)
  } catch (problem) {
    if (problem instanceof Problem && problem.body.factor && showAgain && (await showAgain(problem.body.factor))) {
      return askWithToken<T>(path, options)
    }
    throw problem
  }
}

async function askWithToken<T>(path: string, options: Options): Promise<Answer<T>> {
  try {
    return await ask(path, options)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'CSRF') throw error
    // the cookies of this browser were cleared: a fresh token first, and who is still signed in notices nothing
    await ask('/session', {})
    return ask(path, options)
  }
}

async function ask<T>(path: string, options: Options): Promise<Answer<T>> {
  const method = options.method ?? 'GET'
  const headers = new Headers({ Accept: 'application/json', ...options.headers })
  let body: BodyInit | undefined
  if (options.body instanceof FormData) body = options.body
  else if (options.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    body = JSON.stringify(options.body)
  }
  if (method === 'GET') {
    if (seenPosition > 0) headers.set('X-Min-Position', String(seenPosition))
  } else headers.set('X-XSRF-TOKEN', cookie('XSRF-TOKEN') ?? '')
  if (options.ifMatch !== undefined) headers.set('If-Match', `"${options.ifMatch}"`)
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey)

  const response = await reach(path, { method, headers, body, signal: options.signal, keepalive: options.keepalive }, options.unasked)
  if (!response.ok) throw await problemOf(response, path)
  const text = await response.text()
  return { body: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag') ?? undefined }
}

async function reach(path: string, init: RequestInit, unasked = false): Promise<Response> {
  try {
    if (!unasked) requestedAt = Date.now()
    // eslint-disable-next-line no-restricted-globals -- the one place that may
    return await fetch(base + path, { ...init, credentials: 'same-origin', redirect: 'error' })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Problem({ status: 0 })
  }
}

async function problemOf(response: Response, path: string): Promise<Problem> {
  let body: ProblemBody = { status: response.status }
  try {
    body = { ...((await response.json()) as ProblemBody), status: response.status }
  } catch {
    // a proxy or a crash answered, without an explanation
  }
  if (response.status === 401 && !body.factor && !path.startsWith('/session')) signedOut()
  return new Problem(body)
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await request<T>(path, { signal })).body
}

/** Whether something that is open to everybody is there by now. */
export async function isThere(address: string, signal?: AbortSignal): Promise<boolean> {
  try {
    // eslint-disable-next-line no-restricted-globals -- outside the API, and without its errors
    const response = await fetch(address, { signal, credentials: 'same-origin', redirect: 'error' })
    return response.ok
  } catch {
    return false
  }
}

/** A path with its question; whatever is empty is left out. */
export function withQuery(path: string, query: Record<string, string | number | boolean | undefined | null>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

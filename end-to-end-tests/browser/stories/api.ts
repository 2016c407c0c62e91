import { randomUUID } from 'node:crypto'
import { type Page, expect } from '@playwright/test'

/** A command that was taken. */
export interface Taken {
  id: string
  version: number
  position?: number
}

interface Call {
  method?: string
  body?: object
  version?: number
  key?: string
  happenedAt?: Date
}

/** How far the stream had come when anybody last changed something; every question waits for that. */
let seen = 0

export async function csrf(page: Page): Promise<string> {
  return decodeURIComponent((await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '')
}

/** Waits until a question has an answer: what was told a moment ago may not be shown yet. */
export const shown = (page: Page, path: string) => expect(() => call(page, path)).toPass({ intervals: [100, 250, 500] })

/** Speaks to the API as the person who is signed in on this page. */
export async function call<T = Taken>(page: Page, path: string, { method, body, version, key = randomUUID(), happenedAt }: Call = {}): Promise<T> {
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      'X-XSRF-TOKEN': await csrf(page),
      'Idempotency-Key': key,
      'X-Min-Position': String(seen),
      ...(happenedAt && { 'X-Happened-At': happenedAt.toISOString() }),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
    data: body,
  })
  const text = await answer.text()
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${text}`)
  const answered: unknown = text ? JSON.parse(text) : undefined
  if (body) seen = Math.max(seen, (answered as Partial<Taken> | undefined)?.position ?? 0)
  return answered as T
}

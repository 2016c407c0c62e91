import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'

export interface Made {
  id: string
  version: number
}

export interface CaseFile {
  caseId: string
  number: string
  version: number
  state: string
  allowed: string[]
  parties: { party: string; role: string }[]
  mediations: { mediation: string; messages: unknown[] }[]
  deadlines: { deadline: string; state: string; due: string }[]
  notes: { text: string }[]
  advice: { advice: string }[]
  links: { number?: string }[]
}

/** A surname of its own in every run: whoever is known already makes the jurist wait for a senior. */
export function surname(): string {
  const letter = (letters: string) => letters[Math.floor(Math.random() * letters.length)]
  return Array.from({ length: 4 }, () => `${letter('bdfgklmnprstvz')}${letter('aeiou')}`).join('')
}

interface Call {
  method?: string
  body?: object
  version?: number
  key?: string
}

/** What each page has seen of its own changes; a query waits for that. */
const seen = new WeakMap<Page, number>()

/** Speaks to the API as the person who is signed in on this page. */
export async function call<T>(page: Page, path: string, { method, body, version, key = randomUUID() }: Call = {}): Promise<T> {
  const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      'X-XSRF-TOKEN': decodeURIComponent(token),
      'Idempotency-Key': key,
      'X-Min-Position': String(seen.get(page) ?? 0),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
    data: body,
  })
  const text = await answer.text()
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${text}`)
  const answered: unknown = text ? JSON.parse(text) : undefined
  const position = (answered as { position?: number } | undefined)?.position
  if (body && position) seen.set(page, position)
  return answered as T
}

export const caseFile = (page: Page, id: string) => call<CaseFile>(page, `/cases/${id}`)

/** Gives a case a command, at the version that it has now; answers the id of what that made. */
export async function act(page: Page, id: string, path: string, body: object = {}): Promise<string> {
  const key = randomUUID()
  const { version } = await caseFile(page, id)
  await call<Made>(page, `/cases/${id}${path}`, { body, version, key })
  return key
}

interface Opening {
  child?: string
  birthDate?: string
  urgency?: string
  areas?: string[]
  phone?: string
  assignToMe?: boolean
}

/** Opens a case without the intake page, for the stories that begin after it. */
export async function openCase(page: Page, opening: Opening = {}): Promise<string> {
  const { child = `Pluis ${surname()}`, birthDate = '2009-03-05', urgency = 'NORMAL', areas = ['UHP'], phone, assignToMe = true } = opening
  const check = await call<Made>(page, '/conflict-checks', { body: { names: [child], phones: phone ? [phone] : [], birthDate } })
  const done = await call<Made>(page, '/cases', {
    body: {
      channel: 'PHONE',
      askerRole: 'CHILD',
      urgency,
      summary: 'Wil de eigen broer vaker zien.',
      classification: { areas, articles: ['CRC-9'], primaryArticle: 'CRC-9', groups: [] },
      conflictCheckId: check.id,
      parties: [{ role: 'CHILD', identity: { name: child, phone }, birthDate, ageDisputed: false, language: 'nl', interpreterNeeded: false }],
      assignToMe,
    },
  })
  return done.id
}

/** Brings in so many cases of one area at once, as a senior does with old ones. */
export async function bringInCases(page: Page, times: number, area: string) {
  const run = surname()
  const rows = Array.from({ length: times }, (_, row) => `${run}-${row},2026-03-01,PHONE,PARENT,CASE,${area},Oude zaak ${row},CRC-37,Pluis ${surname()}${row}`)
  const file = ['external_id,happened_at,channel,asker_role,kind,areas,summary,articles,child_name', ...rows].join('\n')
  const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? ''
  const uploaded = await page.request.post('/api/v1/imports', {
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token), 'Idempotency-Key': randomUUID() },
    multipart: { file: { name: 'zaken.csv', mimeType: 'text/csv', buffer: Buffer.from(file) } },
  })
  const { id } = (await uploaded.json()) as Made
  await call(page, `/imports/${id}/starts`, { body: {} })
  const state = async () => (await call<{ state: string; done: number }>(page, `/imports/${id}`)).state
  for (let waited = 0; waited < 60 && (await state()) !== 'DONE'; waited++) await page.waitForTimeout(500)
}

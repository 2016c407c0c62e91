import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { type Taken, call, csrf } from './api.ts'

export interface CaseFile {
  caseId: string
  number: string
  version: number
  state: string
  allowed: string[]
  parties: { party: string; person: string; role: string }[]
  waivers: { state: string }[]
  mediations: { mediation: string; messages: unknown[] }[]
  deadlines: { deadline: string; state: string; due: string }[]
  notes: { text: string }[]
  advice: { advice: string }[]
  referrals: { answer?: string }[]
  safety: { stop: boolean; steps: number[] }
  links: { number?: string }[]
  holds: { released: boolean }[]
  erasureRequests: { granted?: boolean; executed: boolean }[]
  walls: { staff: string }[]
}

/** A surname of its own in every run: whoever is known already makes the jurist wait for a senior. */
export function newName(): string {
  const letter = (letters: string) => letters.charAt(Math.floor(Math.random() * letters.length))
  const name = Array.from({ length: 5 }, () => letter('bdfgklmnprstvz') + letter('aeiou')).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The day so many days from now, as the API writes it. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export const caseFile = (page: Page, id: string) => call<CaseFile>(page, `/cases/${id}`)

/** Gives a case a command, at the version that it has now unless told; answers also the id of what that made. */
export async function act(page: Page, id: string, path: string, body: object = {}, version?: number): Promise<Taken & { made: string }> {
  const made = randomUUID()
  const taken = await call(page, `/cases/${id}${path}`, { body, version: version ?? (await caseFile(page, id)).version, key: made })
  return { ...taken, made }
}

interface Opening {
  child?: string
  birthDate?: string
  urgency?: string
  areas?: string[]
  topic?: string
  phone?: string
  assignToMe?: boolean
  happenedAt?: Date
}

/** Opens a case without the intake page, for the stories that begin after it. The child is sixteen or older unless told. */
export async function openCase(page: Page, opening: Opening = {}): Promise<string> {
  const { child = `Pluis ${newName()}`, birthDate = '2009-03-05', urgency = 'NORMAL', areas = ['UHP'], topic, phone, assignToMe = true, happenedAt } = opening
  const check = await call(page, '/conflict-checks', { body: { names: [child], phones: phone ? [phone] : [], birthDate } })
  const done = await call(page, '/cases', {
    body: {
      channel: 'PHONE',
      askerRole: 'CHILD',
      urgency,
      summary: 'Wil de eigen broer vaker zien.',
      classification: { areas, topic, articles: ['CRC-9'], primaryArticle: 'CRC-9', groups: [] },
      conflictCheckId: check.id,
      parties: [{ role: 'CHILD', identity: { name: child, phone }, birthDate, ageDisputed: false, language: 'nl', interpreterNeeded: false }],
      assignToMe,
    },
    happenedAt,
  })
  return done.id
}

/** Somebody in the case says yes, for half a year. */
export async function consent(page: Page, id: string, purpose: string, recipient?: string) {
  const giver = (await caseFile(page, id)).parties[0]?.party
  await act(page, id, '/consents', {
    giver,
    purpose,
    recipient,
    dataSet: ['IDENTITY', 'FAMILY_SITUATION'],
    validUntil: inDays(200),
    how: 'FORM',
    proof: 'Formulier.',
    language: 'nl',
    understood: true,
  })
}

/** The id of the colleague whose name begins like this. */
export async function staffNamed(page: Page, name: string): Promise<string> {
  const { items } = await call<{ items: { id: string; name: string }[] }>(page, '/staff')
  const found = items.find((one) => one.name.startsWith(name))
  if (!found) throw new Error(`nobody is called ${name}`)
  return found.id
}

/** Brings in so many cases of one area at once, as a senior does with old ones. */
export async function bringInCases(page: Page, times: number, area: string) {
  const run = newName()
  const rows = Array.from({ length: times }, (_, row) => `${run}-${row},2026-03-01,PHONE,PARENT,CASE,${area},Oude zaak ${row},CRC-37,Pluis ${newName()}${row}`)
  const file = ['external_id,happened_at,channel,asker_role,kind,areas,summary,articles,child_name', ...rows].join('\n')
  const uploaded = await page.request.post('/api/v1/imports', {
    headers: { 'X-XSRF-TOKEN': await csrf(page), 'Idempotency-Key': randomUUID() },
    multipart: { file: { name: 'zaken.csv', mimeType: 'text/csv', buffer: Buffer.from(file) } },
  })
  const { id } = (await uploaded.json()) as Taken
  await call(page, `/imports/${id}/starts`, { body: {} })
  const state = async () => (await call<{ state: string; done: number }>(page, `/imports/${id}`)).state
  for (let waited = 0; waited < 60 && (await state()) !== 'DONE'; waited++) await page.waitForTimeout(500)
}

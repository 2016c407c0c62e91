import { randomUUID } from 'node:crypto'
import { type Page, expect } from '@playwright/test'
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

/** Consonants of which none sounds like another one, however a name is compared. */
const CONSONANTS = 'bdfgklmnprst'
const VOWELS = 'aeiou'
const SYLLABLES = 6

/** How many names there are of which no two sound alike: in a row of two equal consonants one would not be heard. */
const NAMES = CONSONANTS.length * (CONSONANTS.length - 1) ** (SYLLABLES - 1)

let named = Math.floor(Math.random() * NAMES)

/**
 * A surname that sounds like no other one of this run: whoever is known already makes the jurist wait for a senior, and
 * names that sound alike are taken for one.
 */
export function newName(): string {
  named = (named + 1) % NAMES
  let left = named
  let name = ''
  for (let syllable = 0; syllable < SYLLABLES; syllable++) {
    const others = CONSONANTS.replace(name.at(-2) ?? '', '')
    name += others.charAt(left % others.length) + VOWELS.charAt(Math.floor(Math.random() * VOWELS.length))
    left = Math.floor(left / others.length)
  }
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The birthday of somebody who has been so old for half a year, on every day on which the stories are told. */
export function bornYearsAgo(years: number): string {
  const born = new Date()
  born.setUTCMonth(born.getUTCMonth() - 12 * years - 6, 5)
  return born.toISOString().slice(0, 10)
}

/** A day as one types it into a date field. */
export const typed = (day: string) => day.split('-').toReversed().join('')

/** The day so many days from now, as the API writes it. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** At which version each case was when these stories last changed it. */
const versions = new Map<string, number>()

/** The case as it was left: on a busy machine the views may be some way behind. */
export async function caseFile(page: Page, id: string): Promise<CaseFile> {
  let file: CaseFile | undefined
  await expect(async () => {
    file = await call<CaseFile>(page, `/cases/${id}`)
    expect(file.version).toBeGreaterThanOrEqual(versions.get(id) ?? 0)
  }).toPass({ intervals: [100, 250, 500] })
  if (!file) throw new Error(`case ${id} is not shown`)
  return file
}

/**
 * Gives a case a command, at the version that it has now unless told, and waits until it shows; whoever tells the version
 * may not be one who sees the case. Answers also the id of what that made.
 */
export async function act(page: Page, id: string, path: string, body: object = {}, version?: number): Promise<Taken & { made: string }> {
  const made = randomUUID()
  const taken = await call(page, `/cases/${id}${path}`, { body, version: version ?? (await caseFile(page, id)).version, key: made })
  versions.set(id, taken.version)
  if (version === undefined) await caseFile(page, id)
  return { ...taken, made }
}

/** Waits until a list of the work shows a case. */
export async function listed(page: Page, list: string, id: string) {
  await expect(async () => {
    const { items } = await call<{ items: { caseId: string }[] }>(page, `/worklist?${list}`)
    expect(items.map((one) => one.caseId)).toContain(id)
  }).toPass({ intervals: [100, 250, 500] })
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

/** Opens a case without the intake page, for the stories that begin after it. The child is sixteen unless told. */
export async function openCase(page: Page, opening: Opening = {}): Promise<string> {
  const { child = `Pluis ${newName()}`, birthDate = bornYearsAgo(16), urgency = 'NORMAL', areas = ['UHP'], topic, phone, assignToMe = true, happenedAt } = opening
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
  versions.set(done.id, done.version)
  await caseFile(page, done.id)
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
  await expect.poll(state, { timeout: 240_000 }).toBe('DONE')
}

import { type Page, expect } from '@playwright/test'

/** A command that was taken. */
export interface Taken {
  id: string
  version: number
  position: number
}

let seen = 0

/** Sends what a page would send, with the cookies of that page: for what a story needs before it begins. */
export async function send<T = Taken>(page: Page, path: string, body: unknown, version?: number, happenedAt?: Date): Promise<T> {
  const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method: 'POST',
    data: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': token,
      'Idempotency-Key': crypto.randomUUID(),
      ...(happenedAt && { 'X-Happened-At': happenedAt.toISOString() }),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
  })
  expect(answer.ok(), `POST ${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  const text = await answer.text()
  seen = Math.max(seen, (text && (JSON.parse(text) as Partial<Taken>).position) || 0)
  return (text ? JSON.parse(text) : undefined) as T
}

/** Asks what a page would ask, once everything that was sent before is visible. */
export async function ask<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1${path}`, { headers: { 'X-Min-Position': String(seen) } })
  expect(answer.ok(), `GET ${path}: ${answer.status()}`).toBe(true)
  return (await answer.json()) as T
}

/** A name that nobody had before, so that no search and no conflict check finds an earlier story. */
export const newName = () =>
  Array.from({ length: 5 }, () => pick('bdfgklmnprstvz') + pick('aeiou')).join('').replace(/^./, (first) => first.toUpperCase())

const pick = (letters: string) => letters.charAt(Math.floor(Math.random() * letters.length))

/** A case of the jurist who asks, with a child of sixteen or more. */
export async function openCase(jurist: Page, child: { name: string; phone?: string }, happenedAt?: Date): Promise<Taken & { child: string }> {
  const check = await send<{ id: string }>(jurist, '/conflict-checks', { names: [], phones: [] })
  const opened = await send(jurist, '/cases', {
    channel: 'PHONE',
    askerRole: 'CHILD',
    urgency: 'HIGH',
    summary: 'Een verzonnen vraag over bezoek.',
    classification: { areas: ['UHP'], articles: ['CRC-9', 'CRC-20'], primaryArticle: 'CRC-9', groups: [] },
    conflictCheckId: check.id,
    parties: [
      {
        role: 'CHILD',
        identity: child,
        birthDate: '2009-03-05',
        ageDisputed: false,
        interpreterNeeded: false,
      },
    ],
    assignToMe: true,
  }, undefined, happenedAt)
  const file = await ask<{ parties: { party: string }[] }>(jurist, `/cases/${opened.id}`)
  return { ...opened, child: file.parties[0]?.party ?? '' }
}

export interface Colleague {
  id: string
  username: string
  password: string
  name: string
}

/** An account of its own for a story that changes it; the administrator makes it and its owner chooses the password. */
export async function newColleague(admin: Page, roles: string[], more: object = {}): Promise<Colleague> {
  const name = newName()
  const password = `een zin van ${name} zelf`
  const made = await send<{ account: { id: string; username: string }; link: string }>(admin, '/accounts', {
    username: name.toLowerCase(),
    name: `${name} (verzonnen)`,
    roles,
    ...more,
  })
  await send(admin, '/one-time-links/redemptions', { token: made.link.split('#')[1], password })
  return { id: made.account.id, username: made.account.username, password, name: `${name} (verzonnen)` }
}

import { type Browser, type BrowserContext, type Page, expect, test } from '@playwright/test'
import { call } from './api.ts'
import { newName } from './cases.ts'

const PASSWORD = 'kinderrechten-demo'

/** Browsers of people, with the story that opened them. */
const opened: { story: string; context: BrowserContext }[] = []

/** A story leaves its people signed in; their pages must not go on listening while the next stories are told. */
async function leaveTo(story: string) {
  const over = opened.filter((one) => one.story !== story)
  opened.splice(0, opened.length, ...opened.filter((one) => one.story === story))
  await Promise.all(over.map((one) => one.context.close()))
}

/** Signs somebody in, of the demo cast unless a password is given, in a browser of their own. */
export async function signIn(browser: Browser, username: string, password = PASSWORD): Promise<Page> {
  await leaveTo(test.info().testId)
  const context: BrowserContext = await browser.newContext()
  opened.push({ story: test.info().testId, context })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByLabel('Gebruikersnaam').fill(username)
  await page.getByLabel('Wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
  return page
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
  const made = await call<{ account: { id: string; username: string }; link: string }>(admin, '/accounts', {
    body: { username: name.toLowerCase(), name: `${name} (verzonnen)`, roles, ...more },
  })
  await call(admin, '/one-time-links/redemptions', { body: { token: made.link.split('#')[1], password } })
  return { id: made.account.id, username: made.account.username, password, name: `${name} (verzonnen)` }
}

/** A device of this browser's own that keeps passkeys and always recognises its owner. */
export async function withPasskeyDevice(page: Page) {
  const chrome = await page.context().newCDPSession(page)
  await chrome.send('WebAuthn.enable')
  await chrome.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, type Page, expect, test } from '@playwright/test'

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

/** Nothing that axe finds, in any of the rules of WCAG 2.2 AA. */
export async function isAccessible(page: Page) {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

/** Requests to any other host, and what the content security policy stopped; both must stay empty. */
export function watch(page: Page): string[] {
  const outside: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin) {
      outside.push(request.url())
    }
  })
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) outside.push(message.text())
  })
  return outside
}

/** Chooses in a field that one types in, by keyboard alone. */
export async function typeAndChoose(page: Page, field: string, text: string, option: RegExp) {
  const box = page.getByRole('combobox', { name: field })
  await box.focus()
  await page.keyboard.type(text)
  await expect(page.getByRole('option', { name: option }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

import { type Page, expect, test } from '@playwright/test'
import { nl } from '../../../web-client/src/i18n/nl/index.ts'
import { en } from '../../../web-client/src/i18n/en/index.ts'
import { call } from './api.ts'
import { act, inDays, openCase } from './cases.ts'
import { fitsNarrowScreens, isAccessible, watch } from './checks.ts'
import { signIn } from './people.ts'

type Texts = { [key: string]: string | Texts }

function texts(of: Texts): string[] {
  return Object.values(of).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)))
}

const english = new Set(texts(en as Texts).map((text) => text.toLowerCase()))
/** What only Dutch says: sentences of the catalogue without blanks to fill in, and longer than a word that both share. */
const dutchOnly = new Set(
  texts(nl as Texts)
    .filter((text) => !text.includes('{{') && text.length > 5)
    .map((text) => text.toLowerCase())
    .filter((text) => !english.has(text)),
)

async function isEnglish(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const shown = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    // the name of a language stands in that language
    const isOurs = (element: Element | null) => !element?.closest('[lang]:not(html)')
    while (walker.nextNode()) {
      if (isOurs(walker.currentNode.parentElement)) found.push(walker.currentNode.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (!isOurs(element)) continue
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '')
    }
    return [...found, document.title.split(' – ')[0] ?? '']
  })
  const left = shown.map((text) => text.trim().replace(/[.:,]$/, '')).filter((text) => dutchOnly.has(text.toLowerCase()) || dutchOnly.has(`${text.toLowerCase()}.`))
  expect(left, page.url()).toEqual([])
  expect(shown.filter((text) => /^(fields|codes|cases|refusals|events|worklist|intake)\.[\w.]+$/.test(text.trim()))).toEqual([])
}

test('in English no Dutch text of ours is left on any page of a jurist', async ({ browser }) => {
  const page = await signIn(browser, 'senior2')
  const outside = watch(page)
  const id = await openCase(page, { areas: ['MIG-ROOT'] })
  await act(page, id, '/notes', { text: 'Called back.' })
  await act(page, id, '/deadlines', { kind: 'FATAL', rule: 'AWB-BEZWAAR', due: inDays(3) })
  const { contactId } = await call<{ contactId: string }>(page, '/intakes', {
    body: {
      contact: { channel: 'EMAIL', direction: 'INCOMING', askerRole: 'TEACHER', language: 'en', startedAt: new Date().toISOString(), question: 'May a school do that?' },
      kind: 'INFO',
      areas: ['EDU-LPL'],
      urgency: 'NORMAL',
    },
  })
  try {
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/me/preferences'))
    await page.getByRole('button', { name: 'English' }).click()
    await saved
    await isEnglish(page)
    for (const path of ['/', '/intake', '/worklist?view=all', '/worklist?view=mine&area=POV', '/contacts', `/contacts/${contactId}`, '/imports', '/not-a-page']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle').catch(() => undefined)
      await isEnglish(page)
      await isAccessible(page)
      await fitsNarrowScreens(page)
    }
    for (const tab of ['overview', 'timeline', 'parties', 'consent', 'mediation', 'deadlines', 'advice', 'links', 'access']) {
      await page.goto(`/cases/${id}?tab=${tab}`)
      await expect(page.getByRole('tabpanel')).toBeVisible()
      await expect(page.getByRole('tabpanel')).not.toContainText('Loading')
      await isEnglish(page)
      await isAccessible(page)
      await fitsNarrowScreens(page)
    }
    const actions = page.getByRole('button', { name: 'All actions in this case' })
    await actions.click()
    await isEnglish(page)
    const names = await page.getByRole('menuitem').allTextContents()
    await page.keyboard.press('Escape')
    for (const name of names.filter((one) => one !== 'Correct an entry')) {
      await actions.click()
      await page.getByRole('menuitem', { name, exact: true }).click()
      await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeVisible()
      await isEnglish(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    expect(outside).toEqual([])
  } finally {
    await call(page, '/me/preferences', { method: 'PATCH', body: { language: 'nl' } })
  }
})

test('the sign-in page speaks English before anybody is known', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByLabel('User name')).toBeVisible()
  await isEnglish(page)
  await isAccessible(page)
  await page.reload()
  await isEnglish(page)
})

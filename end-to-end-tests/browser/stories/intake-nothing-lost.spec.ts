import { type Page, expect, test } from '@playwright/test'
import { call } from './api.ts'
import { newName } from './cases.ts'
import { count, isAccessible } from './checks.ts'
import { typeAndChoose } from './hands.ts'
import { signIn } from './people.ts'

async function begin(page: Page) {
  await page.goto('/intake')
  await expect(page.getByRole('button', { name: 'Zaak openen' })).toBeVisible()
  const again = page.getByRole('button', { name: 'Opnieuw beginnen' })
  if (await again.isVisible()) {
    await again.click()
    await expect(again).toHaveCount(0)
  }
}

async function fill(page: Page, name: string, summary: string) {
  await page.getByRole('textbox', { name: /^Naam van het kind/ }).fill(name)
  await typeAndChoose(page, 'Rechtsgebieden', 'uithuis', /uithuisplaatsing/i)
  await page.keyboard.press('Escape')
  await page.getByLabel('Samenvatting').fill(summary)
}

const casesOf = async (page: Page, name: string) =>
  (await call<{ items: { number: string }[] }>(page, '/searches', { body: { text: name } })).items

test('the server has the text soon after the last key, so that a crash takes nothing', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  await begin(page)
  const name = `Pluis ${newName()}`
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/drafts/') && (answer.request().postData() ?? '').includes('precies dit'))
  await page.getByRole('textbox', { name: /^Naam van het kind/ }).fill(name)
  await page.getByLabel('Samenvatting').pressSequentially('Zegt precies dit')
  await saved

  const context = page.context()
  const crashed = page.waitForEvent('crash')
  void page.goto('chrome://crash').catch(() => undefined)
  await crashed
  const next = await context.newPage()
  await next.goto('/intake')
  await expect(next.getByText('Uw eerdere tekst staat er weer')).toBeVisible()
  await expect(next.getByLabel('Samenvatting')).toHaveValue('Zegt precies dit')
  await expect(next.getByRole('textbox', { name: /^Naam van het kind/ })).toHaveValue(name)
  await isAccessible(next)
})

test('while the line is down one types on, is told so, and sends once it is back: one case, nothing lost', async ({ browser }) => {
  const page = await signIn(browser, 'jurist2')
  await begin(page)
  const name = `Pluis ${newName()}`
  await fill(page, name, 'Voor de storing.')
  await expect(page.getByText(/Concept opgeslagen/)).toBeVisible()
  await expect(page.getByText('Niemand gevonden.')).toBeVisible()

  await page.context().setOffline(true)
  await page.getByLabel('Samenvatting').pressSequentially(' Tijdens de storing.')
  await expect(page.getByText('versleuteld bewaard op dit apparaat')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Geen verbinding. Wat u typt' })).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Zaak openen' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Geen verbinding' })).toBeVisible()
  await expect(page.getByLabel('Samenvatting')).toHaveValue('Voor de storing. Tijdens de storing.')

  await page.context().setOffline(false)
  await expect(page.getByText(/Concept opgeslagen/)).toBeVisible()
  await page.getByRole('button', { name: 'Zaak openen' }).dblclick()
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/)
  await expect(page.getByText('Voor de storing. Tijdens de storing.').first()).toBeVisible()
  expect(await casesOf(page, name)).toHaveLength(1)
})

test('an answer that got lost on the way makes no second case when one sends again', async ({ browser }) => {
  const page = await signIn(browser, 'jurist2')
  await begin(page)
  const name = `Pluis ${newName()}`
  let lost = 0
  await page.route('**/api/v1/intakes', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await fill(page, name, 'Werd wel ontvangen.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Geen verbinding' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/)
  expect(lost).toBe(2)
  expect(await casesOf(page, name)).toHaveLength(1)
})

test('a draft that is still on its way does not come back after the case was opened', async ({ browser }) => {
  const page = await signIn(browser, 'jurist3')
  await begin(page)
  const name = `Pluis ${newName()}`
  await page.route('**/api/v1/drafts/*', async (route) => {
    if (route.request().method() === 'PUT') await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue().catch(() => undefined)
  })
  const intakes = count(page, 'POST', /\/intakes$/)
  await fill(page, name, 'Snel verstuurd.')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/)
  expect(intakes()).toBe(1)
  await page.waitForTimeout(1500)
  const { items } = await call<{ items: unknown[] }>(page, '/drafts?form=intake')
  expect(items).toEqual([])
})

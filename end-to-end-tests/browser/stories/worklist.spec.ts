import { type Page, expect, test } from '@playwright/test'
import { act, bringInCases, caseFile, consent, inDays, listed, newName, openCase } from './cases.ts'
import { fitsNarrowScreens, isAccessible, watch } from './checks.ts'
import { signIn } from './people.ts'

const rows = (page: Page) => page.getByRole('table', { name: 'Werklijst' }).getByRole('row')
const row = (page: Page, id: string) => page.locator(`a[href="/cases/${id}"]`)

test('each tab shows the cases that belong there, and nothing else', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const outside = watch(page)
  const mine = await openCase(page)
  const nobodys = await openCase(page, { assignToMe: false })
  const due = await openCase(page)
  await act(page, due, '/deadlines', { kind: 'FATAL', rule: 'AWB-BEZWAAR', due: inDays(2) })
  const waiting = await openCase(page)
  await consent(page, waiting, 'MEDIATION', 'rvdk')
  await act(page, waiting, '/child-views', { view: 'Wil vaker bellen.' })
  await act(page, waiting, '/mediations', { body: 'rvdk', goal: 'Vaker bellen.', message: 'Kunt u dit bekijken?', dataSet: ['IDENTITY'] })
  const over = await openCase(page)
  await consent(page, over, 'CONTACT_BACK')
  await act(page, over, '/closures', { outcome: 'ADVICE_ONLY' })
  const asked = await openCase(page)
  const asks = (await caseFile(page, asked)).parties[0]?.party
  await act(page, asked, '/consent-refusals', { giver: asks, purpose: 'MEDIATION', recipient: 'rvdk' })

  for (const [list, id] of [['view=mine&order=opened', asked], ['view=due-soon&order=opened', due], ['view=to-ask&order=opened', over]] as const) await listed(page, list, id)
  const expected: [tab: RegExp, there: string[], elsewhere: string[]][] = [
    [/^Van mij /, [mine, due, waiting], [nobodys]],
    [/^Van mijn team/, [mine, nobodys], []],
    [/^Niet toegewezen/, [nobodys], [mine]],
    [/^Loopt bijna af/, [due], [mine, nobodys]],
    [/^Wacht op antwoord/, [waiting], [mine, due]],
    [/^Wacht op toestemming/, [], [mine, waiting]],
    [/^Tevredenheid vragen/, [over], [mine, waiting]],
  ]
  await page.goto('/worklist')
  const tabs = page.getByRole('navigation', { name: 'Weergaven' })
  for (const [tab, there, elsewhere] of expected) {
    await tabs.getByRole('link', { name: tab }).click()
    await expect(tabs.getByRole('link', { name: tab })).toHaveAttribute('aria-current', 'page')
    await page.goto(`${page.url()}&order=opened`)
    await expect(rows(page).nth(1).or(page.getByText('Geen zaken in deze weergave'))).toBeVisible()
    for (const id of there) await expect(row(page, id)).toBeVisible()
    for (const id of elsewhere) await expect(row(page, id)).toHaveCount(0)
    await isAccessible(page)
    await fitsNarrowScreens(page)
  }
  expect(outside).toEqual([])
})

test('filters and order live in the address: a reload keeps them and the back button returns to them', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const urgent = await openCase(page, { urgency: 'URGENT' })
  const normal = await openCase(page)
  await listed(page, 'view=mine&order=opened', normal)
  await page.goto('/worklist')
  await page.getByRole('button', { name: /Urgentie$/ }).first().click()
  await page.getByRole('option', { name: 'Spoed' }).click()
  await expect(page).toHaveURL(/urgency=URGENT/)
  await page.getByRole('button', { name: /Volgorde$/ }).click()
  await page.getByRole('option', { name: 'Nieuwste eerst' }).click()
  await expect(page).toHaveURL(/order=opened/)
  await expect(row(page, urgent)).toBeVisible()
  await expect(row(page, normal)).toHaveCount(0)
  const address = page.url()
  await page.reload()
  await expect(row(page, urgent)).toBeVisible()
  await expect(row(page, normal)).toHaveCount(0)
  await row(page, urgent).click()
  await expect(page).toHaveURL(new RegExp(urgent))
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(row(page, urgent)).toBeVisible()
  await page.getByRole('button', { name: 'Filters wissen' }).click()
  await expect(page).not.toHaveURL(/urgency/)
})

test('a view is saved under a name, opened again and removed', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const name = `Spoed ${newName()}`
  await page.goto('/worklist?view=team&urgency=URGENT')
  await page.getByRole('button', { name: 'Weergave bewaren' }).click()
  await isAccessible(page)
  await page.getByRole('dialog').getByLabel('Naam van de weergave').fill(name)
  await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goto('/worklist')
  const saved = page.getByRole('list', { name: 'Bewaarde weergaven' })
  await saved.getByRole('link', { name }).click()
  await expect(page).toHaveURL(/view=team/)
  await expect(page).toHaveURL(/urgency=URGENT/)
  await page.getByRole('button', { name: `Weergave ${name} verwijderen` }).click()
  await expect(saved.getByRole('link', { name })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Werklijst' })).toBeVisible()
  await expect(saved.getByRole('link', { name })).toHaveCount(0)
})

test('a case is found by name, by telephone number and by its own number, and what was typed is never in the address', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const child = `Pluis ${newName()}`
  const phone = `06${String(10_000_000 + Math.floor(Math.random() * 89_999_999))}`
  const id = await openCase(page, { child, phone })
  const { number } = await caseFile(page, id)
  await page.goto('/worklist')
  const words = child.split(' ')[1] ?? ''
  for (const [typed, on] of [[words, 'naam'], [phone, 'telefoon'], [number, 'zaaknummer']] as const) {
    await page.getByLabel('Zoeken in zaken').fill(typed)
    await expect(page.getByRole('search').getByRole('link', { name: number })).toBeVisible()
    await expect(page.getByRole('search').getByText(new RegExp(`gevonden op .*${on}`))).toBeVisible()
    expect(page.url()).not.toContain(typed)
  }
  await isAccessible(page)
  await page.getByLabel('Zoeken in zaken').fill('bestaatnietzoiets')
  await expect(page.getByText('0 zaken gevonden')).toBeVisible()
})

test('a list longer than a page goes on where it ended, without a case twice', async ({ browser }) => {
  const page = await signIn(browser, 'senior')
  const wanted = 55
  await bringInCases(page, wanted, 'MIG-RET')
  await expect(async () => {
    await page.goto('/worklist?view=team&area=MIG-RET&order=opened')
    await expect(rows(page)).toHaveCount(51, { timeout: 5000 })
    await expect(page.getByRole('button', { name: 'Meer tonen' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole('button', { name: 'Meer tonen' }).click()
  await expect.poll(() => rows(page).count()).toBeGreaterThanOrEqual(wanted + 1)
  const numbers = await page.getByRole('table', { name: 'Werklijst' }).getByRole('rowheader').allTextContents()
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('what a colleague does appears without a reload, and never under my hands', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const colleague = await signIn(browser, 'senior')
  await page.goto('/worklist?view=team&order=opened')
  await expect(rows(page).nth(1)).toBeVisible()
  const before = await rows(page).count()
  const id = await openCase(colleague)
  await page.getByRole('button', { name: /gewijzigd, tonen|wijzigingen, tonen/ }).click()
  await expect(row(page, id)).toBeVisible()
  expect(await rows(page).count()).toBeGreaterThanOrEqual(before)
  await isAccessible(page)
})

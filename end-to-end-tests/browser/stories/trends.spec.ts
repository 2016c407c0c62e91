import { type Page, expect, test } from '@playwright/test'
import { newName } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { BEHIND, withFigures } from './figures.ts'
import { signIn } from './people.ts'

/** Chooses in a list of the page itself. */
async function choose(page: Page, field: string | RegExp, option: string | RegExp) {
  await page.getByRole('button', { name: field }).click()
  await page.getByRole('option', { name: option }).first().click()
}

/** The page as it stands in the browser, with every attribute, holds nothing of what is hidden. */
async function hidesWhatIsHidden(page: Page) {
  await expect(page.getByText('<5').first()).toBeAttached()
  const whole = await page.content()
  expect(whole).not.toContain(String(BEHIND))
  const heights = await page.locator('.kr-trend').evaluateAll((pictures) =>
    pictures.map((picture) => new Set([...picture.querySelectorAll('.kr-trend__small')].map((mark) => (mark.getAttribute('d') ?? '').split(/[\sh]/)[1])).size),
  )
  for (const different of heights) expect(different).toBeLessThanOrEqual(1)
}

test('while nothing is released, a researcher reads when figures come, and nobody else gets to the page', async ({ browser }) => {
  const researcher = await signIn(browser, 'onderzoeker')
  const outside = watch(researcher)
  await researcher.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Trends' }).click()
  await expect(researcher.getByText('Er zijn nog geen cijfers')).toBeVisible()
  await looksRight(researcher, { nl: 'Trends', en: 'Trends' })
  expect(outside).toEqual([])

  const jurist = await signIn(browser, 'jurist')
  await expect(jurist.getByRole('link', { name: 'Trends', exact: true })).toHaveCount(0)
  for (const path of ['trend?period=month&from=2026-01&to=2026-01', 'releases', 'saved']) {
    expect((await jurist.request.get(`/api/v1/research/statistics/${path}`)).status()).toBe(403)
  }
})

test('a researcher reads a line, breaks it down, and finds the same figures in pictures, tables and words', async ({ browser }) => {
  const researcher = await signIn(browser, 'onderzoeker')
  const outside = watch(researcher)
  await withFigures(researcher)
  await researcher.goto('/research/trends')

  await expect(researcher.getByText(/In oktober 2026 vroegen 44 kinderen om hulp\..*Dat is meer dan te verwachten was: hoogstens 30\./)).toBeVisible()
  const table = researcher.getByRole('table', { name: 'Cijfers van Alle kinderen' })
  await expect(table.getByRole('row')).toHaveCount(25)
  await expect(table.getByRole('row', { name: /oktober 2026/ })).toContainText('44')
  await expect(table.getByRole('row', { name: /oktober 2026/ })).toContainText('Opvallend hoog')
  await expect(table.getByRole('row', { name: /oktober 2026/ })).toContainText('voorlopig *')
  await expect(researcher.getByRole('img', { name: /Verloop van Alle kinderen, van november 2024 tot en met oktober 2026/ })).toBeVisible()
  await hidesWhatIsHidden(researcher)
  await looksRight(researcher, { nl: 'Trends', en: 'Trends' })

  await choose(researcher, /Uitsplitsen naar/, 'Provincie')
  await expect(researcher).toHaveURL(/region=each/)
  await expect(researcher.getByRole('heading', { name: '12 lijnen op dezelfde schaal' })).toBeVisible()
  const utrecht = researcher.getByRole('region', { name: 'Utrecht' })
  await utrecht.locator('summary').focus()
  await researcher.keyboard.press('Enter')
  await expect(utrecht.getByRole('table')).toBeVisible()
  await hidesWhatIsHidden(researcher)
  await looksRight(researcher, { nl: 'Trends', en: 'Trends' })

  await researcher.getByRole('link', { name: 'Provincies' }).click()
  await expect(researcher.getByRole('rowheader', { name: 'Utrecht' })).toBeVisible()
  await hidesWhatIsHidden(researcher)
  await looksRight(researcher, { nl: 'Trends', en: 'Trends' })

  await researcher.getByRole('link', { name: 'Artikel tegen instantie' }).click()
  await expect(researcher.getByRole('table', { name: /^Artikel tegen Instantie/ })).toBeVisible()
  await hidesWhatIsHidden(researcher)
  await looksRight(researcher, { nl: 'Trends', en: 'Trends' })
  expect(outside).toEqual([])
})

test('a refusal stands at the field that it is about, and the question can be put otherwise', async ({ browser }) => {
  const researcher = await signIn(browser, 'onderzoeker')
  await withFigures(researcher)
  await researcher.goto('/research/trends?region=each&channel=CHAT')
  await expect(researcher.getByRole('alert').getByText('Deze kenmerken geven we niet samen')).toBeVisible()
  await expect(researcher.getByRole('combobox', { name: 'Kanaal' })).toHaveAccessibleDescription(/Laat er een weg/)
  await isAccessible(researcher)
  await researcher.getByRole('button', { name: 'Kanaal weglaten' }).click()
  await expect(researcher).not.toHaveURL(/channel/)
  await expect(researcher.getByRole('heading', { name: '12 lijnen op dezelfde schaal' })).toBeVisible()
})

test('a question is saved, cited, and shared by its link', async ({ browser }) => {
  const researcher = await signIn(browser, 'onderzoeker')
  await withFigures(researcher)
  await researcher.goto('/research/trends?region=UTRECHT&from=2026-01')
  await researcher.getByRole('button', { name: 'Bewaren en ophalen' }).click()
  await expect(researcher.getByText(/Utrecht, januari 2026 tot en met oktober 2026\. Verschillende kinderen.*methode cell-key-1/)).toBeVisible()
  await expect(researcher.getByRole('link', { name: 'CSV' }).first()).toHaveAttribute('href', /\/research\/statistics\/saved\/(c1)+\/data\.csv$/)
  await isAccessible(researcher)

  await researcher.goto('/research/trends')
  await researcher.getByRole('rowheader').getByRole('link', { name: /^Utrecht/ }).click()
  await expect(researcher).toHaveURL(/region=UTRECHT/)
  const address = new URL(researcher.url())
  await researcher.goto(address.pathname + address.search)
  await expect(researcher.getByText(/In oktober 2026 vroegen 44 kinderen om hulp/)).toBeVisible()
  await expect(researcher.getByRole('table', { name: 'Cijfers van Utrecht' }).getByRole('row')).toHaveCount(11)
})

test('a cause from outside stands beside the line for all researchers, until its author takes it back', async ({ browser }) => {
  const researcher = await signIn(browser, 'onderzoeker')
  await withFigures(researcher)
  await researcher.goto('/research/trends')
  const text = `Een campagne op scholen: ${newName()}`
  await researcher.getByRole('main').getByRole('button', { name: 'Oorzaak noteren', exact: true }).click()
  const dialog = researcher.getByRole('dialog')
  await dialog.getByLabel('Van maand').fill('2026-02')
  await dialog.getByLabel('Tot en met maand').fill('2026-03')
  await dialog.getByRole('button', { name: /Oorzaak$/ }).click()
  await researcher.getByRole('option', { name: 'Campagne' }).click()
  await dialog.getByLabel('Toelichting').fill('Vraag het aan niemand@example.org')
  await isAccessible(researcher)
  await dialog.getByRole('button', { name: 'Oorzaak noteren', exact: true }).click()
  await expect(dialog.getByText('Een tekst leidt naar iemand')).toBeVisible()
  await dialog.getByLabel('Toelichting').fill(text)
  await dialog.getByRole('button', { name: 'Oorzaak noteren', exact: true }).click()
  await expect(researcher.getByRole('dialog')).toHaveCount(0)

  const row = researcher.getByRole('row').filter({ hasText: text })
  await expect(row).toContainText('februari 2026 tot en met maart 2026')
  await expect(researcher.locator('.kr-trend__cause text').first()).toBeVisible()
  await looksRight(researcher, { nl: 'Trends', en: 'Trends' })
  await row.getByRole('button', { name: /terugnemen$/ }).click()
  await expect(researcher.getByText(text)).toHaveCount(0)
})

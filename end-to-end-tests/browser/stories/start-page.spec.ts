import { expect, test } from '@playwright/test'
import { call } from './api.ts'
import { act, inDays, listed, openCase } from './cases.ts'
import { fitsNarrowScreens, isAccessible, watch } from './checks.ts'
import { signIn } from './people.ts'

const places: Record<string, [link: string, address: string, heading: RegExp][]> = {
  jurist: [
    ['Nieuwe melding', '/intake', /Nieuwe melding/],
    ['Werklijst', '/worklist', /Werklijst/],
    ['Contacten', '/contacts', /Contacten/],
    ['Mijn account', '/account', /Mijn account/],
  ],
  senior: [
    ['Nieuwe melding', '/intake', /Nieuwe melding/],
    ['Werklijst', '/worklist', /Werklijst/],
    ['Contacten', '/contacts', /Contacten/],
    ['Importeren', '/imports', /importeren/],
  ],
  onderzoeker: [['Patronen', '/patterns', /patronen/]],
  auditor: [
    ['Zaken', '/audit', /Zaken/],
    ['Bundel controleren', '/check-bundle', /bundel controleren/],
    ['Logboek controleren', '/check-ledger', /logboek controleren/],
    ['Inzagelog', '/access-log', /Inzage/],
  ],
  privacy: [
    ['Privacy', '/privacy', /Privacy/],
    ['Inzagelog', '/access-log', /Inzage/],
  ],
  beheer: [
    ['Medewerkers', '/accounts', /Medewerkers/],
    ['Beheer', '/operations', /Beheer/],
  ],
}

for (const [person, links] of Object.entries(places)) {
  test(`the start page of ${person} leads to what ${person} works with, and nowhere else`, async ({ browser }) => {
    const page = await signIn(browser, person)
    const outside = watch(page)
    await expect(page.getByRole('heading', { name: /^Goede/ })).toBeVisible()
    await isAccessible(page)
    await fitsNarrowScreens(page)
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    for (const [link, address, heading] of links) {
      await menu.getByRole('link', { name: link, exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`${address}(\\?|$)`))
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    }
    const all = ['Werklijst', 'Patronen', 'Privacy', 'Medewerkers']
    for (const other of all.filter((name) => !links.some(([link]) => link === name))) {
      await expect(menu.getByRole('link', { name: other, exact: true })).toHaveCount(0)
    }
    expect(outside).toEqual([])
  })
}

test('a jurist sees at once what must be done first, and goes there with one press', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const id = await openCase(page)
  const soon = inDays(3)
  await act(page, id, '/deadlines', { kind: 'FATAL', rule: 'AWB-BEZWAAR', due: soon })
  await listed(page, 'view=due-soon', id)
  await page.goto('/')
  const first = page.getByRole('table', { name: 'Eerst dit' })
  await expect(first.getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('list', { name: 'Werklijst' }).getByRole('link', { name: /Loopt bijna af/ }).click()
  await expect(page).toHaveURL(/worklist\?view=due-soon/)
  await expect(page.locator(`a[href="/cases/${id}"]`)).toBeVisible()
  await page.locator(`a[href="/cases/${id}"]`).click()
  await expect(page.getByText('Bezwaar (fataal)')).toBeVisible()
})

test('text that was typed and not sent is on the start page', async ({ browser }) => {
  const page = await signIn(browser, 'jurist3')
  await page.goto('/intake')
  await page.getByLabel('Samenvatting').fill('Nog niet klaar.')
  await expect(page.getByText(/Concept opgeslagen/)).toBeVisible()
  await page.goto('/')
  const drafts = page.getByRole('listitem').filter({ hasText: 'Melding' })
  await drafts.getByRole('link', { name: 'Verder' }).click()
  await expect(page.getByLabel('Samenvatting')).toHaveValue('Nog niet klaar.')
  await page.getByRole('button', { name: 'Opnieuw beginnen' }).click()
  await expect(page.getByText('Uw eerdere tekst staat er weer')).toHaveCount(0)
})

test('a researcher sees on the first page which signals nobody has looked at, or that there is none', async ({ browser }) => {
  const page = await signIn(browser, 'onderzoeker')
  const { items } = await call<{ items: { dossierId: string; allowed: string[] }[] }>(page, '/signals?state=WAITING')
  const waiting = new Set(items.filter(({ allowed }) => allowed.includes('ReviewSignal')).map(({ dossierId }) => dossierId))
  const card = page.getByRole('region', { name: 'Signalen die op uw blik wachten' })
  if (waiting.size === 0) {
    await expect(card.getByText('Er wacht geen signaal op u')).toBeVisible()
    return
  }
  await expect(card.getByRole('link')).toHaveCount(Math.min(waiting.size, 5))
  await card.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Signalen' })).toBeVisible()
})

import { expect, test } from '@playwright/test'
import { act, caseFile, newName, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { choose, submit } from './hands.ts'
import { signIn } from './people.ts'

const child = `Pluis ${newName()}`
const title = `Toestemming ${newName()}`
let number: string

test.describe.configure({ mode: 'serial' })

test.beforeAll('a case with something to look into', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const caseId = await openCase(jurist, { child })
  await act(jurist, caseId, '/child-views', { view: 'Ik mis mijn broer.' })
  await act(jurist, caseId, '/notes', { text: 'Gebeld met school.' })
  number = (await caseFile(jurist, caseId)).number
  await jurist.context().close()
})

test('an auditor draws a sample, works through it, and takes a sealed report along', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  const outside = watch(auditor)
  await auditor.goto('/audits')
  await looksRight(auditor, { nl: 'Audits', en: 'Audits' })
  await auditor.getByRole('button', { name: 'Nieuwe audit' }).click()
  await auditor.getByLabel('Naam').fill(title)
  await auditor.getByLabel('Doel en reikwijdte').fill('Is toestemming gegeven voordat er iets uitging?')
  await isAccessible(auditor)
  await auditor.getByRole('dialog').getByRole('button', { name: 'Audit openen' }).click()
  await expect(auditor.getByRole('heading', { level: 1, name: title })).toBeVisible()

  await auditor.getByRole('button', { name: 'Zaken trekken' }).click()
  await choose(auditor, 'Hoe wilt u trekken?', 'Op zaaknummer')
  await auditor.getByLabel('Zaaknummers').fill('1999-99999')
  await auditor.getByRole('dialog').getByRole('button', { name: 'Zaken trekken' }).click()
  await expect(auditor.getByText('Geen zaak voldoet hieraan')).toBeVisible()
  await isAccessible(auditor)
  await auditor.getByLabel('Zaaknummers').fill(number)
  await submit(auditor, 'Zaken trekken')
  await auditor.getByRole('button', { name: 'Zaken trekken' }).click()
  await auditor.getByLabel('Hoeveel zaken').fill('1')
  await auditor.getByLabel('Seed').fill('loting-2026-11-27')
  await submit(auditor, 'Zaken trekken')
  await auditor.getByRole('button', { name: 'Opnieuw trekken en vergelijken' }).click()
  await expect(auditor.getByText('Opnieuw getrokken: dezelfde zaken')).toHaveCount(2)
  await looksRight(auditor, { nl: title, en: title })

  await auditor.getByRole('link', { name: number, exact: true }).click()
  await auditor.getByRole('button', { name: 'Deze zaak onderzoeken' }).click()
  await expect(auditor.getByText('Elke handeling in deze zaak is opnieuw beslist')).toBeVisible()
  await expect(auditor.getByText('Toegestaan', { exact: true })).toBeVisible()
  await expect(auditor.getByText(child)).toHaveCount(0)
  await auditor.getByRole('button', { name: 'Volgende gebeurtenis' }).click()
  await auditor.getByRole('button', { name: /Gewicht$/ }).click()
  await auditor.getByRole('option', { name: /Klein/ }).click()
  await auditor.getByLabel('Bevinding', { exact: true }).fill('De classificatie mist een tweede artikel.')
  await auditor.getByRole('button', { name: 'Bevinding vastleggen' }).click()
  await expect(auditor.getByText('De classificatie mist een tweede artikel.').last()).toBeVisible()
  await looksRight(auditor, { nl: `Zaak ${number} onderzoeken`, en: `Examine case ${number}` })
  await auditor.getByRole('button', { name: 'Klaar met deze zaak' }).click()

  await expect(auditor.getByRole('heading', { level: 1, name: `Zaak ${number} onderzoeken` })).toHaveCount(0)

  // another case only if chance did not draw the same one twice
  const at = auditor.getByRole('heading', { level: 1 })
  await expect(at).toHaveText(/^Zaak .* onderzoeken$|^Toestemming /)
  if ((await at.innerText()) !== title) {
    await auditor.getByRole('button', { name: 'Deze zaak onderzoeken' }).click()
    await auditor.getByRole('button', { name: 'Klaar, geen bevinding' }).click()
  }
  await expect(auditor.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await auditor.getByRole('button', { name: 'Audit afsluiten' }).click()
  await auditor.getByRole('dialog').getByLabel('Conclusie').fill('Op één na in orde.')
  await submit(auditor, 'Audit afsluiten')
  await expect(auditor.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
  const download = auditor.waitForEvent('download')
  await auditor.getByRole('link', { name: 'Rapport met bewijs downloaden' }).click()
  expect((await download).suggestedFilename()).toMatch(/^audit-[0-9a-f-]{36}\.zip$/)
  await looksRight(auditor, { nl: title, en: title })

  await auditor.goto('/access-log')
  const looks = auditor.getByRole('row').filter({ hasText: 'Taxus' })
  await expect(looks.filter({ hasText: 'Audit ingezien' }).first()).toBeVisible()
  await expect(looks.filter({ hasText: number }).filter({ hasText: 'Geëxporteerd' }).first()).toBeVisible()
  expect(outside).toEqual([])
})

test('nobody but an auditor finds audits', async ({ browser }) => {
  for (const other of ['jurist', 'senior', 'privacy'] as const) {
    const page = await signIn(browser, other)
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Audits' })).toHaveCount(0)
    await page.context().close()
  }
})

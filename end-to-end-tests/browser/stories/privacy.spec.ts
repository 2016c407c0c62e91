import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { csrf } from './api.ts'
import { act, caseFile, newName, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { choose, command, submit } from './hands.ts'
import { signIn } from './people.ts'

test('the privacy officer sees what is asked and held, and finds in which cases somebody is known', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const child = `Pluis ${newName()}`
  const phone = `06${Math.floor(10_000_000 + Math.random() * 89_999_999)}`
  const id = await openCase(jurist, { child, phone })
  const file = await caseFile(jurist, id)
  const asked = await act(jurist, id, '/erasure-requests', { person: file.parties[0]?.person })

  const officer = await signIn(browser, 'privacy')
  const outside = watch(officer)
  await act(officer, id, '/legal-holds', { reason: 'Er loopt een klacht.' }, asked.version)
  await officer.goto('/privacy')
  const requests = officer.getByRole('region', { name: 'Verzoeken om te wissen' })
  const line = requests.getByRole('row').filter({ hasText: file.number })
  await expect(async () => {
    await officer.reload()
    await expect(line).toContainText('Te beslissen', { timeout: 2000 })
    await expect(line).toContainText('bewaarplicht', { timeout: 2000 })
  }).toPass()
  await expect(officer.getByRole('region', { name: 'Bewaarplicht' }).getByRole('row').filter({ hasText: file.number })).toContainText('loopt nog')
  await looksRight(officer, { nl: 'Privacy', en: 'Privacy' })

  const box = officer.getByLabel('Naam of telefoonnummer')
  const found = officer.getByRole('region', { name: 'Iemand zoeken' }).getByRole('row').filter({ hasText: file.number })
  await box.fill(child)
  await expect(async () => {
    await box.press('Enter')
    await expect(found).toContainText('naam', { timeout: 2000 })
  }).toPass()
  await expect(found).toContainText('bewaarplicht')
  await expect(officer.getByText(child, { exact: true })).toHaveCount(0)
  await isAccessible(officer)
  await box.fill(phone.replace(/^06/, '+31 6 '))
  await officer.keyboard.press('Enter')
  await expect(found).toContainText('telefoon')
  await box.fill(`Niemand ${newName()}`)
  await officer.keyboard.press('Enter')
  await expect(officer.getByText(/Niemand gevonden/)).toBeVisible()
  await isAccessible(officer)

  await officer.goto('/access-log')
  const hit = officer.getByRole('row').filter({ hasText: 'Hulst' }).filter({ hasText: file.number }).filter({ hasText: 'Gevonden bij zoeken' })
  await expect(hit.first()).toContainText('Privacyverzoek')
  await officer.goto(`/cases/${id}`)
  await expect(officer.getByText(child)).toHaveCount(0)
  await expect(officer.getByRole('button', { name: /noodtoegang/i })).toBeVisible()
  expect(outside).toEqual([])
})

test('the privacy officer decides, erases and hands out what is kept, without opening a case', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const child = `Mier ${newName()}`
  const id = await openCase(jurist, { child })
  const file = await caseFile(jurist, id)
  await act(jurist, id, '/erasure-requests', { person: file.parties[0]?.person })

  const officer = await signIn(browser, 'privacy')
  const outside = watch(officer)
  await officer.goto('/privacy')
  const found = officer.getByRole('region', { name: 'Iemand zoeken' }).getByRole('row').filter({ hasText: file.number })
  const box = officer.getByLabel('Naam of telefoonnummer')
  await box.fill(child)
  await expect(async () => {
    await box.press('Enter')
    await expect(found).toBeVisible({ timeout: 2000 })
  }).toPass()
  const [document] = await Promise.all([
    officer.waitForEvent('download'),
    found.getByRole('button', { name: `Inzagebestand, ${file.number}` }).click(),
  ])
  expect(document.suggestedFilename()).toMatch(/^inzage-\d{4}-\d{2}-\d{2}\.html$/)
  const html = await readFile(await document.path(), 'utf8')
  expect(html).toContain(child)
  expect(html).toContain('Wil de eigen broer vaker zien.')
  expect(html).toContain('Wie uw gegevens heeft ingezien')
  expect(html).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/)
  const context = await browser.newContext({ bypassCSP: true })
  const reader = await context.newPage()
  await reader.setContent(html)
  await isAccessible(reader)
  await context.close()
  const [machine] = await Promise.all([
    officer.waitForEvent('download'),
    found.getByRole('button', { name: `Inzagebestand als JSON, ${file.number}` }).click(),
  ])
  const kept = JSON.parse(await readFile(await machine.path(), 'utf8')) as { cases: { number: string }[]; looks: { kind: string }[] }
  expect(kept.cases.map((one) => one.number)).toEqual([file.number])
  expect(kept.looks.filter((look) => look.kind === 'EXPORT').length).toBeGreaterThanOrEqual(2)
  const refused = await jurist.request.post('/api/v1/privacy/subject-access', {
    data: { persons: [file.parties[0]?.person] },
    headers: { 'X-XSRF-TOKEN': await csrf(jurist) },
  })
  expect(refused.status()).toBe(403)

  const line = officer.getByRole('region', { name: 'Verzoeken om te wissen' }).getByRole('row').filter({ hasText: file.number })
  await expect(async () => {
    await officer.reload()
    await expect(line).toContainText('Te beslissen', { timeout: 2000 })
  }).toPass()
  await line.getByRole('button', { name: /^Beslissen/ }).click()
  const dialog = officer.getByRole('dialog')
  await isAccessible(officer)
  await dialog.getByLabel('Besluit en grond').click()
  await officer.getByRole('option', { name: /Toewijzen: Bezwaar/ }).click()
  await dialog.getByRole('button', { name: 'Beslissen', exact: true }).click()
  await expect(async () => {
    await officer.reload()
    await expect(line).toContainText('Toegewezen', { timeout: 2000 })
  }).toPass()
  await line.getByRole('button', { name: /^Gegevens wissen/ }).click()
  await officer.getByRole('dialog').getByRole('button', { name: 'Wissen', exact: true }).click()
  await expect(async () => {
    await officer.reload()
    await expect(line).toContainText('Gewist', { timeout: 2000 })
  }).toPass()
  await expect(officer.getByRole('region', { name: 'Sleutelperiode' })).toContainText('Gewiste sleutels die daarop wachten')
  await isAccessible(officer)

  await expect(async () => {
    await jurist.goto(`/cases/${id}`)
    await expect(jurist.getByText(/\[gewist, .*Bezwaar/).first()).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(jurist.getByText(child)).toHaveCount(0)
  expect(outside).toEqual([])
})

test('an auditor has the access log checked, and sees that it is whole', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  await auditor.goto('/access-log')
  await auditor.getByRole('button', { name: 'Controleren' }).click()
  await expect(auditor.getByText(/Het log is heel: \d+ regels?/)).toBeVisible()
  await expect(async () => {
    await auditor.getByRole('button', { name: 'Controleren' }).click()
    await expect(auditor.getByText(/ledger\/access-log/).first()).toBeVisible({ timeout: 2000 })
  }).toPass()
  await isAccessible(auditor)
})

test('holding data, asking for erasure, deciding and erasing go by the forms of the case, and a hold comes first', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const child = `Pluis ${newName()}`
  const id = await openCase(jurist, { child })
  await jurist.goto(`/cases/${id}?tab=links`)
  await command(jurist, 'Verzoek om te wissen')
  await choose(jurist, 'Om wie gaat het', new RegExp(child))
  await jurist.getByRole('dialog').getByRole('textbox').fill('Belde zelf: wil vergeten worden.')
  await isAccessible(jurist)
  await submit(jurist, 'Verzoek om te wissen')
  await expect(jurist.getByText('Nog te beslissen')).toBeVisible()

  const officer = await signIn(browser, 'privacy')
  const outside = watch(officer)
  await officer.goto(`/cases/${id}?tab=links`)
  await officer.getByLabel('Reden').fill('Er is om wissen gevraagd.')
  await officer.getByRole('button', { name: /noodtoegang/i }).click()
  await expect(officer.getByText('Belde zelf: wil vergeten worden.')).toBeVisible()
  await command(officer, 'Bewaarplicht opleggen')
  await officer.getByRole('dialog').getByLabel('Reden').fill('Er loopt een klacht.')
  await isAccessible(officer)
  await submit(officer, 'Bewaarplicht opleggen')
  await expect(officer.getByText('Er loopt een klacht.')).toBeVisible()

  await officer.getByRole('button', { name: 'Beslissen over wissen' }).click()
  const decision = officer.getByRole('dialog')
  await expect(decision.getByText('Belde zelf: wil vergeten worden.')).toBeVisible()
  await choose(officer, 'Besluit', 'Toewijzen: wissen')
  await choose(officer, 'Grond', /Niet langer nodig/)
  await isAccessible(officer)
  const decide = decision.getByRole('button', { name: 'Beslissen over wissen' })
  await decide.click()
  await expect(decision.getByRole('alert')).toContainText('Er ligt een bewaarplicht op deze zaak')
  await isAccessible(officer)
  await decision.getByRole('button', { name: 'Annuleren' }).click()

  await officer.getByRole('button', { name: 'Bewaarplicht opheffen' }).click()
  await officer.getByRole('dialog').getByLabel('Reden').fill('De klacht is ingetrokken.')
  await submit(officer, 'Bewaarplicht opheffen')

  const { number } = await caseFile(officer, id)
  await officer.goto('/privacy')
  await officer.getByRole('button', { name: `Beslissen over het verzoek in zaak ${number}` }).click()
  await decision.getByRole('button', { name: /Besluit/ }).click()
  await officer.getByRole('option', { name: /Niet langer nodig/ }).click()
  await isAccessible(officer)
  await decision.getByRole('button', { name: 'Beslissen', exact: true }).click()
  await expect(decision).toHaveCount(0)
  await expect(officer.getByRole('region', { name: 'Verzoeken om te wissen' }).getByRole('row').filter({ hasText: number })).toContainText('Toegewezen')

  await officer.goto(`/cases/${id}?tab=links`)
  await expect(officer.getByText('Toegewezen', { exact: true })).toBeVisible()
  await officer.getByRole('button', { name: 'Gegevens wissen' }).click()
  await isAccessible(officer)
  await submit(officer, 'Gegevens wissen')
  await expect(officer.getByText('Uitgevoerd', { exact: true })).toBeVisible()
  await expect(officer.getByText(child)).toHaveCount(0)
  const file = await caseFile(officer, id)
  expect(file.holds).toMatchObject([{ released: true }])
  expect(file.erasureRequests).toMatchObject([{ granted: true, executed: true }])
  expect(outside).toEqual([])
})

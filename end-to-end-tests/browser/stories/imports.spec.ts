import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { newName } from './cases.ts'
import { fitsNarrowScreens, isAccessible, watch } from './checks.ts'
import { signIn } from './people.ts'

const columns = 'external_id,happened_at,channel,asker_role,kind,areas,question,summary,articles,child_name'

test('a senior brings in old cases: a preview, the errors in a file, and the same file again changes nothing', async ({ browser }) => {
  const page = await signIn(browser, 'senior')
  const outside = watch(page)
  const run = newName()
  const good = [1, 2, 3].map((row) => `${run}-${row},2020-03-0${row},PHONE,PARENT,CASE,UHP,,Oude zaak ${row},CRC-9,Pluis ${newName()}`)
  const bad = `${run}-4,2020-03-04,PHONE,PARENT,CASE,BESTAAT-NIET,,Oude zaak 4,CRC-9,Pluis ${newName()}`
  const file = { name: 'zaken.csv', mimeType: 'text/csv', buffer: Buffer.from([columns, ...good, bad].join('\n')) }

  await page.goto('/imports')
  await expect(page.getByRole('heading', { name: 'Zaken importeren' })).toBeVisible()
  await isAccessible(page)
  await page.locator('input[type=file]').setInputFiles(file)
  const preview = page.getByRole('table', { name: /Voorbeeld/ })
  await expect(preview.getByText('in orde')).toHaveCount(3)
  await expect(preview.getByRole('row').nth(4)).toContainText('Kies een rechtsgebied uit de lijst')
  await isAccessible(page)
  await fitsNarrowScreens(page)

  const latest = page.getByRole('region', { name: 'Eerdere imports' }).getByRole('button', { name: 'Importeren' }).first()
  await latest.click()
  await expect(page.getByText('Klaar').first()).toBeVisible()
  await expect(page.getByText('4 van 4 rijen').first()).toBeVisible()
  await isAccessible(page)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Foutenbestand downloaden' }).first().click()
  const errors = await readFile(await (await waiting).path(), 'utf8')
  expect(errors).toContain(`${run}-4`)
  expect(errors).not.toContain(`${run}-1`)

  await page.goto('/worklist?view=all&order=updated')
  await page.getByLabel('Zoeken in zaken').fill('Uithuisplaatsing')
  await page.goto('/imports')
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from([columns, ...good].join('\n')) })
  await expect(page.getByRole('table', { name: /Voorbeeld/ }).getByText('in orde')).toHaveCount(3)
  await page.getByRole('region', { name: 'Eerdere imports' }).getByRole('button', { name: 'Importeren' }).first().click()
  await expect(page.getByText('3 van 3 rijen').first()).toBeVisible()
  const again = page.getByRole('region', { name: 'Eerdere imports' }).locator('.kr-card').first()
  await expect(again).toContainText('Klaar')
  await expect(again.getByText('Overgeslagen').locator('xpath=following-sibling::*[1]')).toHaveText('3')
  expect(outside).toEqual([])
})

test('a file that is no list of cases is refused in words', async ({ browser }) => {
  const page = await signIn(browser, 'senior')
  await page.goto('/imports')
  await page.locator('input[type=file]').setInputFiles({ name: 'foto.csv', mimeType: 'text/csv', buffer: Buffer.from('naam;kleur\nbal;rood\n') })
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('alert')).not.toContainText(/[A-Z]{3,}_[A-Z]+/)
  await isAccessible(page)
})

test('the example file is one that would be taken, and the page tells which codes a file uses', async ({ browser }) => {
  const page = await signIn(browser, 'senior')
  await page.goto('/imports')
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Voorbeeldbestand downloaden' }).click()
  const example = await readFile(await (await waiting).path())
  await page.locator('input[type=file]').setInputFiles({ name: 'voorbeeld.csv', mimeType: 'text/csv', buffer: example })
  await expect(page.getByRole('table', { name: /Voorbeeld/ }).getByText('in orde')).toHaveCount(2)

  await page.getByRole('button', { name: 'Welke kolommen heeft het bestand?' }).click()
  await expect(page.getByText('CARE_WORKER').first()).toBeVisible()
  await isAccessible(page)
  await fitsNarrowScreens(page)
})

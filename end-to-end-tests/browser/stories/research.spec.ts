import { type Page, expect, test } from '@playwright/test'
import { call } from './api.ts'
import { act, newName, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { choose, command, submit } from './hands.ts'
import { signIn } from './people.ts'

test('a researcher sees a pattern by its codes, finds it by area, and nothing that leads to the child', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const child = `Pluis ${newName()}`
  const hint = `KWESTIE-${newName().toUpperCase()}`
  const id = await openCase(jurist, { child })
  await act(jurist, id, '/research-escalations', { issueHint: hint, reason: 'Meer kinderen.' })

  const researcher = await signIn(browser, 'onderzoeker')
  const outside = watch(researcher)
  await researcher.goto('/patterns')
  await expect(async () => {
    await researcher.reload()
    await expect(researcher.getByRole('rowheader', { name: hint })).toBeVisible({ timeout: 2000 })
  }).toPass()
  const pattern = researcher.getByRole('row').filter({ hasText: hint })
  await expect(pattern).toContainText('16-17 jaar')
  await expect(pattern).toContainText(/kwartaal \d{4}/)
  await expect(researcher.getByText(child)).toHaveCount(0)
  await expect(researcher.getByText(id)).toHaveCount(0)
  await looksRight(researcher, { nl: 'Gecodeerde patronen', en: 'Coded patterns' })

  await researcher.getByRole('button', { name: /Rechtsgebied/ }).click()
  await researcher.getByRole('option', { name: /leerplicht|schorsing/i }).first().click()
  await expect(researcher).toHaveURL(/area=/)
  await expect(researcher.getByText(hint)).toHaveCount(0)
  await isAccessible(researcher)

  for (const elsewhere of [`/cases/${id}`, `/cases/${id}/history`, '/audit', '/worklist']) {
    await researcher.goto(elsewhere)
    await expect(researcher.getByRole('main')).not.toBeEmpty()
    await expect(researcher.getByText(child)).toHaveCount(0)
  }
  expect(outside).toEqual([])
})

test('two jurists call a case grave, each on their own, and the signal desk learns of it without a name', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const child = `Pluis ${newName()}`
  const id = await openCase(jurist, { child, areas: ['EDU-ADM'] })
  const colleague = await signIn(browser, 'jurist2')
  const told: [Page, string][] = [
    [jurist, 'Eén jurist noemt deze zaak ernstig.'],
    [colleague, '2 juristen noemen deze zaak ernstig.'],
  ]
  for (const [page, says] of told) {
    await page.goto(`/cases/${id}`)
    await command(page, 'Zaak ernstig noemen')
    await choose(page, 'Wat er op het spel staat', 'De vrijheid van het kind')
    await page.getByRole('dialog').getByLabel('Reden').fill('Zat dagen alleen opgesloten.')
    await isAccessible(page)
    await submit(page, 'Zaak ernstig noemen')
    await expect(page.getByText(says)).toBeVisible()
    await expect(page.getByRole('main').getByRole('button', { name: 'Zaak ernstig noemen' })).toHaveCount(0)
  }

  const admin = await signIn(browser, 'beheer')
  const researcher = await signIn(browser, 'onderzoeker')
  const outside = watch(researcher)
  const method = researcher.getByRole('link', { name: 'Een ernstige zaak: hoe het is gevonden' })
  await expect(async () => {
    await call(admin, '/operations/detections', { body: {} })
    await researcher.goto('/signals')
    await expect(method).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 240_000 })
  await method.click()
  await expect(researcher.getByText('De vrijheid van het kind')).toBeVisible()
  await expect(researcher.getByText('<5').first()).toBeVisible()
  for (const secret of [child, id, 'opgesloten', 'Berk', 'Linde']) await expect(researcher.getByRole('main')).not.toContainText(secret)
  await looksRight(researcher, { nl: 'Hoe dit signaal is gevonden', en: 'How this signal was found' })

  await command(colleague, 'Niet langer ernstig noemen')
  await colleague.getByRole('dialog').getByLabel('Reden').fill('Het was een ander kind.')
  await submit(colleague, 'Niet langer ernstig noemen')
  await expect(colleague.getByText('Eén jurist noemt deze zaak ernstig.')).toBeVisible()
  expect(outside).toEqual([])
})

import { expect, test } from '@playwright/test'
import { act, caseFile, listed, openCase } from './cases.ts'
import { fitsItsWidth, isAccessible, watch } from './checks.ts'
import { signIn } from './people.ts'

test('a senior gives several cases to one jurist at once, and learns which of them could not be given', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const first = await openCase(jurist)
  const second = await openCase(jurist)
  const numbers = await Promise.all([first, second].map(async (id) => (await caseFile(jurist, id)).number))

  const senior = await signIn(browser, 'senior')
  const outside = watch(senior)
  await listed(senior, 'view=all&order=opened', second)
  await senior.goto('/worklist?view=all&order=opened')
  await senior.getByRole('button', { name: 'Zaken kiezen' }).click()
  const assign = senior.getByRole('button', { name: 'Toewijzen', exact: true })
  await expect(assign).toBeDisabled()
  for (const number of numbers) await senior.getByRole('checkbox', { name: `Zaak ${number} kiezen` }).check({ force: true })
  await expect(senior.getByText('2 zaken gekozen')).toBeVisible()
  await isAccessible(senior)
  await assign.click()
  const dialog = senior.getByRole('dialog', { name: 'Zaken toewijzen' })
  await dialog.getByRole('combobox', { name: 'Behandelaar' }).fill('Linde')
  await senior.getByRole('option', { name: /Linde/ }).click()
  await dialog.getByLabel('Reden').fill('Berk is met verlof.')
  await isAccessible(senior)

  // meanwhile somebody else works on the second one
  await act(jurist, second, '/notes', { text: 'Nog gebeld.' })
  await dialog.getByRole('button', { name: '2 zaken toewijzen' }).click()
  await expect(dialog.getByText('1 zaak is toegewezen.')).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: numbers[0] ?? '' })).toContainText('toegewezen')
  await expect(dialog.getByRole('listitem').filter({ hasText: numbers[1] ?? '' })).toContainText('intussen veranderd')
  await isAccessible(senior)
  await dialog.getByRole('button', { name: 'Sluiten', exact: true }).last().click()
  await expect(senior.getByText('1 zaak gekozen')).toBeVisible()
  await expect(senior.getByRole('row').filter({ hasText: numbers[0] ?? '' })).toContainText('Linde')

  await assign.click()
  await dialog.getByRole('combobox', { name: 'Behandelaar' }).fill('Linde')
  await senior.getByRole('option', { name: /Linde/ }).click()
  await dialog.getByLabel('Reden').fill('Berk is met verlof.')
  await dialog.getByRole('button', { name: '1 zaak toewijzen' }).click()
  await expect(dialog.getByRole('listitem')).toContainText('toegewezen')
  await dialog.getByRole('button', { name: 'Sluiten', exact: true }).last().click()
  await senior.setViewportSize({ width: 320, height: 800 })
  await fitsItsWidth(senior)
  await isAccessible(senior)
  expect(outside).toEqual([])
})

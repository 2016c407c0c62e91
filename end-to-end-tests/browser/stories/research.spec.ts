import { expect, test } from '@playwright/test'
import { act, newName, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
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

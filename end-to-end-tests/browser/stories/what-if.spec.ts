import { readFile } from 'node:fs/promises'
import { type Page, expect, test } from '@playwright/test'
import { isAccessible, looksRight, watch } from './checks.ts'
import { date } from './hands.ts'
import { signIn } from './people.ts'

const inAMonth = () => {
  const [year, month, day] = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10).split('-')
  return { typed: `${day}${month}${year}`, iso: `${year}-${month}-${day}` }
}

/** The bar on top covers half of what lies at its edge, which is then too small to hit. */
const toTheTop = (page: Page) => page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()

test('a researcher tries other settings on the past, reads the difference and takes the settings along', async ({ browser }) => {
  const researcher = await signIn(browser, 'onderzoeker')
  const outside = watch(researcher)
  await researcher.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Instellingen uitproberen' }).click()
  await expect(researcher.getByRole('heading', { name: 'Wat eerdere signalen opleverden' })).toBeVisible()
  await looksRight(researcher, { nl: 'Instellingen uitproberen', en: 'Try settings' })

  const share = researcher.getByLabel('Aandeel onterechte signalen (%)')
  const run = researcher.getByRole('button', { name: 'Uitproberen op het verleden' })
  await share.fill('veel')
  await run.click()
  await expect(researcher.getByText('Kies een getal boven 0 en hoogstens 25.')).toBeVisible()
  await share.fill('60')
  await run.click()
  await expect(researcher.getByRole('alert')).toContainText('Een instelling valt buiten wat u kunt kiezen')
  await expect(researcher.getByText('Kies een getal boven 0 en hoogstens 25.')).toBeVisible()
  await toTheTop(researcher)
  await isAccessible(researcher)

  await share.fill('20')
  await run.click()
  if (process.env.RECHTSPOOR_PAST) await readAndTakeAlong(researcher)
  else await expect(researcher.getByRole('alert')).toContainText('Er is nog geen maand voorbij')
  expect(outside).toEqual([])
})

/** In an installation that has a past. */
async function readAndTakeAlong(researcher: Page) {
  await expect(researcher.getByRole('heading', { name: /^Uitgeprobeerd op/ })).toBeVisible()
  await expect(researcher.getByText(/^Klaar op/)).toBeVisible({ timeout: 600_000 })
  await expect(researcher.getByRole('heading', { name: 'Wat dit betekent' })).toBeVisible()
  await expect(researcher.getByText(/signalen bij gekomen zijn/)).toBeVisible()
  await expect(researcher.getByRole('group', { name: 'Toeval' })).toBeVisible()
  await toTheTop(researcher)
  await looksRight(researcher, { nl: 'Instellingen uitproberen', en: 'Try settings' })

  const { typed, iso } = inAMonth()
  await date(researcher, 'Geldt vanaf', typed)
  const saving = researcher.waitForEvent('download')
  await researcher.getByRole('button', { name: 'Bestand opslaan' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe(`${iso}.json`)
  const rules = JSON.parse(await readFile(await saved.path(), 'utf8')) as { falseShare: number; edition: { valid: { from: string } } }
  expect(rules.falseShare).toBe(0.2)
  expect(rules.edition.valid.from).toBe(iso)
}

test('who is not at the signal desk cannot try settings, and a director only reads', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  await expect(jurist.getByRole('link', { name: 'Instellingen uitproberen', exact: true })).toHaveCount(0)
  expect((await jurist.request.get('/api/v1/signals/what-if')).status()).toBe(403)

  const director = await signIn(browser, 'directeur')
  await director.goto('/signals/what-if')
  await expect(director.getByRole('heading', { level: 1, name: 'Instellingen uitproberen' })).toBeVisible()
  await expect(director.getByRole('button', { name: 'Uitproberen op het verleden' })).toHaveCount(0)
  await isAccessible(director)
})

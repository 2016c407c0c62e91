import { expect, test } from '@playwright/test'
import { bornYearsAgo, newName, typed } from './cases.ts'
import { isAccessible, watch } from './checks.ts'
import { choose, command, submit, tick, typeAndChoose } from './hands.ts'
import { signIn } from './people.ts'

const SURNAME = newName()
const DATA = ['Identiteit', 'Gezinssituatie']

test('a case goes from the first call to its closing, and an auditor replays it', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const outside = watch(jurist)

  await test.step('the jurist opens a case by keyboard', async () => {
    await jurist.goto('/intake')
    await expect(jurist.getByRole('button', { name: 'Zaak openen' })).toBeVisible()
    const restored = jurist.getByRole('button', { name: 'Opnieuw beginnen' })
    if (await restored.isVisible()) await restored.click()
    await isAccessible(jurist)
    await jurist.getByRole('button', { name: /Wie vraagt/ }).focus()
    await jurist.keyboard.press('Enter')
    await jurist.getByRole('option', { name: 'Het kind zelf' }).focus()
    await jurist.keyboard.press('Enter')
    await jurist.getByRole('textbox', { name: /^Naam/ }).first().focus()
    await jurist.keyboard.type(`Pluis ${SURNAME}`)
    await jurist.getByRole('spinbutton', { name: /dag, Geboortedatum/ }).focus()
    await jurist.keyboard.type(typed(bornYearsAgo(16)))
    await typeAndChoose(jurist, 'Rechtsgebieden', 'uithuis', /uithuisplaatsing/i)
    await jurist.getByRole('textbox', { name: 'Samenvatting' }).focus()
    await jurist.keyboard.type('Wil de eigen broer vaker zien.')
    await expect(jurist.getByText(/Concept opgeslagen/)).toBeVisible()
    await jurist.keyboard.press('Control+Enter')
    await expect(jurist).toHaveURL(/\/cases\/[0-9a-f-]{36}/)
    await expect(jurist.getByText(`Pluis ${SURNAME}`).first()).toBeVisible()
    await isAccessible(jurist)
  })
  const caseUrl = new URL(jurist.url()).pathname

  await test.step('the child is heard', async () => {
    await command(jurist, 'Mening van het kind vastleggen')
    await jurist.getByRole('dialog').getByLabel('Wat het kind ervan vindt').fill('Ik mis mijn broer.')
    await submit(jurist, 'Mening van het kind vastleggen')
  })

  await test.step('mediation is refused for want of consent, which is recorded on the spot', async () => {
    await command(jurist, 'Bemiddelen')
    const dialog = jurist.getByRole('dialog')
    await typeAndChoose(jurist, 'Instantie', 'kinderbescherming', /Kinderbescherming/)
    await dialog.getByLabel('Doel').fill('Vaker bezoek.')
    await dialog.getByLabel('Eerste bericht aan de instantie').fill('Kunt u de regeling bekijken?')
    await tick(jurist, ...DATA)
    await dialog.getByRole('button', { name: 'Bemiddelen' }).click()
    await expect(dialog.getByText('heeft nog geen toestemming gegeven')).toBeVisible()
    await isAccessible(jurist)
    await dialog.getByRole('button', { name: 'Toestemming vastleggen' }).click()
    await jurist.getByRole('dialog').getByLabel('Waaruit blijkt dit?').fill('Voorgelezen en bevestigd.')
    await jurist.getByRole('dialog').getByText('De uitleg is begrepen').click()
    await submit(jurist, 'Toestemming vastleggen')
  })

  await test.step('with consent the mediation begins', async () => {
    const dialog = jurist.getByRole('dialog')
    await expect(dialog.getByLabel('Eerste bericht aan de instantie')).toHaveValue('Kunt u de regeling bekijken?')
    await submit(jurist, 'Bemiddelen')
  })

  await test.step('consent is withdrawn and mediation stops', async () => {
    await command(jurist, 'Intrekking vastleggen')
    await choose(jurist, 'Wie geeft toestemming', /Pluis/)
    await choose(jurist, 'Waarvoor', /Bemiddel/i)
    await typeAndChoose(jurist, 'Aan welke instantie', 'kinderbescherming', /Kinderbescherming/)
    await submit(jurist, 'Intrekking vastleggen')
    await jurist.goto(`${caseUrl}?tab=mediation`)
    await expect(jurist.getByText(/Opgeschort|Ligt stil|Stilgelegd/i).first()).toBeVisible()
    await isAccessible(jurist)
  })

  await test.step('the case is escalated, the mediation broken off and the case closed', async () => {
    await command(jurist, 'Naar onderzoek sturen')
    await jurist.getByRole('dialog').getByLabel('Kenmerk van de kwestie').fill('BROERS-ZUSSEN')
    await jurist.getByRole('dialog').getByLabel('Reden').fill('Meer kinderen zien hun broer niet.')
    await submit(jurist, 'Naar onderzoek sturen')
    await command(jurist, 'Bemiddeling afbreken')
    await choose(jurist, 'Bemiddeling', /Kinderbescherming/)
    await jurist.getByRole('dialog').getByLabel('Reden').fill('De toestemming is ingetrokken.')
    await submit(jurist, 'Bemiddeling afbreken')
    await command(jurist, 'Zaak sluiten')
    await choose(jurist, 'Uitkomst', /advies/i)
    await submit(jurist, 'Zaak sluiten')
    await expect(jurist.getByText('Gesloten').first()).toBeVisible()
  })
  expect(outside).toEqual([])

  await test.step('a researcher sees the pattern and not the child', async () => {
    const researcher = await signIn(browser, 'onderzoeker')
    await expect(async () => {
      await researcher.goto('/patterns')
      await expect(researcher.getByText('BROERS-ZUSSEN').first()).toBeVisible({ timeout: 2000 })
    }).toPass()
    await expect(researcher.getByText(SURNAME)).toHaveCount(0)
    await isAccessible(researcher)
    await researcher.goto(caseUrl)
    await expect(researcher.getByText(SURNAME)).toHaveCount(0)
  })

  await test.step('an auditor replays the case step by step', async () => {
    const auditor = await signIn(browser, 'auditor')
    await auditor.goto(`${caseUrl}/history`)
    await expect(auditor.getByRole('slider').first()).toBeVisible()
    await isAccessible(auditor)
    const latest = auditor.url()
    await auditor.getByRole('slider').first().focus()
    await auditor.keyboard.press('ArrowLeft')
    await expect(auditor).not.toHaveURL(latest)
    await expect(auditor.getByText(SURNAME)).toHaveCount(0)
  })
})

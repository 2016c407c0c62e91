import { type Page, expect, test } from '@playwright/test'
import { shown } from './api.ts'
import { act, bornYearsAgo, caseFile, consent, openCase } from './cases.ts'
import { fitsNarrowScreens, isAccessible, watch } from './checks.ts'
import { choose, command, submit, tick, typeAndChoose } from './hands.ts'
import { signIn } from './people.ts'

async function open(page: Page, id: string, tab?: string) {
  await page.goto(`/cases/${id}${tab ? `?tab=${tab}` : ''}`)
  await expect(page.getByRole('button', { name: 'Alle acties in deze zaak' })).toBeVisible()
}

test('a decision about safety is proposed by one and confirmed by another who has read it, and a senior lifts the stop', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const senior = await signIn(browser, 'senior')
  const outside = watch(senior)
  const id = await openCase(jurist)
  await act(jurist, id, '/safety-concerns', { level: 'ACUTE_DANGER', description: 'Klonk bang.' })
  for (const step of [1, 2, 3, 4]) await act(jurist, id, '/protocol-steps', { step, note: 'Gedaan.' })

  await open(jurist, id)
  await command(jurist, 'Besluit over veiligheid voorstellen')
  await jurist.getByRole('dialog').getByLabel('Voorgesteld besluit').fill('Melden bij Veilig Thuis, vandaag nog.')
  await isAccessible(jurist)
  await submit(jurist, 'Besluit over veiligheid voorstellen')
  await expect(jurist.getByText('Een besluit wacht op bevestiging')).toBeVisible()
  await expect(jurist.getByRole('button', { name: 'Besluit over veiligheid bevestigen' })).toHaveCount(0)

  await open(senior, id)
  await expect(senior.getByText('Melden bij Veilig Thuis, vandaag nog.')).toBeVisible()
  await fitsNarrowScreens(senior)
  const confirmation = await command(senior, 'Besluit over veiligheid bevestigen')
  await expect(confirmation.getByText('Melden bij Veilig Thuis, vandaag nog.')).toBeVisible()
  await expect(confirmation.getByText('Voorgesteld door Berk')).toBeVisible()
  await isAccessible(senior)
  await submit(senior, 'Besluit over veiligheid bevestigen')
  await expect(senior.getByRole('listitem').filter({ hasText: '5. Beslissen over melden en hulp' })).toBeVisible()
  await expect(senior.getByText('Een besluit wacht op bevestiging')).toHaveCount(0)

  await command(senior, 'Veiligheidsstop opheffen')
  await senior.getByRole('dialog').getByLabel('Reden').fill('Het kind is veilig bij een tante.')
  await isAccessible(senior)
  await submit(senior, 'Veiligheidsstop opheffen')
  await expect(senior.getByText('Veiligheidsstop', { exact: true })).toHaveCount(0)
  expect((await caseFile(senior, id)).safety).toMatchObject({ stop: false, steps: [1, 2, 3, 4, 5] })
  expect(outside).toEqual([])
})

test('an exception to consent is proposed, declined with a reason, proposed again and agreed to by a senior', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const senior = await signIn(browser, 'senior')
  const id = await openCase(jurist, { birthDate: bornYearsAgo(13) })

  await open(jurist, id, 'consent')
  const propose = async (reason: string) => {
    await command(jurist, 'Uitzondering voorstellen')
    await choose(jurist, 'Waarvoor', 'Bemiddelen')
    await typeAndChoose(jurist, 'Aan welke instantie', 'kinderbescherming', /Kinderbescherming/)
    await choose(jurist, 'Grond', 'Ernstig nadeel voor het kind')
    await jurist.getByRole('dialog').getByLabel('Reden').fill(reason)
    await isAccessible(jurist)
    await submit(jurist, 'Uitzondering voorstellen')
    await expect(jurist.getByText(reason)).toBeVisible()
  }
  await propose('Vader mag hier niets van weten.')

  await open(senior, id, 'consent')
  await expect(senior.getByText('Vader mag hier niets van weten.')).toBeVisible()
  await senior.getByRole('button', { name: 'Uitzondering afwijzen' }).click()
  const dialog = senior.getByRole('dialog')
  await expect(dialog.getByText('Vader mag hier niets van weten.')).toBeVisible()
  await isAccessible(senior)
  await dialog.getByLabel('Reden').fill('Eerst met vader praten.')
  await submit(senior, 'Uitzondering afwijzen')
  await expect(senior.getByText('Afgewezen', { exact: true })).toBeVisible()

  await propose('Vader dreigde toen wij belden.')
  await senior.getByRole('button', { name: 'Instemmen met uitzondering' }).click()
  await expect(dialog.getByText('Vader dreigde toen wij belden.')).toBeVisible()
  await expect(dialog.getByText('Voorgesteld door Berk')).toBeVisible()
  await isAccessible(senior)
  await submit(senior, 'Instemmen met uitzondering')
  await expect(senior.getByText('Toegestaan', { exact: true })).toBeVisible()
  expect((await caseFile(senior, id)).waivers.map((one) => one.state)).toEqual(['DECLINED', 'AGREED'])
})

test('a wall hides the case from a colleague of the same team until a senior lifts it', async ({ browser }) => {
  const senior = await signIn(browser, 'senior')
  const colleague = await signIn(browser, 'jurist2')
  const id = await openCase(senior)
  await open(colleague, id)

  await open(senior, id, 'links')
  await command(senior, 'Scheidsmuur optrekken')
  await typeAndChoose(senior, 'Collega', 'Linde', /Linde/)
  await senior.getByRole('dialog').getByLabel('Reden').fill('Familie van een betrokkene.')
  await isAccessible(senior)
  await submit(senior, 'Scheidsmuur optrekken')
  await expect(senior.getByText('Familie van een betrokkene.')).toBeVisible()
  await expect(async () => {
    await colleague.reload()
    await expect(colleague.getByRole('heading', { name: 'U hebt geen toegang tot deze zaak' })).toBeVisible({ timeout: 2000 })
  }).toPass()

  await senior.getByRole('button', { name: 'Scheidsmuur opheffen' }).click()
  await choose(senior, 'Collega', /Linde/)
  await senior.getByRole('dialog').getByLabel('Reden').fill('Het was een naamgenoot.')
  await isAccessible(senior)
  await submit(senior, 'Scheidsmuur opheffen')
  await expect(senior.getByText('Familie van een betrokkene.')).toHaveCount(0)
  await shown(colleague, `/cases/${id}`)
  await open(colleague, id)
})

test('what the body answers to a referral is written down: taken on, and done', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const id = await openCase(page)
  await consent(page, id, 'SHARE_WITH_BODY', 'rvdk')
  await open(page, id, 'mediation')
  await command(page, 'Doorverwijzen')
  await typeAndChoose(page, 'Doorverwijzen naar', 'kinderbescherming', /Kinderbescherming/)
  await page.getByRole('dialog').getByLabel(/^Bericht/).fill('Neemt u dit over?')
  await tick(page, 'Identiteit')
  await submit(page, 'Doorverwijzen')

  const answer = page.getByRole('button', { name: /^Antwoord op doorverwijzing/ })
  for (const [said, note] of [['Aangenomen', 'Begin volgende week.'], ['Afgerond', 'Het gezin wordt begeleid.']] as const) {
    await answer.click()
    await choose(page, 'Antwoord', said)
    await page.getByRole('dialog').getByLabel(/^Toelichting|^Notitie/).fill(note)
    await isAccessible(page)
    await submit(page, 'Antwoord op doorverwijzing')
    await expect(page.getByText(said, { exact: true })).toBeVisible()
    await expect(page.getByText(note)).toBeVisible()
  }
  await expect(answer).toHaveCount(0)
  await isAccessible(page)
})

import { type Page, expect, test } from '@playwright/test'
import { fill, open, press, score, send, today, yesterday } from './acts.ts'
import { act, caseFile, consent, inDays, newName, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { choose, date, typeAndChoose } from './hands.ts'
import { signIn } from './people.ts'

const GRANTED = 10
const REFUSED = 20
/** Children in the same position, of whom some were given what others were refused. */
async function alikeAndUnlike(jurist: Page, issueHint: string) {
  const surnames: string[] = []
  const ids: string[] = []
  for (let number = 0; number < GRANTED + REFUSED; number++) {
    const surname = newName()
    const id = await openCase(jurist, { child: `Pluis ${surname}`, areas: ['MIG-ROOT'] })
    await act(jurist, id, '/decisions', { body: 'ind', type: number < GRANTED ? 'GRANT' : 'REFUSAL', date: inDays(-20), receivedAt: inDays(-18) })
    await act(jurist, id, '/research-escalations', { issueHint, reason: 'Andere kinderen in dezelfde positie krijgen een ander antwoord.' })
    surnames.push(surname)
    ids.push(id)
  }
  return { surnames, ids }
}

test('thirty children alike in law and treated unlike: from their cases to a changed policy, and back', async ({ browser }) => {
  test.setTimeout(400_000)
  const jurist = await signIn(browser, 'jurist')
  const hint = `KINDERPARDON-${newName().toUpperCase()}`
  const { surnames, ids } = await alikeAndUnlike(jurist, hint)
  const nobodyIsNamed = async (page: Page) => {
    const text = await page.getByRole('main').innerText()
    expect(surnames.filter((surname) => text.includes(surname))).toEqual([])
  }

  const researcher = await signIn(browser, 'onderzoeker')
  const senior = await signIn(browser, 'senior')
  const outside = watch(researcher)
  await expect(async () => {
    await researcher.goto('/dossiers')
    await expect(researcher.getByRole('row', { name: hint })).toContainText('30-34', { timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  await researcher.getByRole('link', { name: hint }).click()
  await expect(researcher.getByRole('heading', { level: 1, name: hint })).toBeVisible()
  const dossier = new URL(researcher.url()).pathname
  await expect(researcher.getByText('In onderzoek', { exact: true })).toBeVisible()
  await nobodyIsNamed(researcher)
  await open(researcher, 'Oordeel voorstellen')
  await choose(researcher, 'Oordeel', 'De kwestie is er')
  await fill(researcher, 'Reden', 'Dertig gezinnen.')
  await send(researcher, 'Oordeel voorstellen')
  await senior.goto(dossier)
  await open(senior, 'Kwestie bevestigen')
  await send(senior, 'Kwestie bevestigen')
  await expect(senior.getByText(/^Bevestigd door/)).toBeVisible()

  await researcher.reload()
  await open(researcher, 'Cijfers toevoegen')
  await fill(researcher, 'Nummer van de vrijgave', '7d3a4c1e-0000-4000-8000-000000000001')
  await fill(researcher, 'SHA-256 van de tabel', 'ab'.repeat(32))
  await press(researcher, 'Cijfers toevoegen')
  await expect(researcher.getByRole('dialog').getByRole('alert').first()).toBeVisible()
  await press(researcher, 'Annuleren')
  await open(researcher, 'Instantie gehoord')
  await typeAndChoose(researcher, 'Instantie', 'immigratie', /Immigratie/)
  await date(researcher, 'Datum', yesterday())
  await fill(researcher, 'Wat de instantie zei', 'Wij beoordelen elke zaak op zichzelf.')
  await researcher.getByRole('dialog').getByText('Ik heb nagegaan dat de instantie').click()
  await send(researcher, 'Instantie gehoord')
  await open(researcher, 'Kwestie wegen')
  await score(researcher, 'C gemeenschappelijke oorzaak', 2, 'Dezelfde instructie.')
  await score(researcher, 'E bevestiging van buiten', 2, 'Twee rapporten.')
  await send(researcher, 'Kwestie wegen')
  await expect(researcher.getByText('Campagne aanbevolen').first()).toBeVisible()
  await expect(researcher.getByRole('heading', { name: 'Kwam het terug?' })).toBeVisible()
  await expect(researcher.getByText('na advies aan de instantie')).toBeVisible()
  await isAccessible(researcher)

  await open(researcher, 'Campagne plannen')
  await fill(researcher, 'Wat we vragen', 'Geef deze 30 kinderen wat anderen kregen.')
  await typeAndChoose(researcher, 'Aan wie', 'Tweede', /Tweede Kamer/)
  await press(researcher, 'Campagne plannen')
  await expect(researcher.getByRole('dialog').getByRole('alert').first()).toBeVisible()
  const ask = `Behandel gelijke kinderen gelijk: ${newName()}`
  await fill(researcher, 'Wat we vragen', ask)
  await send(researcher, 'Campagne plannen')
  await expect(researcher.getByRole('heading', { level: 1, name: 'Campagne' })).toBeVisible()
  const campaign = new URL(researcher.url()).pathname

  const director = await signIn(browser, 'directeur')
  await director.goto(campaign)
  await open(director, 'Campagne goedkeuren')
  await send(director, 'Campagne goedkeuren')

  await tellAStory(senior, jurist, campaign, ids[0] ?? '')

  await researcher.reload()
  await open(researcher, 'Resultaat vastleggen')
  await choose(researcher, 'Resultaat', 'Ander beleid')
  await date(researcher, 'Datum', yesterday())
  await researcher.getByRole('dialog').getByLabel(/^Aantal kinderen geholpen/).fill(String(REFUSED))
  await fill(researcher, 'Toelichting', 'Zij mogen blijven.')
  await fill(researcher, 'Bewijs: waar het na te lezen is', 'Kamerstukken II 2026')
  await send(researcher, 'Resultaat vastleggen')

  await expect(researcher.getByText('Kinderen geholpen: 20')).toBeVisible()
  await expect(researcher.getByText('30-34').first()).toBeVisible()
  await expect(researcher.getByRole('heading', { name: 'Voor en na de campagne' })).toBeVisible()
  await nobodyIsNamed(researcher)
  await looksRight(researcher, { nl: 'Campagne', en: 'Campaign' })

  await jurist.goto(`/cases/${ids.at(-1)}`)
  await expect(jurist.getByRole('heading', { name: 'Wat ervan kwam' })).toBeVisible()
  await expect(jurist.getByText('Zij mogen blijven.')).toBeVisible()
  const onTheCase = await jurist.getByRole('main').innerText()
  expect(surnames.slice(0, -1).filter((surname) => onTheCase.includes(surname))).toEqual([])
  expect(outside).toEqual([])

  const auditor = await signIn(browser, 'auditor')
  await auditor.goto('/access-log')
  await expect(auditor.getByText('Campagne ingezien').first()).toBeVisible()
  await expect(auditor.getByText('Dossier ingezien').first()).toBeVisible()
})

/** A child's story goes out with the consent that stands in its case, and not without. */
async function tellAStory(senior: Page, jurist: Page, campaign: string, childsCase: string) {
  const { number } = await caseFile(jurist, childsCase)
  await senior.goto(campaign)
  await open(senior, 'Stap vastleggen')
  await choose(senior, 'Soort stap', 'Media')
  await typeAndChoose(senior, 'Aan wie', 'Tweede', /Tweede Kamer/)
  await date(senior, 'Datum', yesterday())
  await fill(senior, 'Document of verwijzing', 'interview-3')
  await fill(senior, 'Waar het over ging', 'Een interview over gelijke behandeling.')
  await senior.getByRole('dialog').getByLabel(/^Verhaal van een kind/).fill('Ik woon hier al tien jaar.')
  await press(senior, 'Stap vastleggen')
  await expect(senior.getByRole('dialog').getByText('Vul dit in').first()).toBeVisible()
  await typeAndChoose(senior, 'Zaak van dit kind', number, new RegExp(number))
  await press(senior, 'Stap vastleggen')
  await expect(senior.getByRole('dialog').getByText('In deze zaak geldt die dag geen toestemming voor media').first()).toBeVisible()
  await isAccessible(senior)

  await act(jurist, childsCase, '/child-views', { view: 'Ik wil het zelf vertellen.' })
  await consent(jurist, childsCase, 'MEDIA', 'ind')
  await date(senior, 'Datum', today())
  await send(senior, 'Stap vastleggen')
  await expect(senior.getByText('Ik woon hier al tien jaar.')).toBeVisible()
}

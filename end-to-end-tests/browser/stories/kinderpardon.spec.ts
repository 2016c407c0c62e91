import { type Page, expect, test } from '@playwright/test'
import { fill, open, press, score, send, today, yesterday } from './acts.ts'
import { call } from './api.ts'
import { act, caseFile, consent, inDays, newName, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { choose, date, typeAndChoose } from './hands.ts'
import { signIn } from './people.ts'

const GRANTED = 10
const REFUSED = 20
/** No other story has decisions about these, so the signal is about this story's children alone. */
const AREA = 'MIG-ROOT'
const TOPIC = 'PARDON'
/** Whether the installation has a month behind it of which figures are released. */
const past = Boolean(process.env.RECHTSPOOR_PAST)
const others = [
  'Campagne of media',
  'Andere manier van coderen',
  'Nieuw kantoor of nieuwe hulplijn',
  'Dubbel geteld',
  'Vooral één organisatie',
  'Late meldingen',
  'Elk jaar zo',
  'Toeval',
]

interface Desk {
  items: { dossierId: string; method: string; key: { area?: string; topic?: string } }[]
}

/** Children in the same position, of whom some were given what others were refused. */
async function alikeAndUnlike(jurist: Page) {
  const surnames: string[] = []
  const ids: string[] = []
  for (let number = 0; number < GRANTED + REFUSED; number++) {
    const surname = newName()
    const id = await openCase(jurist, { child: `Pluis ${surname}`, areas: [AREA], topic: TOPIC })
    await act(jurist, id, '/decisions', { body: 'ind', type: number < GRANTED ? 'GRANT' : 'REFUSAL', date: inDays(-20), receivedAt: inDays(-18) })
    surnames.push(surname)
    ids.push(id)
  }
  return { surnames, ids }
}

/** Has detection run on all that was told; the dossier of what it found. What could not be raised is raised when it runs again. */
async function detect(admin: Page, researcher: Page) {
  const found = async () => {
    const { items } = await call<Desk>(researcher, '/signals?state=WAITING&size=200')
    return items.find((one) => one.method === 'equal-treatment' && one.key.area === AREA && one.key.topic === TOPIC)?.dossierId ?? ''
  }
  await expect(async () => {
    await call(admin, '/operations/detections', { body: {} })
    await expect.poll(found, { timeout: 30_000 }).not.toBe('')
  }).toPass({ timeout: 240_000 })
  return found()
}

/** Looks at the signal and at every other explanation, and finds it worth research. */
async function review(page: Page, signal: ReturnType<Page['getByRole']>) {
  await signal.getByRole('button', { name: 'Signaal beoordelen' }).click()
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Signaal beoordelen' })).toBeVisible()
  for (const explanation of others) await fill(page, `${explanation}: wat u daarvan vond`, 'Nagegaan; dit verklaart het niet.')
  await score(page, 'C gemeenschappelijke oorzaak', 2, 'Dezelfde instructie.')
  await choose(page, 'Uw oordeel', 'Onderzoek waard')
  await fill(page, 'Reden', 'Gelijk in recht, ongelijk behandeld.')
  await send(page, 'Signaal beoordelen')
}

test('thirty children alike in law and treated unlike: from a signal that nobody made by hand to a changed policy, and back', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const { surnames, ids } = await alikeAndUnlike(jurist)
  const nobodyIsNamed = async (page: Page) => {
    const text = await page.getByRole('main').innerText()
    expect(surnames.filter((surname) => text.includes(surname))).toEqual([])
  }

  const admin = await signIn(browser, 'beheer')
  const researcher = await signIn(browser, 'onderzoeker')
  const outside = watch(researcher)
  const dossierId = await detect(admin, researcher)

  await researcher.goto('/signals')
  await looksRight(researcher, { nl: 'Signalen', en: 'Signals' })
  const card = (page: Page) => page.getByRole('region').filter({ has: page.locator(`a[href$="${dossierId}"]`) })
  await expect(card(researcher)).toContainText('30-34')
  await nobodyIsNamed(researcher)
  await review(researcher, card(researcher))
  await expect(card(researcher).getByRole('button', { name: 'Signaal aannemen' })).toHaveCount(0)

  const senior = await signIn(browser, 'senior')
  await senior.goto('/signals')
  await review(senior, card(senior))
  await card(senior).getByRole('button', { name: 'Signaal aannemen' }).click()
  await send(senior, 'Signaal aannemen')

  await researcher.goto(`/dossiers/${dossierId}`)
  await expect(researcher.getByText('In onderzoek', { exact: true })).toBeVisible()
  await nobodyIsNamed(researcher)
  await open(researcher, 'Oordeel voorstellen')
  await choose(researcher, 'Oordeel', 'De kwestie is er')
  await fill(researcher, 'Reden', 'Dertig gezinnen.')
  await send(researcher, 'Oordeel voorstellen')
  await senior.goto(`/dossiers/${dossierId}`)
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
  if (past) await addReleasedFigures(researcher)
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
  if (past) {
    await fill(researcher, 'Wat we vragen', `${ask}. Vorige maand vroegen 30 kinderen om hulp.`)
    await researcher.getByRole('dialog').getByRole('checkbox', { name: 'area' }).check({ force: true })
  }
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

  await expect(async () => {
    await jurist.goto(`/cases/${ids.at(-1)}`)
    await expect(jurist.getByRole('heading', { name: 'Wat ervan kwam' })).toBeVisible({ timeout: 5000 })
    await expect(jurist.getByText('Zij mogen blijven.')).toBeVisible({ timeout: 2000 })
  }).toPass()
  const onTheCase = await jurist.getByRole('main').innerText()
  expect(surnames.slice(0, -1).filter((surname) => onTheCase.includes(surname))).toEqual([])
  expect(outside).toEqual([])

  const auditor = await signIn(browser, 'auditor')
  await auditor.goto('/access-log')
  await expect(auditor.getByText('Campagne ingezien').first()).toBeVisible()
  await expect(auditor.getByText('Dossier ingezien').first()).toBeVisible()
})

/** A count of the month before, rounded and of many families, as the release tells it; only what passed the check is taken. */
async function addReleasedFigures(researcher: Page) {
  const [year = 0, thisMonth = 0] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date()).split('-').map(Number)
  const month = new Date(Date.UTC(year, thisMonth - 2)).toISOString().slice(0, 7)
  const question = `area=${AREA}&rounded=true&period=month&from=${month}&to=${month}`
  let saved = { id: '', csvSha256: '' }
  await expect(async () => {
    saved = await call(researcher, `/research/statistics/saved?${question}`, { body: {} })
  }).toPass({ timeout: 240_000, intervals: [3000] })
  const { verdict, table } = await call<{ verdict: string; table: string }>(researcher, `/research/statistics/saved/${saved.id}/publication`)
  expect(verdict).toBe('RELEASED')

  await open(researcher, 'Cijfers toevoegen')
  await fill(researcher, 'Nummer van de vrijgave', table)
  await fill(researcher, 'SHA-256 van de tabel', saved.csvSha256)
  await send(researcher, 'Cijfers toevoegen')
  await expect(researcher.getByText(saved.csvSha256)).toBeVisible()
}

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

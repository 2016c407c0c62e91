import { type Page, expect, test } from '@playwright/test'
import { fill, open, score, send, yesterday } from './acts.ts'
import { type Taken, call } from './api.ts'
import { act, inDays, newName, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { choose, date, typeAndChoose } from './hands.ts'
import { signIn } from './people.ts'

test('cases that were handed on become a dossier, two people confirm it, a campaign goes out, and the case tells what came of it', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const hint = `KWESTIE-${newName().toUpperCase()}`
  const children = [0, 1, 2].map(() => `Pluis ${newName()}`)
  const ids: string[] = []
  for (const child of children) {
    const id = await openCase(jurist, { child })
    await act(jurist, id, '/research-escalations', { issueHint: hint, reason: 'Meer kinderen.' })
    ids.push(id)
  }

  const researcher = await signIn(browser, 'onderzoeker')
  const outside = watch(researcher)
  await expect(async () => {
    await researcher.goto('/dossiers')
    await expect(researcher.getByRole('link', { name: hint })).toBeVisible({ timeout: 2000 })
  }).toPass()
  await looksRight(researcher, { nl: 'Onderzoeksdossiers', en: 'Research dossiers' })
  await researcher.getByRole('link', { name: hint }).click()
  await expect(researcher.getByRole('heading', { level: 1, name: hint })).toBeVisible()
  await expect(researcher.getByText('<5')).toBeVisible()
  for (const child of children) await expect(researcher.getByText(child)).toHaveCount(0)

  await open(researcher, 'Bevinding vastleggen')
  await isAccessible(researcher)
  await fill(researcher, 'Bevinding', `${children[0]} werd anders behandeld.`)
  await choose(researcher, 'Soort bron 1', 'Ombudsman')
  await fill(researcher, 'Bron 1: waar het na te lezen is', 'Rapport 2026/1')
  await choose(researcher, 'Betrouwbaarheid', /betrouwbaar/)
  await researcher.getByRole('dialog').getByRole('button', { name: 'Bevinding vastleggen', exact: true }).click()
  await expect(researcher.getByRole('dialog').getByText('Een tekst leidt naar iemand')).toBeVisible()
  await fill(researcher, 'Bevinding', 'Gelijke zaken lopen ongelijk af.')
  await send(researcher, 'Bevinding vastleggen')
  await expect(researcher.getByText('Gelijke zaken lopen ongelijk af.')).toBeVisible()

  await open(researcher, 'Oordeel voorstellen')
  await choose(researcher, 'Oordeel', 'De kwestie is er')
  await fill(researcher, 'Reden', 'Drie gezinnen, hetzelfde beleid.')
  await send(researcher, 'Oordeel voorstellen')
  await expect(researcher.getByText(/stelt voor te bevestigen; een ander beslist/)).toBeVisible()
  await expect(researcher.getByRole('button', { name: 'Kwestie bevestigen' })).toHaveCount(0)

  const senior = await signIn(browser, 'senior')
  await senior.goto(new URL(researcher.url()).pathname)
  await open(senior, 'Kwestie bevestigen')
  await expect(senior.getByRole('dialog').getByText('Drie gezinnen, hetzelfde beleid.')).toBeVisible()
  await send(senior, 'Kwestie bevestigen')
  await expect(senior.getByText(/^Bevestigd door/)).toBeVisible()

  await researcher.reload()
  await open(researcher, 'Instantie gehoord')
  await typeAndChoose(researcher, 'Instantie', 'immigratie', /Immigratie/)
  await date(researcher, 'Datum', yesterday())
  await fill(researcher, 'Wat de instantie zei', 'Wij volgen de regel.')
  await researcher.getByRole('dialog').getByText('Ik heb nagegaan dat de instantie').click()
  await send(researcher, 'Instantie gehoord')
  await open(researcher, 'Kwestie wegen')
  await isAccessible(researcher)
  await score(researcher, 'R herhaling', 2, 'Zie het rapport.')
  await score(researcher, 'E bevestiging van buiten', 2, 'Zie het rapport.')
  await send(researcher, 'Kwestie wegen')
  await expect(researcher.getByText('Campagne aanbevolen').first()).toBeVisible()
  await looksRight(researcher, { nl: hint, en: hint })

  await open(researcher, 'Campagne plannen')
  const ask = `Laat kinderen zoals deze blijven: ${newName()}`
  await fill(researcher, 'Wat we vragen', ask)
  await typeAndChoose(researcher, 'Aan wie', 'Tweede', /Tweede Kamer/)
  await send(researcher, 'Campagne plannen')
  await expect(researcher.getByRole('heading', { level: 1, name: 'Campagne' })).toBeVisible()
  await expect(researcher.getByRole('button', { name: 'Campagne goedkeuren' })).toHaveCount(0)
  await expect(researcher.getByRole('button', { name: 'Stap vastleggen' })).toHaveCount(0)

  const director = await signIn(browser, 'directeur')
  await director.goto('/campaigns')
  await looksRight(director, { nl: 'Campagnes', en: 'Campaigns' })
  await expect(async () => {
    await director.reload()
    await director.getByRole('link', { name: ask }).click({ timeout: 2000 })
  }).toPass()
  await open(director, 'Campagne goedkeuren')
  await send(director, 'Campagne goedkeuren')
  await expect(director.getByText('Loopt', { exact: true })).toBeVisible()

  await researcher.reload()
  await open(researcher, 'Stap vastleggen')
  await choose(researcher, 'Soort stap', 'Brief')
  await typeAndChoose(researcher, 'Aan wie', 'Tweede', /Tweede Kamer/)
  await date(researcher, 'Datum', yesterday())
  await fill(researcher, 'Document of verwijzing', 'brief-7')
  await fill(researcher, 'Waar het over ging', 'Een brief over gelijke behandeling.')
  await send(researcher, 'Stap vastleggen')
  await open(researcher, 'Resultaat vastleggen')
  await choose(researcher, 'Resultaat', 'Ander beleid')
  await date(researcher, 'Datum', yesterday())
  await researcher.getByRole('dialog').getByLabel(/^Aantal kinderen geholpen/).fill('20')
  await fill(researcher, 'Toelichting', 'Zij mogen blijven.')
  await fill(researcher, 'Bewijs: waar het na te lezen is', 'Kamerstukken II 2026')
  await send(researcher, 'Resultaat vastleggen')
  await expect(researcher.getByText('Kinderen geholpen: 20')).toBeVisible()
  await expect(researcher.getByText('<5').first()).toBeVisible()
  await looksRight(researcher, { nl: 'Campagne', en: 'Campaign' })

  await expect(async () => {
    await jurist.goto(`/cases/${ids[0]}`)
    await expect(jurist.getByRole('heading', { name: 'Wat ervan kwam' })).toBeVisible({ timeout: 5000 })
    await expect(jurist.getByText('Zij mogen blijven.')).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(jurist.getByText(children[1] ?? '')).toHaveCount(0)
  await isAccessible(jurist)
  expect(outside).toEqual([])
})

test('the desk of signals waits for two people, and nobody else finds it', async ({ browser }) => {
  const researcher = await signIn(browser, 'onderzoeker')
  await researcher.goto('/signals')
  await looksRight(researcher, { nl: 'Signalen', en: 'Signals' })
  const jurist = await signIn(browser, 'jurist')
  await expect(jurist.getByRole('link', { name: 'Signalen', exact: true })).toHaveCount(0)
  for (const path of ['/signals', '/dossiers', '/campaigns']) {
    const answer = await jurist.request.get(`/api/v1${path}`)
    expect(answer.status()).toBe(403)
  }
})

/** No other story has decisions about this, so detection finds what this one tells alone. */
const KNOWN = { area: 'PRV', topic: 'FILE_ACCESS', article: 'CRC-9', bodyType: 'IND' }

/** Opens a dossier about something documented, which a second person confirms; its id. */
async function confirmedDossier(researcher: Page, senior: Page): Promise<string> {
  const give = (page: Page, path: string, { id, version }: Taken, body: object) => call(page, `/dossiers/${id}${path}`, { body, version })
  const opened = await call(researcher, '/dossiers', { body: { key: KNOWN, title: `Inzage ${newName()}`, reason: 'Een vaste werkwijze.' } })
  const found = await give(researcher, '/findings', opened, {
    text: 'De dienst geeft de ene keer inzage en de andere keer niet.',
    sources: [{ kind: 'LAW_OR_POLICY', reference: 'Werkinstructie 2026/4' }],
    reliability: 3,
  })
  const proposed = await give(researcher, '/verdict-proposals', { ...found, id: opened.id }, { verdict: 'CONFIRM', reason: 'Vastgelegd.' })
  await give(senior, '/confirmations', { ...proposed, id: opened.id }, {})
  return opened.id
}

test('a later signal of an issue that people work on goes to its dossier in one step, and nobody is asked to look again', async ({ browser }) => {
  const researcher = await signIn(browser, 'onderzoeker')
  const senior = await signIn(browser, 'senior')
  const outside = watch(researcher)
  const dossierId = await confirmedDossier(researcher, senior)
  const jurist = await signIn(browser, 'jurist')
  const ids: string[] = []
  for (const type of ['GRANT', 'REFUSAL']) {
    const id = await openCase(jurist, { areas: [KNOWN.area], topic: KNOWN.topic })
    await act(jurist, id, '/decisions', { body: 'ind', type, date: inDays(-20), receivedAt: inDays(-18) })
    ids.push(id)
  }
  await call(await signIn(browser, 'beheer'), '/operations/detections', { body: {} })
  await expect(async () => {
    const { items } = await call<{ items: { dossierId: string }[] }>(researcher, '/signals?state=WAITING&size=200')
    expect(items.map((one) => one.dossierId)).toContain(dossierId)
  }).toPass({ timeout: 60_000 })

  await researcher.goto('/signals')
  const card = researcher.getByRole('region').filter({ has: researcher.locator(`a[href$="${dossierId}"]`) })
  await expect(card).toContainText('Van deze kwestie is al een dossier: bevestigd.')
  await card.getByRole('button', { name: 'Bij het dossier voegen' }).click()
  await expect(researcher.getByRole('dialog').getByText('Er gaat niets naar buiten')).toBeVisible()
  await isAccessible(researcher)
  await fill(researcher, 'Reden', 'Het gebeurt nog steeds.')
  await send(researcher, 'Bij het dossier voegen')
  await expect(card).toHaveCount(0)

  await researcher.goto('/signals?state=ATTACHED')
  await expect(card).toContainText('Het gebeurt nog steeds.')
  await expect(card.getByRole('button', { name: 'Bij het dossier voegen' })).toHaveCount(0)
  await expect(card.getByRole('button', { name: 'Signaal beoordelen' })).toBeVisible()
  await looksRight(researcher, { nl: 'Signalen', en: 'Signals' })

  await researcher.goto(`/dossiers/${dossierId}`)
  const later = researcher.getByRole('table', { name: 'Latere signalen bij dit dossier' })
  await expect(later.getByRole('row').nth(1)).toContainText('Het gebeurt nog steeds.')
  await expect(later.getByRole('row').nth(1)).toContainText('<5')
  await isAccessible(researcher)

  await jurist.goto(`/cases/${ids[0]}`)
  await expect(jurist.getByText(/^Daarna weer gezien:/)).toBeVisible()
  await expect(jurist.getByText('Het gebeurt nog steeds.')).toHaveCount(0)
  expect(outside).toEqual([])
})

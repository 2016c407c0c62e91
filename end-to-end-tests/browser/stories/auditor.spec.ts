import { type Page, expect, test } from '@playwright/test'
import { act, caseFile, newName, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { signIn } from './people.ts'

const DAY = 86_400_000
const child = `Pluis ${newName()}`
let caseId: string
let number: string

/** A path as the server keeps it, or a whole id: neither is for people to read. */
const RAW = /\[[0-9a-f-]{8,}\]|[0-9a-f]{8}-[0-9a-f]{4}-|\b[a-z]+[A-Z]?\w*\.[a-z]+[A-Z]\w*\b|\b[A-Z]{3,}_[A-Z_]{3,}\b/

test.beforeAll('a case that began two days ago', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  caseId = await openCase(jurist, { child, urgency: 'HIGH', happenedAt: new Date(Date.now() - 2 * DAY) })
  await act(jurist, caseId, '/child-views', { view: 'Ik mis mijn broer.' })
  await act(jurist, caseId, '/deadlines', { kind: 'SOFT', rule: 'CUSTOM', due: '2030-01-15', note: 'Terugbellen' })
  await act(jurist, caseId, '/notes', { text: 'Gebeld met school.' })
  await act(jurist, caseId, '/urgencies', { urgency: 'URGENT', reason: 'Het gesprek is al morgen.' })
  number = (await caseFile(jurist, caseId)).number
  await jurist.context().close()
})

test('an auditor finds a case by its number, without anything about a person', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  const outside = watch(auditor)
  await auditor.goto('/audit')
  await looksRight(auditor, { nl: 'Zaken om te controleren', en: 'Cases to audit' })
  await auditor.getByLabel('Zaaknummer').fill(number)
  await auditor.getByRole('button', { name: 'Zoeken', exact: true }).click()
  await expect(auditor).toHaveURL(new RegExp(`number=.*${number}`))
  await expect(auditor.getByRole('row')).toHaveCount(2)
  await expect(auditor.getByText(child)).toHaveCount(0)
  await auditor.getByLabel('Zaaknummer').fill('1999-99999')
  await auditor.keyboard.press('Enter')
  await expect(auditor.getByText('Geen zaken gevonden')).toBeVisible()
  await isAccessible(auditor)
  await auditor.goBack()
  await auditor.getByRole('link', { name: number }).click()
  await expect(auditor.getByRole('heading', { level: 1, name: `Geschiedenis van zaak ${number}` })).toBeVisible()
  expect(outside).toEqual([])
})

test('the history is walked by slider, buttons and keys, and a link shows the same moment again', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  await auditor.goto(`/cases/${caseId}/history`)
  const step = (now: number) => auditor.getByText(new RegExp(`^Gebeurtenis ${now} van \\d+$`))
  const all = Number((await auditor.getByText(/^Gebeurtenis \d+ van \d+$/).textContent())?.split(' ').at(-1))
  await expect(step(all)).toBeVisible()
  await looksRight(auditor, { nl: `Geschiedenis van zaak ${number}`, en: `History of case ${number}` })

  await auditor.getByRole('button', { name: 'Vorige gebeurtenis' }).click()
  await expect(step(all - 1)).toBeVisible()
  await auditor.getByRole('heading', { level: 1 }).click()
  await auditor.keyboard.press('Home')
  await expect(step(1)).toBeVisible()
  await expect(auditor.getByRole('button', { name: 'Vorige gebeurtenis' })).toBeDisabled()
  await auditor.keyboard.press('ArrowRight')
  await expect(step(2)).toBeVisible()
  await auditor.getByRole('slider').focus()
  await auditor.keyboard.press('ArrowRight')
  await expect(step(3)).toBeVisible()
  await isAccessible(auditor)

  const state = auditor.getByRole('region', { name: 'Stand op dit moment' })
  await expect(state.getByText('Zaaknummer')).toBeVisible()
  const seen = await state.innerText()
  const link = auditor.url()
  expect(link).toMatch(/history\/\d+$/)
  const later = await signIn(browser, 'auditor')
  await later.goto(link)
  await expect(later.getByText(new RegExp(`^Gebeurtenis 3 van ${all}$`))).toBeVisible()
  await expect(later.getByRole('region', { name: 'Stand op dit moment' })).toHaveText(new RegExp(''))
  await expect.poll(() => later.getByRole('region', { name: 'Stand op dit moment' }).innerText()).toBe(seen)
})

test('state and events are told in words, and personal values are shielded', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  await auditor.goto(`/cases/${caseId}/history`)
  for (const [language, title, words] of [
    ['Nederlands', 'Stand op dit moment', ['Rechtsgebieden', 'Partij: Kind', 'Termijn', 'Jeugd', 'Spoed', 'afgeschermd']],
    ['English', 'State at this moment', ['Legal areas', 'Party: Child', 'Deadline', 'Urgent', 'shielded']],
  ] as const) {
    await auditor.getByRole('button', { name: language, exact: true }).click()
    const state = auditor.getByRole('region', { name: title })
    for (const word of words) await expect(state.getByText(word).first()).toBeVisible()
    expect((await state.innerText()).match(RAW)).toBeNull()
    await expect(auditor.getByText(child)).toHaveCount(0)
  }
  await auditor.getByRole('button', { name: 'Nederlands', exact: true }).click()
})

test('what was known at a moment differs from what held at it', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  await auditor.goto(`/cases/${caseId}/history`)
  await auditor.getByText('Op een moment', { exact: true }).click()
  const yesterday = new Date(Date.now() - DAY)
  await type(auditor, 'Wat gold op', yesterday)
  const state = auditor.getByRole('region', { name: 'Stand op dit moment' })
  await expect(state.getByText('Hoog', { exact: true })).toBeVisible()
  await expect(state.getByText('Spoed', { exact: true })).toHaveCount(0)
  await isAccessible(auditor)
  await type(auditor, 'Zoals bekend op', yesterday)
  await expect(state.getByText('Toen was er nog niets vastgelegd')).toBeVisible()
  await looksRight(auditor, { nl: /Geschiedenis/, en: /History/ })
})

test('two moments are compared field by field', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  await auditor.goto(`/cases/${caseId}/history`)
  await auditor.getByText('Twee momenten vergelijken', { exact: true }).click()
  const urgency = auditor.getByRole('row', { name: /^Urgentie/ }).first()
  await expect(urgency.locator('del')).toHaveText('Hoog')
  await expect(urgency.locator('ins')).toHaveText('Spoed')
  expect((await auditor.getByRole('table').innerText()).match(RAW)).toBeNull()
  await looksRight(auditor, { nl: /Geschiedenis/, en: /History/ })
})

test('every look is in the access log, the auditor\'s own and the reading of the log included', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  const outside = watch(auditor)
  await auditor.goto(`/cases/${caseId}/history`)
  await expect(auditor.getByRole('slider')).toBeVisible()
  await auditor.goto('/access-log')
  await auditor.reload()
  const looks = auditor.getByRole('row').filter({ hasText: 'Taxus' })
  await expect(looks.filter({ hasText: number }).filter({ hasText: 'Geschiedenis ingezien' }).filter({ hasText: 'Controle' }).first()).toBeVisible()
  await expect(looks.filter({ hasText: 'Inzagelog bekeken' }).first()).toBeVisible()
  await expect(auditor.getByText(/READ_|[A-Z]+_[A-Z]+/)).toHaveCount(0)
  await looksRight(auditor, { nl: 'Inzagelog', en: 'Access log' })
  await auditor.getByRole('button', { name: /Medewerker/ }).click()
  await auditor.getByRole('option', { name: /Berk/ }).click()
  await expect(auditor.getByRole('row').filter({ hasText: 'Berk' }).first()).toBeVisible()
  await expect(auditor.getByRole('row').filter({ hasText: 'Taxus' })).toHaveCount(0)
  await expect(auditor.getByRole('row').filter({ hasText: number }).first()).toBeVisible()
  expect(outside).toEqual([])
})

/** Types a moment into a field of day, month, year, hour and minute. */
async function type(page: Page, field: string, at: Date) {
  const text = new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })
    .format(at)
    .replace(/\D/g, '')
  await page.getByRole('spinbutton', { name: new RegExp(`^dag, ${field}`) }).focus()
  await page.keyboard.type(text)
}

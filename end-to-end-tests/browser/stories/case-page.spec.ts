import { type Page, expect, test } from '@playwright/test'
import { act, bornYearsAgo, caseFile, consent, inDays, openCase, staffNamed } from './cases.ts'
import { fitsNarrowScreens, isAccessible, watch } from './checks.ts'
import { command, pressFor } from './hands.ts'
import { signIn } from './people.ts'

const tabs = ['Overzicht', 'Tijdlijn', 'Partijen', 'Toestemming', 'Bemiddeling', 'Termijnen', 'Advies', 'Koppelingen']

async function mediating(page: Page): Promise<string> {
  const id = await openCase(page, { urgency: 'HIGH' })
  await act(page, id, '/child-views', { view: 'Wil vaker bellen.' })
  await consent(page, id, 'MEDIATION', 'rvdk')
  await act(page, id, '/mediations', { body: 'rvdk', goal: 'Vaker bellen.', message: 'Kunt u dit bekijken?', dataSet: ['IDENTITY'] })
  await act(page, id, '/deadlines', { kind: 'FATAL', rule: 'AWB-BEZWAAR', due: inDays(20) })
  await act(page, id, '/advice', { level: 'PLAIN', text: 'Vraag om een gesprek.' })
  return id
}

test('every part of a case has its tab, by keyboard and by address, on a wide and on a narrow screen', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const outside = watch(page)
  const id = await mediating(page)
  await page.goto(`/cases/${id}`)
  await expect(page.getByText('Toestemming compleet')).toBeVisible()
  await expect(page.getByText('Bezwaar (fataal)')).toBeVisible()
  await expect(page.getByRole('tab')).toHaveText(tabs.map((name) => new RegExp(`^${name}`)))
  for (const [place, name] of tabs.entries()) {
    const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) })
    if (place > 0) {
      await page.keyboard.press('ArrowRight')
      await expect(tab).toBeFocused()
      await page.keyboard.press('Enter')
    } else await tab.focus()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('tabpanel')).not.toContainText('Wordt geladen')
    await isAccessible(page)
    await fitsNarrowScreens(page)
    await tab.focus()
  }
  await expect(page).toHaveURL(/tab=links/)
  await page.reload()
  await expect(page.getByRole('tab', { name: /^Koppelingen/ })).toHaveAttribute('aria-selected', 'true')
  await page.setViewportSize({ width: 320, height: 900 })
  await page.reload()
  await expect(page.getByRole('tab', { name: /^Koppelingen/ })).toBeInViewport()
  expect(outside).toEqual([])
})

/** Opens the form of every command that the server allows now, and leaves it again by the keyboard. */
async function everyCommandHasItsForm(page: Page, id: string, seen: Set<string>) {
  const { allowed } = await caseFile(page, id)
  await page.goto(`/cases/${id}`)
  const actions = page.getByRole('button', { name: 'Alle acties in deze zaak' })
  await expect(actions).toBeVisible()
  await actions.click()
  const offered = await page.getByRole('menuitem').evaluateAll((items) => items.map((item) => item.getAttribute('data-key') ?? ''))
  await page.keyboard.press('Escape')
  expect([...offered].sort()).toEqual([...allowed].sort())
  for (const name of allowed.filter((one) => !seen.has(one))) {
    seen.add(name)
    await actions.click()
    const item = page.locator(`[role=menuitem][data-key="${name}"]`)
    const title = (await item.textContent()) ?? ''
    await item.click()
    if (name === 'CorrectEntry') {
      await expect(page.getByRole('tab', { name: 'Tijdlijn' })).toHaveAttribute('aria-selected', 'true')
      continue
    }
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading', { name: title }).first(), name).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Annuleren' })).toBeVisible()
    await expect(dialog, name).not.toContainText(/\b(fields|codes|cases|refusals|events)\.\w+/)
    await isAccessible(page)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(actions, `focus after ${name}`).toBeFocused()
  }
}

/** A case in which all is at hand that needs two people, or a senior. */
async function grave(jurist: Page, senior: Page): Promise<string> {
  const id = await openCase(jurist, { birthDate: bornYearsAgo(13) })
  await act(jurist, id, '/consent-waivers', { purpose: 'MEDIATION', recipient: 'rvdk', ground: 'SERIOUS_HARM', reason: 'Thuis is het niet veilig.' })
  await act(senior, id, '/walls', { staff: await staffNamed(senior, 'Esdoorn'), reason: 'Kent de familie.' })
  await act(senior, id, '/safety-concerns', { level: 'ACUTE_DANGER', description: 'Klonk bang.' })
  for (const step of [1, 2, 3, 4]) await act(senior, id, '/protocol-steps', { step, note: 'Gedaan.' })
  await act(jurist, id, '/protocol-steps/proposals', { decision: 'Melden bij Veilig Thuis.' })
  return id
}

test('whatever the server allows in a case has a form that opens, can be read by everybody and closes by Escape', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const seen = new Set<string>()
  const fresh = await openCase(jurist, { assignToMe: false })
  await everyCommandHasItsForm(jurist, fresh, seen)
  const busy = await mediating(jurist)
  await everyCommandHasItsForm(jurist, busy, seen)
  await consent(jurist, busy, 'SHARE_WITH_BODY', 'rvdk')
  await act(jurist, busy, '/referrals', { to: 'rvdk', message: 'Neemt u dit over?', dataSet: ['IDENTITY'] })
  const senior = await signIn(browser, 'senior')
  await everyCommandHasItsForm(senior, busy, seen)
  await everyCommandHasItsForm(senior, await grave(jurist, senior), seen)
  const closed = await openCase(senior)
  await consent(senior, closed, 'CONTACT_BACK')
  await act(senior, closed, '/closures', { outcome: 'ADVICE_ONLY' })
  await everyCommandHasItsForm(senior, closed, seen)
  const held = await openCase(senior)
  await act(senior, held, '/suspensions', { until: inDays(20), reason: 'Met vakantie.' })
  await everyCommandHasItsForm(senior, held, seen)
  const gravest = ['LiftSafetyStop', 'ProposeProtocolDecision', 'ConfirmProtocolDecision', 'RaiseWall', 'LiftWall', 'WaiveConsentRequirement', 'DeclineConsentWaiver', 'MergeInto', 'ReopenCase', 'AnswerReferral', 'RequestErasure']
  for (const name of ['Mediate', 'SendMediationMessage', 'RecordConsent', 'EscalateToResearch', 'CloseCase', 'RecordSatisfaction', 'Resume', ...gravest]) {
    expect([...seen]).toContain(name)
  }
})

test('the palette gives every command by a few letters, and its shortcuts can be switched off', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const id = await openCase(page)
  await page.goto(`/cases/${id}`)
  await expect(page.getByRole('button', { name: 'Alle acties in deze zaak' })).toBeVisible()
  const palette = page.getByRole('dialog', { name: 'Wat wilt u doen?' })
  await pressFor(page, 'Control+k', palette)
  await isAccessible(page)
  await page.keyboard.type('zzz')
  await expect(palette.getByText('Niets gevonden')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('notitie')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Notitie toevoegen' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await pressFor(page, '?', page.getByRole('dialog', { name: 'Sneltoetsen' }))
  await isAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(async () => {
    await Promise.all([page.keyboard.press('g'), page.keyboard.press('w')])
    await expect(page).toHaveURL(/worklist/, { timeout: 2000 })
  }).toPass()

  await page.goto('/account')
  const keys = page.getByRole('checkbox', { name: /toetsen/i }).or(page.getByRole('switch', { name: /toetsen/i })).first()
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/me/preferences'))
  await keys.click({ force: true })
  await saved
  await page.goto('/worklist')
  await expect(page.getByRole('heading', { name: 'Werklijst' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/worklist/)
  await pressFor(page, 'Control+k', palette)
  await page.keyboard.press('Escape')
  await page.goto('/account')
  const back = page.waitForResponse((answer) => answer.url().endsWith('/me/preferences'))
  await keys.click({ force: true })
  await back
})

test('on paper a case is the case: no menus, no buttons, and who is concerned on the first page', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const id = await mediating(page)
  await page.goto(`/cases/${id}?tab=timeline`)
  await expect(page.getByText('Bemiddeling begonnen')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden()
  await expect(page.getByRole('button', { name: /Zoeken of iets doen/ })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Notitie toevoegen' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Bemiddeling begonnen')).toBeVisible()
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
})

test('who may not see a case is told no more than that, and break-glass asks for a reason', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const id = await openCase(jurist)
  const stranger = await signIn(browser, 'jurist3')
  await stranger.goto(`/cases/${id}`)
  await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(stranger.getByText('Pluis')).toHaveCount(0)
  await isAccessible(stranger)
  await fitsNarrowScreens(stranger)
  await jurist.goto(`/cases/${id}`)
  const dialog = await command(jurist, 'Notitie toevoegen')
  await dialog.getByRole('button', { name: 'Notitie toevoegen' }).click()
  await expect(dialog.getByText('Vul dit in').first()).toBeVisible()
  await isAccessible(jurist)
})

test('two colleagues in one case are told of each other, and no longer once one of them goes on', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const senior = await signIn(browser, 'senior')
  const id = await openCase(jurist)
  const seen = (page: Page) => page.getByRole('status').filter({ hasText: /heeft deze zaak ook open|has this case open too/ })
  await jurist.goto(`/cases/${id}`)
  await expect(jurist.getByRole('button', { name: 'Alle acties in deze zaak' })).toBeVisible()
  await expect(seen(jurist)).toHaveCount(0)

  await senior.goto(`/cases/${id}`)
  await expect(seen(senior)).toContainText('Berk (jurist jeugd) heeft deze zaak ook open')
  await isAccessible(senior)
  await fitsNarrowScreens(senior)
  // coming back to the window asks at once, and so spares this story the ten seconds that a page waits
  const comesBack = () => jurist.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  await comesBack()
  await expect(seen(jurist)).toContainText('Eik (senior jurist) heeft deze zaak ook open')

  const gone = senior.waitForResponse((answer) => answer.url().includes('/presence/') && answer.request().method() === 'DELETE')
  await senior.getByRole('link', { name: 'Werklijst' }).first().click()
  await gone
  await comesBack()
  await expect(seen(jurist)).toHaveCount(0)
})

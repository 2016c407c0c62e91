import { type Page, expect, test } from '@playwright/test'
import { command, fitsNarrowScreens } from './hands.ts'
import { isAccessible, signIn, watch } from './people.ts'
import { act, caseFile, openCase } from './records.ts'

const tabs = ['Overzicht', 'Tijdlijn', 'Partijen', 'Toestemming', 'Bemiddeling', 'Termijnen', 'Advies', 'Koppelingen']

async function mediating(page: Page): Promise<string> {
  const id = await openCase(page, { urgency: 'HIGH' })
  const giver = (await caseFile(page, id)).parties[0]?.party
  await act(page, id, '/child-views', { view: 'Wil vaker bellen.' })
  await act(page, id, '/consents', {
    giver,
    purpose: 'MEDIATION',
    recipient: 'rvdk',
    dataSet: ['IDENTITY', 'FAMILY_SITUATION'],
    validUntil: new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10),
    how: 'FORM',
    proof: 'Formulier.',
    language: 'nl',
    understood: true,
  })
  await act(page, id, '/mediations', { body: 'rvdk', goal: 'Vaker bellen.', message: 'Kunt u dit bekijken?', dataSet: ['IDENTITY'] })
  await act(page, id, '/deadlines', { kind: 'FATAL', rule: 'AWB-BEZWAAR', due: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10) })
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

test('whatever the server allows in a case has a form that opens, can be read by everybody and closes by Escape', async ({ browser }) => {
  test.setTimeout(240_000)
  const jurist = await signIn(browser, 'jurist')
  const seen = new Set<string>()
  const fresh = await openCase(jurist, { assignToMe: false })
  await everyCommandHasItsForm(jurist, fresh, seen)
  const busy = await mediating(jurist)
  await everyCommandHasItsForm(jurist, busy, seen)
  const senior = await signIn(browser, 'senior')
  await everyCommandHasItsForm(senior, busy, seen)
  await act(senior, busy, '/safety-concerns', { level: 'SERIOUS', description: 'Klonk bang.' })
  await everyCommandHasItsForm(senior, busy, seen)
  const closed = await openCase(senior)
  await act(senior, closed, '/closures', { outcome: 'ADVICE_ONLY' })
  await everyCommandHasItsForm(senior, closed, seen)
  const held = await openCase(senior)
  await act(senior, held, '/suspensions', { until: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10), reason: 'Met vakantie.' })
  await everyCommandHasItsForm(senior, held, seen)
  console.log(`${seen.size} commands: ${[...seen].sort().join(' ')}`)
  for (const name of ['Mediate', 'SendMediationMessage', 'RecordConsent', 'EscalateToResearch', 'CloseCase', 'ReopenCase', 'Resume', 'MergeInto', 'RaiseWall']) {
    expect([...seen]).toContain(name)
  }
})

test('the palette gives every command by a few letters, and its shortcuts can be switched off', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const id = await openCase(page)
  await page.goto(`/cases/${id}`)
  await expect(page.getByRole('button', { name: 'Alle acties in deze zaak' })).toBeVisible()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Wat wilt u doen?' })
  await expect(palette).toBeVisible()
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

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Sneltoetsen' })).toBeVisible()
  await isAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await expect(page).toHaveURL(/worklist/)

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
  await page.keyboard.press('Control+k')
  await expect(palette).toBeVisible()
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

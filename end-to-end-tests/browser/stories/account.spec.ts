import { type Browser, type Page, expect, test } from '@playwright/test'
import { call } from './api.ts'
import { newName, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { pressFor } from './hands.ts'
import { newColleague, signIn, withPasskeyDevice } from './people.ts'

async function somebodyNew(browser: Browser, role: string) {
  const admin = await signIn(browser, 'beheer')
  const somebody = await newColleague(admin, [role])
  await admin.context().close()
  return somebody
}

async function addPasskey(page: Page, name: string) {
  await page.goto('/account')
  await page.getByLabel('Naam van de sleutel').fill(name)
  await page.getByRole('button', { name: 'Toegangssleutel toevoegen' }).click()
  await expect(page.getByRole('button', { name: `${name} verwijderen` })).toBeVisible()
}

test('a password is changed where a wrong or weak one is refused at its field, and other browsers are signed out', async ({ browser }) => {
  const somebody = await somebodyNew(browser, 'RESEARCHER')
  const page = await signIn(browser, somebody.username, somebody.password)
  const elsewhere = await signIn(browser, somebody.username, somebody.password)
  const outside = watch(page)
  await page.goto('/account')
  await looksRight(page, { nl: 'Mijn account', en: 'My account' })
  const now = page.getByLabel('Huidig wachtwoord')
  const next = page.getByLabel('Nieuw wachtwoord')
  const change = page.getByRole('button', { name: 'Wachtwoord wijzigen' })

  await now.fill('dit is het niet')
  await next.fill('een heel nieuwe zin voor morgen')
  await change.click()
  await expect(now).toHaveAccessibleDescription(/niet uw huidige wachtwoord/)
  await isAccessible(page)

  await now.fill(somebody.password)
  await next.fill('kort')
  await change.click()
  await expect(next).toHaveAccessibleDescription(/minstens 12 tekens/i)

  await next.fill(`${somebody.username} ${somebody.username}`)
  await change.click()
  await expect(next).toHaveAttribute('aria-invalid', 'true')
  await isAccessible(page)

  await next.fill('een heel nieuwe zin voor morgen')
  await change.click()
  await expect(page.getByText('Wachtwoord gewijzigd')).toBeVisible()
  await expect(now).toHaveValue('')

  await elsewhere.goto('/patterns')
  await expect(elsewhere.getByLabel('Gebruikersnaam')).toBeVisible()
  await signIn(browser, somebody.username, 'een heel nieuwe zin voor morgen')
  expect(outside).toEqual([])
})

test('a passkey is added, signs in without a password, and is worth nothing once removed', async ({ browser }) => {
  const somebody = await somebodyNew(browser, 'AUDITOR')
  const page = await signIn(browser, somebody.username, somebody.password)
  const outside = watch(page)
  await withPasskeyDevice(page)
  await addPasskey(page, 'Laptop op kantoor')
  await isAccessible(page)

  await signOut(page)
  await page.getByRole('button', { name: 'Aanmelden met een toegangssleutel' }).click()
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
  await page.goto('/account')
  await expect(page.getByText(/laatst gebruikt op/)).toBeVisible()
  await looksRight(page, { nl: 'Mijn account', en: 'My account' })

  await page.getByRole('button', { name: 'Laptop op kantoor verwijderen' }).click()
  await expect(page.getByText('U hebt nog geen toegangssleutel.')).toBeVisible()
  await signOut(page)
  await page.getByRole('button', { name: 'Aanmelden met een toegangssleutel' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toHaveCount(0)
  await isAccessible(page)
  expect(outside).toEqual([])
})

test('whoever has a passkey shows it before taking emergency access, and the reason that was typed goes through', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const child = `Pluis ${newName()}`
  const id = await openCase(jurist, { child })
  const somebody = await somebodyNew(browser, 'AUDITOR')
  const auditor = await signIn(browser, somebody.username, somebody.password)
  await withPasskeyDevice(auditor)
  await addPasskey(auditor, 'Sleutel voor nood')

  await auditor.goto(`/cases/${id}`)
  const reason = auditor.getByLabel('Reden')
  await reason.fill('Het kind belde het alarmnummer.')
  const take = auditor.getByRole('button', { name: /noodtoegang/i })
  await take.click()
  const dialog = auditor.getByRole('dialog', { name: 'Bevestig dat u het bent' })
  await expect(dialog).toBeVisible()
  await isAccessible(auditor)
  await auditor.keyboard.press('Escape')
  await expect(auditor.getByText('Dit is niet gedaan')).toBeVisible()
  await expect(reason).toHaveValue('Het kind belde het alarmnummer.')
  await isAccessible(auditor)

  await take.click()
  await dialog.getByRole('button', { name: 'Toegangssleutel gebruiken' }).click()
  await expect(auditor.getByText(child).first()).toBeVisible()
  const log = await call<{ items: { kind: string; actorName?: string }[] }>(auditor, `/cases/${id}/who-looked`)
  expect(log.items.map((look) => look.actorName)).toContain(somebody.name)
})

test('language and shortcuts are kept for the next time', async ({ browser }) => {
  const somebody = await somebodyNew(browser, 'RESEARCHER')
  const page = await signIn(browser, somebody.username, somebody.password)
  await pressFor(page, '?', page.getByRole('dialog'))
  await page.keyboard.press('Escape')
  await page.goto('/account')
  await page.getByText('Sneltoetsen met losse toetsen gebruiken').click()
  await expect(page.getByText('Opgeslagen').first()).toBeVisible()
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My account' })).toBeVisible()

  const again = await browser.newContext().then((context) => context.newPage())
  await again.goto('/')
  await again.getByLabel('Gebruikersnaam').fill(somebody.username)
  await again.getByLabel('Wachtwoord').fill(somebody.password)
  await again.getByRole('button', { name: 'Aanmelden', exact: true }).click()
  await expect(again.getByRole('link', { name: 'Patterns' }).first()).toBeVisible()
  await again.locator('body').press('?')
  await again.waitForTimeout(300)
  await expect(again.getByRole('dialog')).toHaveCount(0)
})

async function signOut(page: Page) {
  await page.getByRole('button', { name: /^Account van/ }).click()
  await page.getByRole('menuitem', { name: 'Afmelden' }).click()
  await expect(page.getByLabel('Gebruikersnaam')).toBeVisible()
}

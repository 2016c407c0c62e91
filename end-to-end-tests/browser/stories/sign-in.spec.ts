import { expect, test } from '@playwright/test'
import { call } from './api.ts'
import { newName } from './cases.ts'
import { fitsNarrowScreens, isAccessible, watch } from './checks.ts'
import { signIn } from './people.ts'

const PASSWORD = 'kinderrechten-demo'

test('a wrong password is refused without saying what was wrong, and the right one opens the page that was asked for', async ({ page }) => {
  const outside = watch(page)
  await page.goto('/worklist?view=team')
  await isAccessible(page)
  await fitsNarrowScreens(page)
  await page.getByLabel('Gebruikersnaam').fill('jurist')
  await page.getByLabel('Wachtwoord').fill('niet-dit-wachtwoord')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Aanmelden lukt niet')
  await expect(page.getByLabel('Wachtwoord')).toHaveValue('')
  await isAccessible(page)
  await page.getByLabel('Wachtwoord').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Werklijst' })).toBeVisible()
  await expect(page).toHaveURL(/worklist\?view=team/)
  expect(outside).toEqual([])
})

test('signing out closes the door for who presses the back button', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  await page.goto('/worklist')
  await page.getByRole('button', { name: /Account van/ }).click()
  await isAccessible(page)
  await page.getByRole('menuitem', { name: 'Afmelden' }).click()
  await expect(page.getByLabel('Gebruikersnaam')).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Gebruikersnaam')).toBeVisible()
  expect((await page.request.get('/api/v1/worklist')).status()).toBe(401)
})

test('a colleague who was invited chooses a password of their own, and after too many wrong ones waits', async ({ browser }) => {
  const admin = await signIn(browser, 'beheer')
  const username = newName().toLowerCase()
  const { items: teams } = await call<{ items: { id: string; name: string }[] }>(admin, '/teams')
  const { link } = await call<{ link: string }>(admin, '/accounts', {
    body: { username, name: `${username} (jurist)`, roles: ['JURIST'], teams: [teams[0]?.id] },
  })
  const page = await (await browser.newContext()).newPage()
  const outside = watch(page)
  await page.goto(new URL(link).pathname + new URL(link).hash)
  await expect(page.getByRole('heading', { name: 'Kies een eigen wachtwoord' })).toBeVisible()
  await isAccessible(page)
  await fitsNarrowScreens(page)
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('kort')
  await page.getByLabel('Nieuw wachtwoord nogmaals').fill('anders')
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
  await expect(page.getByText('Gebruik minstens 12 tekens')).toBeVisible()
  await expect(page.getByText('Dit is niet hetzelfde wachtwoord')).toBeVisible()
  await isAccessible(page)
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill('vier ronde blauwe knikkers')
  await page.getByLabel('Nieuw wachtwoord nogmaals').fill('vier ronde blauwe knikkers')
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click()

  await page.getByLabel('Gebruikersnaam').fill(username)
  await page.getByLabel('Wachtwoord').fill('vier ronde blauwe knikkers')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
  expect(outside).toEqual([])

  await page.context().clearCookies()
  await page.goto('/')
  for (let attempt = 0; attempt < 12; attempt++) {
    await page.getByLabel('Gebruikersnaam').fill(username)
    await page.getByLabel('Wachtwoord').fill(`fout wachtwoord ${attempt}`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel('Wachtwoord')).toHaveValue('')
  }
  await page.getByLabel('Wachtwoord').fill('vier ronde blauwe knikkers')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Wachtwoord')).toHaveValue('')
  await expect(page.getByRole('alert')).toContainText(/even|later|wacht/i)
  await isAccessible(page)
})

test('when the session ends the page says so, and what was typed is there after signing in again', async ({ browser }) => {
  const page = await signIn(browser, 'jurist2')
  await page.goto('/intake')
  const start = `Belde ${newName()} over de wachtlijst.`
  await page.getByLabel('Samenvatting').fill(start)
  await expect(page.getByText(/Concept opgeslagen/)).toBeVisible()
  await page.context().clearCookies()
  await page.getByLabel('Samenvatting').pressSequentially(' Belt morgen terug.')
  await expect(page.getByText('U bent afgemeld')).toBeVisible()
  await isAccessible(page)
  await page.getByLabel('Gebruikersnaam').fill('jurist2')
  await page.getByLabel('Wachtwoord').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Samenvatting')).toHaveValue(`${start} Belt morgen terug.`)
  await expect(page.getByText('Uw eerdere tekst staat er weer')).toBeVisible()
  await page.getByRole('button', { name: 'Opnieuw beginnen' }).click()
  await expect(page.getByLabel('Samenvatting')).toHaveValue('')
})

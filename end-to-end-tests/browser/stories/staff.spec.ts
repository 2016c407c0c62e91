import { type Page, expect, test } from '@playwright/test'
import { newName } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { signIn } from './people.ts'

const row = (admin: Page, name: string) => admin.getByRole('row').filter({ hasText: name })

test('the administrator makes a team and an account, whose owner chooses a password by a link that works once', async ({ browser }) => {
  const admin = await signIn(browser, 'beheer')
  const outside = watch(admin)
  const surname = newName()
  const name = `Meidoorn ${surname}`
  const username = surname.toLowerCase()
  await admin.goto('/accounts')
  await looksRight(admin, { nl: 'Medewerkers en teams', en: 'Staff and teams' })

  await admin.getByLabel('Naam van het team').fill(`Team ${surname}`)
  await admin.getByRole('button', { name: 'Team toevoegen' }).click()
  await expect(admin.getByRole('listitem').filter({ hasText: `Team ${surname}` })).toBeVisible()

  await admin.getByRole('button', { name: 'Medewerker toevoegen' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  await expect(dialog.getByLabel('Naam', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await isAccessible(admin)
  await dialog.getByLabel('Naam', { exact: true }).fill(name)
  await dialog.getByLabel('Gebruikersnaam').fill('beheer')
  await dialog.getByRole('checkbox', { name: 'Jurist', exact: true }).check({ force: true })
  await dialog.getByRole('checkbox', { name: `Team ${surname}` }).check({ force: true })
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Deze gebruikersnaam')
  await dialog.getByLabel('Gebruikersnaam').fill(username)
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  const link = (await dialog.getByRole('code').innerText()).trim()
  expect(link).toMatch(/\/one-time-link#/)
  await isAccessible(admin)
  await admin.keyboard.press('Escape')
  await expect(row(admin, name)).toContainText('Jurist')

  const somebody = await (await browser.newContext()).newPage()
  await somebody.goto(new URL(link).pathname + new URL(link).hash)
  await expect(somebody.getByRole('heading', { name: 'Kies een eigen wachtwoord' })).toBeVisible()
  await isAccessible(somebody)
  await somebody.getByLabel('Nieuw wachtwoord', { exact: true }).fill('een lange eigen zin')
  await somebody.getByLabel('Nieuw wachtwoord nogmaals').fill('een andere zin')
  await somebody.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
  await expect(somebody.getByLabel('Nieuw wachtwoord nogmaals')).toHaveAccessibleDescription(/niet hetzelfde/)
  await somebody.getByLabel('Nieuw wachtwoord nogmaals').fill('een lange eigen zin')
  await somebody.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
  await expect(somebody.getByLabel('Gebruikersnaam')).toBeVisible()

  const again = await (await browser.newContext()).newPage()
  await again.goto(new URL(link).pathname + new URL(link).hash)
  await expect(again.getByText(/koppeling/i).first()).toBeVisible()
  await expect(again.getByLabel('Nieuw wachtwoord', { exact: true })).toHaveCount(0)
  await isAccessible(again)

  const page = await signIn(browser, username, 'een lange eigen zin')
  await expect(page.getByRole('link', { name: 'Werklijst' }).first()).toBeVisible()

  await test.step('too many wrong passwords lock the account, and a new link opens it again', async () => {
    for (let attempt = 0; attempt < 6; attempt++) {
      await again.request.post('/api/v1/session', {
        headers: { 'X-XSRF-TOKEN': (await again.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '' },
        data: { username, password: 'dit is het niet' },
      })
    }
    await admin.reload()
    await expect(row(admin, name)).toContainText('Op slot')
    await row(admin, name).getByRole('button', { name: `Wijzigen: ${name}` }).click()
    await dialog.getByRole('button', { name: 'Nieuwe koppeling maken' }).click()
    const fresh = new URL((await dialog.getByRole('code').innerText()).trim())
    await admin.keyboard.press('Escape')
    await somebody.goto('about:blank')
    await somebody.goto(fresh.pathname + fresh.hash)
    await somebody.getByLabel('Nieuw wachtwoord', { exact: true }).fill('weer een andere lange zin')
    await somebody.getByLabel('Nieuw wachtwoord nogmaals').fill('weer een andere lange zin')
    await somebody.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
    await expect(somebody.getByLabel('Gebruikersnaam')).toBeVisible()
    await admin.reload()
    await expect(row(admin, name)).not.toContainText('Op slot')
  })

  await page.goto('/')
  await expect(page.getByLabel('Gebruikersnaam')).toBeVisible()
  const back = await signIn(browser, username, 'weer een andere lange zin')

  await test.step('whoever is switched off is out at the next click', async () => {
    await row(admin, name).getByRole('button', { name: `Wijzigen: ${name}` }).click()
    await dialog.getByText('Mag aanmelden').click()
    await dialog.getByRole('button', { name: 'Opslaan' }).click()
    await admin.keyboard.press('Escape')
    await expect(row(admin, name)).toContainText('Uitgeschakeld')
    await back.goto('/worklist')
    await expect(back.getByLabel('Gebruikersnaam')).toBeVisible()
  })
  expect(outside).toEqual([])
})

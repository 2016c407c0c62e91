import { type Page, expect, test } from '@playwright/test'
import { fitsItsWidth, isAccessible } from './checks.ts'
import { newColleague, signIn } from './people.ts'

test.skip(!process.env.RECHTSPOOR_OIDC, 'only against an installation that an OpenID Connect server belongs to')

async function comeFromOrganisation(page: Page, username: string, password: string) {
  await page.goto('/')
  await page.getByRole('link', { name: 'Aanmelden via Stichting Verzonnen' }).click()
  await page.locator('input[name=username]').fill(username)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
}

test('somebody whom the organisation vouches for comes in without a password of ours, and signs out', async ({ browser }) => {
  const admin = await signIn(browser, 'beheer')
  const known = await newColleague(admin, ['RESEARCHER'], { oidcSubject: 'subject-of-vos' })
  await admin.goto('/accounts')
  await admin.getByRole('button', { name: `Wijzigen: ${known.name}` }).click()
  await expect(admin.getByRole('dialog').getByLabel(/Kenmerk bij Stichting Verzonnen/)).toHaveValue('subject-of-vos')
  await isAccessible(admin)

  const page = await (await browser.newContext()).newPage()
  await page.goto('/')
  await isAccessible(page)
  await comeFromOrganisation(page, 'subject-of-vos', 'vos')
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
  await page.goto('/account')
  await expect(page.getByText(known.username, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Account van/ }).click()
  await page.getByRole('menuitem', { name: 'Afmelden' }).click()
  await expect(page.getByLabel('Gebruikersnaam')).toBeVisible()
})

test('an organisation that cannot be reached leads back to the sign-in page, which says what to do in both languages', async ({ page }) => {
  // that the server leads here is shown by OrganisationSignInTest, which can do without that organisation
  await page.goto('/?signin=unreachable')
  await expect(page.getByRole('alert')).toContainText('Stichting Verzonnen is nu niet bereikbaar')
  await expect(page.getByRole('alert')).toContainText('Probeer het over een paar minuten opnieuw')
  await isAccessible(page)
  await page.getByRole('button', { name: 'English', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Stichting Verzonnen cannot be reached now')
  await page.reload()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('somebody whom nobody here knows is told so, and what to do', async ({ page }) => {
  await comeFromOrganisation(page, 'subject-of-nobody', 'nobody')
  await expect(page.getByRole('alert')).toContainText('Aanmelden via uw organisatie is niet gelukt')
  await expect(page.getByRole('alert')).toContainText('Vraag de beheerder')
  await isAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await fitsItsWidth(page)
  await page.reload()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

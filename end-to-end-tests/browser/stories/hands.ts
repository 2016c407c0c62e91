import { type Locator, type Page, expect } from '@playwright/test'

/** Opens the form of a command through the palette, as one does who knows its name. */
export async function command(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: /Zoeken of iets doen|Search or do something/ }).click()
  await page.keyboard.type(name)
  await page.getByRole('menuitem', { name, exact: true }).or(page.getByRole('option', { name, exact: true })).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name }).first()).toBeVisible()
  return dialog
}

/** Presses a key until what it opens is there: a page listens to keys only a moment after it is shown. */
export async function pressFor(page: Page, key: string, opens: Locator) {
  await expect(async () => {
    if (!(await opens.isVisible())) await page.keyboard.press(key)
    await expect(opens).toBeVisible({ timeout: 2000 })
  }).toPass()
}

/** Sends the form; it closes when the case took the command. Where a timer was at the case meanwhile, one sends it again. */
export async function submit(page: Page, name: string) {
  const button = page.getByRole('dialog').getByRole('button', { name, exact: true })
  const changed = page.getByRole('dialog').getByRole('alert').filter({ hasText: 'De zaak is intussen veranderd' })
  await button.click()
  await expect(async () => {
    if (await changed.isVisible()) await button.click({ timeout: 1000 })
    await expect(button).toHaveCount(0, { timeout: 1000 })
  }).toPass({ timeout: 240_000 })
}

/** Chooses in a list or a group of radio buttons of the form that is open. */
export async function choose(page: Page, field: string, option: RegExp | string) {
  const dialog = page.getByRole('dialog')
  const radios = dialog.getByRole('radiogroup', { name: field })
  const opener = dialog.getByRole('button', { name: new RegExp(`${field}$`) })
  await expect(radios.or(opener).first()).toBeVisible()
  if (await radios.count()) await radios.locator('label', { hasText: option }).first().click()
  else {
    await opener.first().click()
    await page.getByRole('option', { name: option }).first().click()
  }
}

/** Chooses in a field that one types in, by keyboard alone. */
export async function typeAndChoose(page: Page, field: string, text: string, option: RegExp) {
  const box = page.getByRole('combobox', { name: field })
  await box.focus()
  await page.keyboard.type(text)
  await expect(page.getByRole('option', { name: option }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

export async function tick(page: Page, ...names: string[]) {
  for (const name of names) await page.getByRole('dialog').getByRole('checkbox', { name, exact: true }).check({ force: true })
}

/** Types a day into the parts of a date field: day, month, year. */
export async function date(page: Page, field: string, ddmmyyyy: string) {
  await page.getByRole('spinbutton', { name: new RegExp(`^(dag|day), ${field}`) }).focus()
  await page.keyboard.type(ddmmyyyy)
}

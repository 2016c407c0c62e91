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

/** Sends the form; it closes when the case took the command. */
export async function submit(page: Page, name: string) {
  const button = page.getByRole('dialog').getByRole('button', { name, exact: true })
  await button.click()
  await expect(button).toHaveCount(0)
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

export async function tick(page: Page, ...names: string[]) {
  for (const name of names) await page.getByRole('dialog').getByRole('checkbox', { name, exact: true }).check({ force: true })
}

/** Types a day into the parts of a date field: day, month, year. */
export async function date(page: Page, field: string, ddmmyyyy: string) {
  await page.getByRole('spinbutton', { name: new RegExp(`^(dag|day), ${field}`) }).focus()
  await page.keyboard.type(ddmmyyyy)
}

/** On the narrowest screen that we serve nothing needs scrolling sideways. */
export async function fitsNarrowScreens(page: Page) {
  const size = page.viewportSize() ?? { width: 1366, height: 900 }
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  await page.setViewportSize(size)
}

/** Says what is in flight: a listener that counts the requests of one kind. */
export function count(page: Page, method: string, path: RegExp): () => number {
  let times = 0
  page.on('request', (request) => {
    if (request.method() === method && path.test(new URL(request.url()).pathname)) times++
  })
  return () => times
}

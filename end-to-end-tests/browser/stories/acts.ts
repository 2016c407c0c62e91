import { type Page, expect } from '@playwright/test'

/** The day so many days ago in Amsterdam, as one types it into a date field. */
const daysAgo = (days: number) => {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(Date.now() - days * 86_400_000))
  return day.split('-').toReversed().join('')
}

export const yesterday = () => daysAgo(1)

export const today = () => daysAgo(0)

/** Opens the form behind a button of the page. */
export async function open(page: Page, name: string) {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('heading', { name })).toBeVisible()
}

/** Presses the button of the form that is open; whether it was taken is for the story to see. */
export const press = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

/** Sends the form that is open; it closes when it was taken. */
export async function send(page: Page, name: string) {
  await press(page, name)
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Fills a field of the form that is open. */
export const fill = (page: Page, label: string, text: string) => page.getByRole('dialog').getByLabel(label, { exact: true }).fill(text)

/** Gives points by one criterion, with a reason; the form names it as "R herhaling". */
export async function score(page: Page, criterion: string, points: number, because: string) {
  await page.getByRole('radiogroup', { name: criterion }).locator('label').nth(points).click()
  await page.getByRole('dialog').getByLabel(new RegExp(`^${criterion.charAt(0)}: waarom`)).fill(because)
}

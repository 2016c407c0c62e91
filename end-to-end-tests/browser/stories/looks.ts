import { type Page, expect } from '@playwright/test'
import { isAccessible } from './people.ts'

/** The page as it stands, in both languages, wide and as narrow as we serve: nothing axe finds, nothing to scroll sideways. */
export async function looksRight(page: Page, headings: { nl: string | RegExp; en: string | RegExp }) {
  for (const [language, name] of [['English', headings.en], ['Nederlands', headings.nl]] as const) {
    await page.getByRole('button', { name: language, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await isAccessible(page)
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await isAccessible(page)
    await page.setViewportSize({ width: 1366, height: 900 })
  }
}

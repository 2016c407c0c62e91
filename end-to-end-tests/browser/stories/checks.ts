import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'

/**
 * Nothing that axe finds, in any of the rules of WCAG 2.2 AA, once the page is at rest. It is judged from its top: elsewhere
 * whatever happens to lie half under the bar that stays would be called too small.
 */
export async function isAccessible(page: Page) {
  const at = await page.evaluate(() => window.scrollY)
  await expect(async () => {
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    const found = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      // looks within the page itself: the other mode opens a second one each time, for frames of other sites, which we have none of
      .setLegacyMode()
      .analyze()
    expect(found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  }).toPass({ timeout: 120_000 })
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), at)
}

/** Nothing needs scrolling sideways, once the page is at rest. */
export async function fitsItsWidth(page: Page) {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}

/** On the narrowest screen that we serve nothing needs scrolling sideways. */
export async function fitsNarrowScreens(page: Page) {
  const size = page.viewportSize() ?? { width: 1366, height: 900 }
  await page.setViewportSize({ width: 320, height: 640 })
  await fitsItsWidth(page)
  await page.setViewportSize(size)
}

/** The page as it stands, in both languages, wide and as narrow as we serve: nothing axe finds, nothing to scroll sideways. */
export async function looksRight(page: Page, headings: { nl: string | RegExp; en: string | RegExp }) {
  for (const [language, name] of [['English', headings.en], ['Nederlands', headings.nl]] as const) {
    await page.getByRole('button', { name: language, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await isAccessible(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await fitsItsWidth(page)
    await isAccessible(page)
    await page.setViewportSize({ width: 1366, height: 900 })
  }
}

/** Requests to any other host, and what the content security policy stopped; both must stay empty. */
export function watch(page: Page): string[] {
  const outside: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin) {
      outside.push(request.url())
    }
  })
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) outside.push(message.text())
  })
  return outside
}

/** Says what is in flight: a listener that counts the requests of one kind. */
export function count(page: Page, method: string, path: RegExp): () => number {
  let times = 0
  page.on('request', (request) => {
    if (request.method() === method && path.test(new URL(request.url()).pathname)) times++
  })
  return () => times
}

import { type Page, expect, test } from '@playwright/test'
import { bornYearsAgo, newName, openCase, typed } from './cases.ts'
import { count, fitsNarrowScreens, isAccessible, watch } from './checks.ts'
import { typeAndChoose } from './hands.ts'
import { signIn } from './people.ts'

/** As a trained jurist works: keys only, and every key counted. */
class Keyboard {
  presses = 0
  characters = 0
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(key: string) {
    this.presses++
    await this.page.keyboard.press(key)
  }

  async type(text: string) {
    this.characters += text.length
    await this.page.keyboard.type(text)
  }

  /** Tabs on until the field with this name has the focus. */
  async tabTo(name: RegExp) {
    for (let stops = 0; stops < 25; stops++) {
      const here = await this.page.evaluate(() => {
        const at = document.activeElement
        const labels = (at?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '')
        const own = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])].map((label) => label.textContent ?? '') : []
        return [at?.getAttribute('aria-label') ?? '', ...labels, ...own, at?.tagName === 'BUTTON' ? (at.textContent ?? '') : ''].filter((text) => text !== '').join(' ')
      })
      if (name.test(here)) return
      await this.press('Tab')
    }
    throw new Error(`no field ${String(name)} within 25 tab stops`)
  }
}

async function begin(page: Page) {
  await page.goto('/intake')
  await expect(page.getByRole('button', { name: 'Zaak openen' })).toBeVisible()
  const again = page.getByRole('button', { name: 'Opnieuw beginnen' })
  if (await again.isVisible()) {
    await again.click()
    await expect(again).toHaveCount(0)
  }
}

test('a trained jurist opens a case without touching the mouse, in few enough keys to keep up with a caller', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const outside = watch(page)
  await begin(page)
  await isAccessible(page)
  await fitsNarrowScreens(page)
  const name = `Pluis ${newName()}`
  const began = Date.now()
  const keys = new Keyboard(page)
  // g n, from anywhere, is the way in
  await page.goto('/worklist')
  await expect(page.getByRole('heading', { name: 'Werklijst' })).toBeVisible()
  // one after the other at once: a pause between them says that they do not belong together
  await Promise.all([keys.press('g'), keys.press('n')])
  await expect(page.getByRole('button', { name: 'Zaak openen' })).toBeVisible()
  await keys.tabTo(/Wie vraagt/)
  await keys.press('Enter')
  await expect(page.getByRole('option', { name: 'Het kind zelf' })).toBeVisible()
  for (const letter of 'het') await keys.press(letter)
  await keys.press('Enter')
  await keys.tabTo(/^Naam/)
  await keys.type(name)
  await keys.tabTo(/dag,[\s\S]*Geboortedatum/)
  await keys.type(typed(bornYearsAgo(16)))
  await keys.tabTo(/Rechtsgebieden/)
  await keys.type('uithuis')
  await expect(page.getByRole('option', { name: /uithuisplaatsing/i }).first()).toBeVisible()
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await keys.press('Escape')
  await keys.tabTo(/Samenvatting/)
  await keys.type('Is uit huis geplaatst en wil de eigen broer vaker zien.')
  await keys.press('Control+Enter')
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  const seconds = (Date.now() - began) / 1000
  // two keys a second for the few, five characters a second for the text: what a practised typist does while listening
  const human = keys.presses / 2 + keys.characters / 5
  console.log(`intake: ${keys.presses} keys and ${keys.characters} characters, ${seconds.toFixed(1)} s by machine, about ${human.toFixed(0)} s by hand`)
  expect(keys.presses).toBeLessThanOrEqual(45)
  expect(human).toBeLessThan(60)
  await expect(page.getByText('Het kind zelf')).toBeVisible()
  expect(outside).toEqual([])
})

test('what is missing is told at the field, and the summary on top leads there', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  await begin(page)
  await page.getByRole('button', { name: 'Zaak openen' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'dingen niet' })
  await expect(summary).toBeFocused()
  await isAccessible(page)
  await fitsNarrowScreens(page)
  await summary.getByRole('button', { name: /Samenvatting/ }).click()
  await expect(page.getByLabel('Samenvatting')).toBeFocused()
  await page.keyboard.type('Nu wel.')
  await expect(page.getByLabel('Samenvatting')).not.toHaveAttribute('aria-invalid', 'true')
})

test('a citizen service number in a text is refused at that field, and the person may say that it is none', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  await begin(page)
  await page.getByRole('textbox', { name: /^Naam van het kind/ }).fill(`Pluis ${newName()}`)
  await typeAndChoose(page, 'Rechtsgebieden', 'uithuis', /uithuisplaatsing/i)
  await page.keyboard.press('Escape')
  await page.getByLabel('Samenvatting').fill('Het nummer van het dossier is 111222333.')
  await page.getByRole('button', { name: 'Zaak openen' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Dit lijkt een burgerservicenummer' })).toBeVisible()
  await expect(page.getByLabel('Samenvatting')).toHaveAttribute('aria-invalid', 'true')
  await isAccessible(page)
  await page.getByText('Dit is geen burgerservicenummer').click()
  await page.getByRole('button', { name: 'Zaak openen' }).click()
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/)
  await expect(page.getByText('Het nummer van het dossier is 111222333.').first()).toBeVisible()
})

test('somebody who is known is pointed out while one types, and only a senior lets the case open', async ({ browser }) => {
  const senior = await signIn(browser, 'senior')
  const known = `Pluis ${newName()}`
  await openCase(senior, { child: known })
  const jurist = await signIn(browser, 'jurist')
  await begin(jurist)
  await jurist.getByRole('textbox', { name: /^Naam van het kind/ }).fill(known)
  await expect(jurist.getByText(/Mogelijk bekend/).first()).toBeVisible()
  await isAccessible(jurist)
  await typeAndChoose(jurist, 'Rechtsgebieden', 'uithuis', /uithuisplaatsing/i)
  await jurist.keyboard.press('Escape')
  await jurist.getByLabel('Samenvatting').fill('Belt voor de tweede keer.')
  await jurist.getByRole('button', { name: 'Zaak openen' }).click()
  await expect(jurist.getByRole('alert')).toContainText(/senior/i)
  await isAccessible(jurist)
  await expect(jurist.getByLabel('Samenvatting')).toHaveValue('Belt voor de tweede keer.')

  await begin(senior)
  await senior.getByRole('textbox', { name: /^Naam van het kind/ }).fill(known)
  await typeAndChoose(senior, 'Rechtsgebieden', 'uithuis', /uithuisplaatsing/i)
  await senior.keyboard.press('Escape')
  await senior.getByLabel('Samenvatting').fill('Ander kind met dezelfde naam.')
  await senior.getByLabel('Waarom mag de zaak open?').fill('Een naamgenoot; de geboortedatum is anders.')
  await senior.getByRole('button', { name: 'Geen belangenconflict' }).click()
  await expect(senior.getByText('Vrijgegeven: de zaak kan open.')).toBeVisible()
  const sent = count(senior, 'POST', /\/intakes$/)
  await senior.getByRole('button', { name: 'Zaak openen' }).dblclick()
  await expect(senior).toHaveURL(/\/cases\/[0-9a-f-]{36}/)
  expect(sent()).toBe(1)
})

test('a question that needs no case becomes a contact with the same page', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  await begin(page)
  await page.getByText('Informatie', { exact: true }).click()
  await expect(page.getByRole('button', { name: 'Zaak openen' })).toHaveCount(0)
  await typeAndChoose(page, 'Rechtsgebieden', 'leerplicht', /leerplicht/i)
  await page.keyboard.press('Escape')
  await page.getByLabel('Samenvatting').fill('Vraagt hoe vrijstelling werkt.')
  await isAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/contacts\/[0-9a-f-]{36}/)
  await expect(page.getByText('Vraagt hoe vrijstelling werkt.')).toBeVisible()
})

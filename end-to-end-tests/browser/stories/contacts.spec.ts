import { expect, test } from '@playwright/test'
import { call, shown } from './api.ts'
import { caseFile, newName, openCase } from './cases.ts'
import { fitsNarrowScreens, isAccessible, watch } from './checks.ts'
import { signIn } from './people.ts'

interface Registered {
  contactId: string
}

test('a question is found in the list, answered, added to, linked to a case and, by a senior, marked as abuse', async ({ browser }) => {
  const page = await signIn(browser, 'senior')
  const outside = watch(page)
  const asker = `Mevrouw ${newName()}`
  const { contactId } = await call<Registered>(page, '/intakes', {
    body: {
      contact: {
        channel: 'PHONE',
        direction: 'INCOMING',
        askerRole: 'PARENT',
        language: 'nl',
        startedAt: new Date(Date.now() - 600_000).toISOString(),
        asker: { name: asker },
        question: 'Mag de school mijn kind zomaar schorsen?',
      },
      kind: 'INFO',
      areas: ['EDU-EXP'],
      urgency: 'NORMAL',
    },
  })
  await shown(page, `/contacts/${contactId}`)
  await page.goto('/contacts')
  await expect(page.getByRole('table', { name: 'Contacten' })).toBeVisible()
  await isAccessible(page)
  await fitsNarrowScreens(page)
  await page.locator(`a[href="/contacts/${contactId}"]`).click()
  await expect(page.getByText('Mag de school mijn kind zomaar schorsen?')).toBeVisible()
  await expect(page.getByText(asker)).toBeVisible()
  await isAccessible(page)
  await fitsNarrowScreens(page)

  await page.getByLabel('Antwoord', { exact: true }).fill('Alleen met reden en op schrift.')
  await page.getByRole('button', { name: 'Beantwoorden' }).click()
  await expect(page.getByText('Alleen met reden en op schrift.')).toBeVisible()
  await expect(page.getByLabel('Antwoord', { exact: true })).toHaveValue('')
  await page.getByLabel('Antwoord', { exact: true }).fill('En hoogstens een week.')
  await page.getByRole('button', { name: 'Beantwoorden' }).click()
  await expect(page.getByText('aanvulling')).toBeVisible()

  const id = await openCase(page)
  const { number } = await caseFile(page, id)
  await page.getByRole('combobox').fill(number)
  await page.getByRole('option', { name: number }).click()
  await page.getByRole('button', { name: 'Aan een zaak koppelen' }).click()
  await expect(page.getByRole('link', { name: number })).toBeVisible()

  await page.getByLabel('Reden').fill('Belt alleen om te schelden.')
  await page.getByRole('button', { name: 'Misbruik melden' }).click()
  await expect(page.getByRole('button', { name: 'Misbruik melden' })).toHaveCount(0)
  await isAccessible(page)
  expect(outside).toEqual([])
})

test('a citizen service number in an answer is refused and the answer stays', async ({ browser }) => {
  const page = await signIn(browser, 'jurist')
  const { contactId } = await call<Registered>(page, '/intakes', {
    body: {
      contact: { channel: 'EMAIL', direction: 'INCOMING', askerRole: 'TEACHER', language: 'nl', startedAt: new Date().toISOString(), question: 'Hoe zit dat?' },
      kind: 'INFO',
      areas: ['EDU-LPL'],
      urgency: 'NORMAL',
    },
  })
  await shown(page, `/contacts/${contactId}`)
  await page.goto(`/contacts/${contactId}`)
  await page.getByLabel('Antwoord', { exact: true }).fill('Het gaat om 111222333.')
  await page.getByRole('button', { name: 'Beantwoorden' }).click()
  await expect(page.getByText('Hier staat een getal dat op een BSN lijkt')).toBeVisible()
  await expect(page.getByLabel('Antwoord', { exact: true })).toHaveValue('Het gaat om 111222333.')
  await isAccessible(page)
})

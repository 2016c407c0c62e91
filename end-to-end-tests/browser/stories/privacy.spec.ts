import { expect, test } from '@playwright/test'
import { ask, newName, openCase, send } from './desk.ts'
import { looksRight } from './looks.ts'
import { isAccessible, signIn, watch } from './people.ts'

test('the privacy officer sees what is asked and held, and finds in which cases somebody is known', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const child = `Pluis ${newName()}`
  const phone = `06${Math.floor(10_000_000 + Math.random() * 89_999_999)}`
  const opened = await openCase(jurist, { name: child, phone })
  const file = await ask<{ number: string; parties: { person: string }[] }>(jurist, `/cases/${opened.id}`)
  const asked = await send(jurist, `/cases/${opened.id}/erasure-requests`, { person: file.parties[0]?.person }, opened.version)

  const officer = await signIn(browser, 'privacy')
  const outside = watch(officer)
  await send(officer, `/cases/${opened.id}/legal-holds`, { reason: 'Er loopt een klacht.' }, asked.version)
  await officer.goto('/privacy')
  const requests = officer.getByRole('region', { name: 'Verzoeken om te wissen' })
  const line = requests.getByRole('row').filter({ hasText: file.number })
  await expect(async () => {
    await officer.reload()
    await expect(line).toContainText('Te beslissen', { timeout: 2000 })
    await expect(line).toContainText('bewaarplicht', { timeout: 2000 })
  }).toPass()
  await expect(officer.getByRole('region', { name: 'Bewaarplicht' }).getByRole('row').filter({ hasText: file.number })).toContainText('loopt nog')
  await looksRight(officer, { nl: 'Privacy', en: 'Privacy' })

  const box = officer.getByLabel('Naam of telefoonnummer')
  const found = officer.getByRole('region', { name: 'Iemand zoeken' }).getByRole('row').filter({ hasText: file.number })
  await box.fill(child)
  await officer.keyboard.press('Enter')
  await expect(found).toContainText('naam')
  await expect(found).toContainText('bewaarplicht')
  await expect(officer.getByText(child, { exact: true })).toHaveCount(0)
  await isAccessible(officer)
  await box.fill(phone.replace(/^06/, '+31 6 '))
  await officer.keyboard.press('Enter')
  await expect(found).toContainText('telefoon')
  await box.fill(`Niemand ${newName()}`)
  await officer.keyboard.press('Enter')
  await expect(officer.getByText(/Niemand gevonden/)).toBeVisible()
  await isAccessible(officer)

  await officer.goto('/access-log')
  const hit = officer.getByRole('row').filter({ hasText: 'Hulst' }).filter({ hasText: file.number }).filter({ hasText: 'Gevonden bij zoeken' })
  await expect(hit.first()).toContainText('Privacyverzoek')
  await officer.goto(`/cases/${opened.id}`)
  await expect(officer.getByText(child)).toHaveCount(0)
  await expect(officer.getByRole('button', { name: /noodtoegang/i })).toBeVisible()
  expect(outside).toEqual([])
})

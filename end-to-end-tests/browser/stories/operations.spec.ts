import { type Page, expect, test } from '@playwright/test'
import { call } from './api.ts'
import { act, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { signIn } from './people.ts'

test.skip(!process.env.RECHTSPOOR_POISON, 'only against an installation whose view of patterns chokes on poisonous marks')

const failed = (admin: Page) =>
  admin.getByRole('region', { name: 'Overzichten: niet bijgewerkt' }).getByRole('row').filter({ hasText: 'Patronen voor onderzoek' })

async function escalate(jurist: Page, issueHint: string) {
  await act(jurist, await openCase(jurist), '/research-escalations', { issueHint, reason: 'Meer kinderen.' })
}

async function waitForLetter(admin: Page) {
  await expect(async () => {
    await admin.goto('/operations')
    await expect(failed(admin)).toHaveCount(1, { timeout: 2000 })
  }).toPass({ timeout: 240_000 })
}

test('an operator sees what could not be processed, tries again until it works, and sets the hopeless aside', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  const admin = await signIn(browser, 'beheer')
  const outside = watch(admin)

  await test.step('the poison passes: trying again fails once, then works', async () => {
    await escalate(jurist, 'POISON-FOR-A-WHILE')
    await waitForLetter(admin)
    await expect(failed(admin)).toContainText('Naar onderzoek gestuurd')
    await looksRight(admin, { nl: 'Beheer', en: 'Operations' })
    await failed(admin).getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(admin.getByText('Nog steeds niet verwerkt')).toBeVisible()
    await isAccessible(admin)
    await call(admin, '/teams', { body: { name: 'Antidote' } })
    await failed(admin).getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(failed(admin)).toHaveCount(0)
    const researcher = await signIn(browser, 'onderzoeker')
    await researcher.goto('/patterns')
    await expect(researcher.getByRole('rowheader', { name: 'POISON-FOR-A-WHILE' })).toBeVisible()
  })

  await test.step('the poison stays: it is set aside with a reason', async () => {
    await escalate(jurist, 'POISON-FOR-EVER')
    await waitForLetter(admin)
    await failed(admin).getByRole('button', { name: 'Opzij zetten' }).click()
    const dialog = admin.getByRole('dialog', { name: 'Opzij zetten' })
    await expect(dialog.getByRole('button', { name: 'Opzij zetten' })).toBeDisabled()
    await isAccessible(admin)
    await dialog.getByLabel('Waarom opzij zetten?').fill('Dit kenmerk is een proef.')
    await dialog.getByRole('button', { name: 'Opzij zetten' }).click()
    await expect(failed(admin)).toHaveCount(0)
  })

  await test.step('a view is built anew while it serves', async () => {
    const view = admin.getByRole('region', { name: 'Overzichten', exact: true }).getByRole('row').filter({ hasText: 'Zaken voor de auditor' })
    await view.getByRole('button', { name: 'Zaken voor de auditor opnieuw opbouwen' }).click()
    await expect(view).toContainText('Opgebouwd op', { timeout: 240_000 })
    await isAccessible(admin)
  })

  await test.step('every view is compared with the events, and the one without the event that was set aside differs', async () => {
    const views = admin.getByRole('region', { name: 'Overzichten', exact: true })
    await views.getByRole('button', { name: 'Nu vergelijken' }).click()
    await expect(views.getByText(/^Klopt op /)).toHaveCount((await views.getByRole('rowheader').count()) - 1, { timeout: 240_000 })
    await expect(views.getByRole('row').filter({ hasText: 'Patronen voor onderzoek' })).toContainText(/Wijkt af op .*: 1 rij/)
    await isAccessible(admin)
  })
  expect(outside).toEqual([])
})

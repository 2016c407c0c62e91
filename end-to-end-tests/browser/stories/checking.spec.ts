import { readFile } from 'node:fs/promises'
import { type Page, expect, test } from '@playwright/test'
import { type Taken } from './api.ts'
import { act, caseFile, newName, openCase } from './cases.ts'
import { isAccessible, looksRight, watch } from './checks.ts'
import { signIn } from './people.ts'
import { pack, unpack } from './zip.ts'

let caseId: string
let number: string

/** Waits until the log is signed beyond what a command told. */
async function signed(page: Page, { position = 0 }: Taken) {
  const size = async () => Number((await (await page.request.get('/ledger/checkpoint')).text()).split('\n')[1] ?? 0)
  await expect.poll(size).toBeGreaterThan(position)
}

test.beforeAll('a case of which there is something to check', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  caseId = await openCase(jurist, { child: `Egel ${newName()}` })
  await signed(jurist, await act(jurist, caseId, '/notes', { text: 'Gebeld met de gemeente.' }))
  await signed(jurist, await act(jurist, caseId, '/notes', { text: 'Teruggebeld.' }))
  number = (await caseFile(jurist, caseId)).number
  await jurist.context().close()
})

const bundlePage = { nl: 'Een bundel controleren', en: 'Check a bundle' }
const ledgerPage = { nl: 'Het logboek controleren', en: 'Check the ledger' }

/** The bundle as an auditor downloads it. */
async function download(auditor: Page): Promise<Buffer> {
  await auditor.goto(`/cases/${caseId}/history`)
  const [file] = await Promise.all([auditor.waitForEvent('download'), auditor.getByRole('link', { name: 'Met bewijs downloaden' }).click()])
  return readFile(await file.path())
}

/** The key of the log, as a witness would tell it to the auditor. */
async function logKey(page: Page): Promise<string> {
  const { keys } = (await (await page.request.get('/ledger/keys')).json()) as { keys: { vkey: string }[] }
  return keys.at(-1)?.vkey ?? ''
}

async function check(auditor: Page, bundle: Buffer) {
  await auditor.locator('input[type=file]').setInputFiles({ name: `case-${number}.zip`, mimeType: 'application/zip', buffer: bundle })
  await expect(auditor.getByText(`case-${number}.zip`)).toBeVisible()
  await auditor.getByRole('button', { name: 'Controleren', exact: true }).click()
}

test('a case that was taken along is checked in the browser, and nothing of it leaves', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  const outside = watch(auditor)
  const bundle = await download(auditor)
  const key = await logKey(auditor)
  await auditor.getByRole('link', { name: 'Bundel controleren' }).click()
  await looksRight(auditor, bundlePage)
  await expect(auditor.getByRole('button', { name: 'Controleren', exact: true })).toBeDisabled()
  await auditor.getByLabel('Sleutels, één per regel').fill(key)
  const sent: string[] = []
  auditor.on('request', (request) => request.method() === 'GET' || sent.push(request.url()))
  await check(auditor, bundle)
  await expect(auditor.getByText('Alles wat te controleren was, klopt')).toBeVisible()
  const rows = auditor.getByRole('table', { name: 'Gebeurtenissen in de bundel' }).getByRole('row')
  expect(await rows.count()).toBeGreaterThan(3)
  await expect(rows.filter({ hasText: 'ongewijzigd' })).toHaveCount((await rows.count()) - 1)
  await expect(auditor.getByText(/^Ja: alle \d+ vermeldingen/)).toBeVisible()
  await expect(auditor.getByText('geen bekende getuige tekende', { exact: false })).toBeVisible()
  expect(sent).toEqual([])
  await looksRight(auditor, bundlePage)

  await auditor.getByRole('button', { name: /^Weg naar de wortel tonen/ }).first().press('Enter')
  const path = auditor.getByRole('region', { name: /^De weg van positie \d+/ }).first()
  await expect(path.getByRole('img', { name: /^Tekening van de weg/ })).toBeVisible()
  await expect(path.getByText(/^Elke stap klopt/)).toBeVisible()
  await looksRight(auditor, bundlePage)
  await path.getByRole('button', { name: 'Sluiten' }).click()
  await expect(path).toHaveCount(0)
  expect(outside).toEqual([])
})

test('one changed byte is found at its event, and the step is shown that fails', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  const files = unpack(await download(auditor))
  const name = [...files.keys()].filter((one) => one.endsWith('/payload')).at(-1) ?? ''
  const position = name.split('/')[1]
  const payload = Buffer.from(files.get(name) ?? '')
  payload[20] = (payload[20] ?? 0) ^ 1
  await auditor.goto('/check-bundle')
  await auditor.getByText('De sleutels die deze installatie noemt').click()
  await check(auditor, pack(new Map(files).set(name, payload)))
  await expect(auditor.getByRole('alert').filter({ hasText: '1 bevinding: vertrouw niet op deze geschiedenis' })).toBeVisible()
  await expect(auditor.getByText(`Positie ${position}: de bewaarde inhoud is niet die welke verzegeld werd.`)).toBeVisible()
  await expect(auditor.getByText('Niet onafhankelijk').first()).toBeVisible()
  await auditor.getByText('Alleen wat niet klopt').click()
  await expect(auditor.getByRole('table', { name: 'Gebeurtenissen in de bundel' }).getByRole('row')).toHaveCount(2)
  await auditor.getByRole('button', { name: `Weg naar de wortel tonen van positie ${position}` }).click()
  await expect(auditor.getByText('Hier gaat het mis')).toBeVisible()
  await expect(auditor.getByText('De bewaarde inhoud heeft een andere hash dan de vermelding noemt.')).toBeVisible()
  await looksRight(auditor, bundlePage)
})

test('what is no bundle, or no key, is said in words that help', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  await auditor.goto('/check-bundle')
  await auditor.getByLabel('Sleutels, één per regel').fill(await logKey(auditor))
  await check(auditor, Buffer.from('geen archief'))
  await expect(auditor.getByText('Dit is geen bundel die te lezen is')).toBeVisible()
  await auditor.getByLabel('Sleutels, één per regel').fill('geen-sleutel')
  await auditor.getByRole('button', { name: 'Controleren', exact: true }).click()
  await expect(auditor.getByText('Dit is geen sleutel: geen-sleutel')).toBeVisible()
  await looksRight(auditor, bundlePage)
})

test('the whole ledger is checked, goes on after a lost connection, and a changed entry is named', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  const outside = watch(auditor)
  await auditor.goto('/check-ledger')
  await looksRight(auditor, ledgerPage)
  await auditor.getByLabel('Sleutels, één per regel').fill(await logKey(auditor))
  await auditor.route('**/ledger/tile/entries/**', (route) => route.abort())
  await auditor.getByRole('button', { name: 'Controleren', exact: true }).click()
  await expect(auditor.getByText('Het logboek is niet te bereiken')).toBeVisible()
  await auditor.unrouteAll()
  await auditor.getByRole('button', { name: 'Verdergaan' }).click()
  await expect(auditor.getByText(/^Het hele logboek klopt: \d+ vermelding/)).toBeVisible()
  await looksRight(auditor, ledgerPage)

  await auditor.getByText('Een reeks posities').click()
  await auditor.getByLabel('Van positie').fill('3')
  await auditor.getByLabel('Tot en met positie').fill('2')
  await expect(auditor.getByText('Geef twee getallen', { exact: false })).toBeVisible()
  await isAccessible(auditor)
  await auditor.getByLabel('Tot en met positie').fill('5')
  await auditor.route('**/ledger/tile/entries/000**', async (route) => {
    const answer = await route.fetch()
    const body = await answer.body()
    body[12] = (body[12] ?? 0) ^ 1
    await route.fulfill({ response: answer, body })
  })
  await auditor.getByRole('button', { name: 'Controleren', exact: true }).click()
  await expect(auditor.getByText('Positie 0: de vermelding is niet die van haar blad in de boom.')).toBeVisible()
  await looksRight(auditor, ledgerPage)
  expect(outside.filter((one) => !one.includes('ERR_FAILED'))).toEqual([])
})

test('two checkpoints are compared: one chosen, one that somebody kept elsewhere', async ({ browser }) => {
  const auditor = await signIn(browser, 'auditor')
  await auditor.goto('/check-ledger')
  await auditor.getByLabel('Sleutels, één per regel').fill(await logKey(auditor))
  await auditor.getByRole('tab', { name: 'IJkpunten vergelijken' }).click()
  const list = auditor.getByRole('table', { name: 'Ondertekende ijkpunten van deze installatie' })
  await expect(list.getByRole('row')).not.toHaveCount(1)
  await auditor.getByText('Alle', { exact: true }).click()
  await expect(list.getByRole('button', { name: /^Tweede ijkpunt: / }).nth(1)).toBeVisible()
  await list.getByRole('button', { name: /^Tweede ijkpunt: / }).first().click()
  await list.getByRole('button', { name: /^Eerste ijkpunt: / }).nth(1).click()
  await auditor.getByRole('button', { name: 'Vergelijken', exact: true }).click()
  await expect(auditor.getByText(/^Sluit aan: \d+ vermeldingen gaan verder/)).toBeVisible()
  await looksRight(auditor, ledgerPage)

  const kept = auditor.getByLabel('Eerste ijkpunt', { exact: true })
  const text = await kept.inputValue()
  await kept.fill(text.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`))
  await auditor.getByRole('button', { name: 'Vergelijken', exact: true }).click()
  await expect(auditor.getByText('IJkpunt 1 is niet ondertekend door het logboek')).toBeVisible()
  await isAccessible(auditor)

  await kept.fill(text)
  await auditor.route('**/ledger/tile/0/**', async (route) => {
    const answer = await route.fetch()
    const body = await answer.body()
    body[0] = (body[0] ?? 0) ^ 1
    await route.fulfill({ response: answer, body })
  })
  await auditor.getByRole('button', { name: 'Vergelijken', exact: true }).click()
  await expect(auditor.getByRole('alert').filter({ hasText: 'Sluit niet aan: het logboek is niet dat van het latere ijkpunt' })).toBeVisible()
  await looksRight(auditor, ledgerPage)
})

test('only an auditor finds these pages', async ({ browser }) => {
  const jurist = await signIn(browser, 'jurist')
  await expect(jurist.getByRole('link', { name: 'Logboek controleren' })).toHaveCount(0)
  expect((await jurist.request.get('/api/v1/audit/checkpoints')).status()).toBe(403)
})

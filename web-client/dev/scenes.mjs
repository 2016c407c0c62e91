// States of pages that one only reaches by doing something. Each leaves the page as it is to be looked at.
const id = '11111111-1111-4111-8111-111111111111'

const openCommand = async (page, name) => {
  await page.keyboard.press('Control+k')
  await page.waitForSelector('.kr-palette input')
  await page.keyboard.type(name, { delay: 5 })
  await page.waitForTimeout(300)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.kr-dialog form')
}

export const scenes = [
  ['palette', 'JURIST', `/cases/${id}`, async (page) => {
    await page.keyboard.press('Control+k')
    await page.waitForSelector('.kr-palette input')
    await page.keyboard.type('Vos')
    await page.waitForTimeout(700)
  }],
  ['shortcuts', 'JURIST', '/worklist', async (page) => {
    await page.locator('h1').click()
    await page.keyboard.press('?')
    await page.waitForSelector('.kr-shortcuts')
  }],
  ['dialog-consent', 'JURIST', `/cases/${id}`, async (page, nl) => {
    await openCommand(page, nl ? 'Toestemming vastleggen' : 'Record consent')
    await page.getByRole('button', { name: nl ? 'Toestemming vastleggen' : 'Record consent' }).last().click()
    await page.waitForSelector('.kr-summary')
  }],
  ['dialog-mediate-refused', 'JURIST', `/cases/${id}`, async (page, nl) => {
    await openCommand(page, nl ? 'Bemiddelen' : 'Mediate')
    const areas = page.locator('.kr-dialog textarea')
    await areas.nth(0).fill('Een begindatum.')
    await areas.nth(1).fill('Wij vragen u om een begindatum.')
    await page.locator('.kr-dialog label.kr-choice').first().click()
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.kr-dialog .kr-notice--negative')
  }],
  ['dialog-back-after-consent', 'JURIST', `/cases/${id}`, async (page, nl) => {
    await openCommand(page, nl ? 'Bemiddelen' : 'Mediate')
    const areas = page.locator('.kr-dialog textarea')
    await areas.nth(0).fill('Een begindatum.')
    await areas.nth(1).fill('Wij vragen u om een begindatum.')
    await page.locator('.kr-dialog label.kr-choice').first().click()
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.kr-dialog .kr-notice--negative')
    await page.getByRole('button', { name: nl ? 'Toestemming vastleggen' : 'Record consent', exact: true }).last().click()
    await page.waitForTimeout(500)
    await page.locator('.kr-dialog textarea').first().fill('Voorgelezen, en ja gezegd.')
    await page.locator('.kr-dialog .kr-dialog__foot button[type=submit]').click()
    await page.waitForFunction(() => document.querySelector('.kr-dialog textarea')?.value === 'Een begindatum.')
  }],
  ['dialog-conflict', 'JURIST', `/cases/${id}`, async (page, nl) => {
    await page.request.get(new URL('/dev/fresh', page.url()).href)
    await page.reload()
    await page.waitForSelector('h1')
    await openCommand(page, nl ? 'Classificatie wijzigen' : 'Change the classification')
    await page.locator('.kr-dialog input').nth(2).fill('CRC 4 ')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.kr-dialog textarea').last().fill('Nieuwe feiten van school.')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.kr-clash')
  }],
  ['intake-filled', 'JURIST', '/intake', async (page, nl) => {
    await page.getByLabel(nl ? 'Naam' : 'Name', { exact: false }).first().fill('Testvader Voorbeeld')
    const areas = page.getByRole('combobox', { name: nl ? 'Rechtsgebieden' : 'Legal areas' })
    await areas.click()
    await areas.pressSequentially(nl ? 'wachtlijst' : 'waiting')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.kr-chip')
    await page.waitForTimeout(1500)
    await page.getByRole('button', { name: nl ? 'Zaak openen' : 'Open the case' }).click()
    await page.waitForSelector('.kr-summary')
  }],
  ['deadline-set-from-the-date', 'JURIST', `/cases/${id}`, async (page, nl) => {
    await openCommand(page, nl ? 'Termijn zetten' : 'Set a deadline')
    await page.locator('.kr-dialog [role=spinbutton]').first().click()
    await page.keyboard.type('01122026')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.kr-toast')
  }],
  ['quick-hide', 'JURIST', '/worklist', async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.kr-hidden-screen')
  }],
  ['history-compare', 'AUDITOR', `/cases/${id}/history`, async (page, nl) => {
    await page.getByText(nl ? 'Twee momenten vergelijken' : 'Compare two moments').click()
    await page.waitForSelector('del')
  }],
  ['trends-saved', 'RESEARCHER', '/research/trends', async (page, nl) => {
    await page.getByRole('button', { name: nl ? 'Bewaren en ophalen' : 'Save and get the data' }).click()
    await page.getByText('SHA-256').waitFor()
  }],
  ['account-form', 'ADMIN', '/accounts', async (page, nl) => {
    await page.getByRole('button', { name: nl ? 'Medewerker toevoegen' : 'Add a colleague' }).click()
    await page.waitForSelector('.kr-dialog form')
  }],
]

// Visits every page of the made-up server in a real browser, checks it with axe and for broken policy, and takes pictures:
//   node dev/look.mjs [folder] [only pages whose name contains this]
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from '@playwright/test'
import { scenes } from './scenes.mjs'

const port = 21310
const [folder = 'target/pictures', only = ''] = process.argv.slice(2)
const id = '11111111-1111-4111-8111-111111111111'
const pages = [
  ['sign-in', 'NOBODY', '/'],
  ['start', 'JURIST', '/'],
  ['intake', 'JURIST', '/intake'],
  ['worklist', 'JURIST', '/worklist'],
  ...['overview', 'timeline', 'parties', 'consent', 'mediation', 'deadlines', 'advice', 'links'].map((tab) => [`case-${tab}`, 'JURIST', `/cases/${id}?tab=${tab}`]),
  ['case-access', 'SENIOR_JURIST', `/cases/${id}?tab=access`],
  ['case-refused', 'JURIST', '/cases/00000000-0000-4000-8000-000000000999'],
  ['contacts', 'JURIST', '/contacts'],
  ['contact', 'JURIST', '/contacts/33333333-3333-4333-8333-000000000000'],
  ['imports', 'SENIOR_JURIST', '/imports'],
  ['history', 'AUDITOR', `/cases/${id}/history/77`],
  ['audit', 'AUDITOR', '/audit'],
  ['audits', 'AUDITOR', '/audits'],
  ['audits-running', 'AUDITOR', '/audits/44444444-4444-4444-8444-444444444444'],
  ['audits-concluded', 'AUDITOR', '/audits/55555555-5555-4555-8555-555555555555'],
  ['audits-work', 'AUDITOR', `/audits/44444444-4444-4444-8444-444444444444/cases/${id}/77`],
  ['start-auditor', 'AUDITOR', '/'],
  ['access-log', 'AUDITOR', '/access-log'],
  ['patterns', 'RESEARCHER', '/patterns'],
  ['trends', 'RESEARCHER', '/research/trends'],
  ['trends-provinces', 'RESEARCHER', '/research/trends?region=each'],
  ['trends-heat', 'RESEARCHER', '/research/trends?view=heat&article=each&body=groups'],
  ['trends-map', 'RESEARCHER', '/research/trends?view=map&region=each'],
  ['trends-refused', 'RESEARCHER', '/research/trends?region=each&group=each'],
  ['privacy', 'PRIVACY_OFFICER', '/privacy'],
  ['accounts', 'ADMIN', '/accounts'],
  ['operations', 'ADMIN', '/operations'],
  ['account', 'JURIST', '/account'],
  ['not-found', 'JURIST', '/nowhere'],
]
const wanted = process.env.LOOK
const looks = [
  ['1440', 'nl', 'light'],
  ['768', 'en', 'light'],
  ['320', 'nl', 'light'],
  ['1440', 'en', 'dark'],
].filter((look) => !wanted || look.join('-') === wanted)

const server = spawn('node', [fileURLToPath(new URL('server.mjs', import.meta.url)), String(port)], { stdio: 'inherit' })
process.on('exit', () => server.kill())
await new Promise((resolve) => setTimeout(resolve, 800))
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
let findings = 0
const complain = (name, text) => {
  findings++
  process.stdout.write(`${name}: ${text}\n`)
}

for (const [width, language, theme] of looks) {
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, locale: 'en-US', colorScheme: theme, reducedMotion: 'reduce' })
  await context.addCookies([{ name: 'kr-language', value: language, domain: 'localhost', path: '/' }])
  const page = await context.newPage()
  let name = ''
  page.on('pageerror', (error) => complain(name, error.message))
  page.on('console', (message) => message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && complain(name, message.text()))
  page.on('request', (request) => !request.url().startsWith(`http://localhost:${port}`) && complain(name, `asks ${request.url()}`))
  for (const [title, role, path, doing] of [...pages, ...scenes].filter(([title]) => title.includes(only))) {
    name = `${title}-${width}-${language}-${theme}`
    await page.request.get(`http://localhost:${port}/dev/role/${role}`)
    await page.goto(`http://localhost:${port}${path}`)
    await page.waitForSelector('h1')
    await page.waitForFunction(() => !document.querySelector('.kr-skeleton'), { timeout: 5000 }).catch(() => complain(name, 'still loading'))
    await page.waitForTimeout(250)
    try {
      await doing?.(page, language === 'nl')
    } catch (error) {
      complain(name, error.message.split('\n')[0])
    }
    await page.waitForTimeout(150)
    const width320 = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (width320 > 0) complain(name, `scrolls sideways by ${width320}px`)
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    for (const one of violations) complain(name, `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' ' + (node.failureSummary ?? '').split('\n')[1]).join(' | ')}`)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }
  await context.close()
}
await browser.close()
process.stdout.write(`${findings} findings\n`)
process.exit(findings ? 1 : 0)

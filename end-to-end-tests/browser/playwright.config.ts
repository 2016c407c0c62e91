import { defineConfig } from '@playwright/test';

// two runs at a time must not tidy away each other's traces
const results = `../target/browser/${process.env.RECHTSPOOR_TOLD ?? 'by-hand'}`;

/** The installation under test is started by BrowserStoriesIT, which also says where it is. */
export default defineConfig({
  testDir: './stories',
  outputDir: results,
  // a machine on which much else goes on may take a minute for what takes a second
  timeout: 900_000,
  expect: { timeout: 60_000 },
  fullyParallel: false,
  workers: 1,
  reporter: [['list'], ['junit', { outputFile: `${results}.xml` }]],
  use: {
    actionTimeout: 60_000,
    baseURL: process.env.RECHTSPOOR_URL ?? 'http://localhost:8080',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1366, height: 900 },
    screenshot: 'only-on-failure',
    // costs a fifth of the time of every story: RECHTSPOOR_TRACE=yes keeps one of each that fails
    trace: process.env.RECHTSPOOR_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

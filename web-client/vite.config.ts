import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env.RECHTSPOOR_SERVER ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    // the content security policy allows files of our own origin only, so nothing may be put in line
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { host: 'localhost', proxy: { '/api': server, '/ledger': server } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing.ts'],
    // a busy machine is slow, not wrong
    testTimeout: 120_000,
  },
})

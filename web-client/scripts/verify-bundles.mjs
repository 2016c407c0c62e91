// Runs the browser's verifier outside a browser, so that it can be compared with the others:
//   node scripts/verify-bundles.mjs
// reads lines of JSON {"bundle": path, "keys": [vkey, ...]} and answers each with one of {"code": 0, 1 or 2, "lines": [...]}
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const load = async (name) =>
  (await runnerImport(fileURLToPath(new URL(`../src/verifier/${name}.ts`, import.meta.url)), { configFile: false, logLevel: 'error' })).module
const { unzip } = await load('zip')
const { linesOf, verify } = await load('verification')

async function check({ bundle, keys }) {
  try {
    const verification = await verify(await unzip(new Uint8Array(await readFile(bundle))), keys)
    return { code: verification.findings.length > 0 ? 1 : 0, lines: linesOf(verification) }
  } catch (error) {
    // each module was loaded on its own, so the class is known by what it carries
    const isForeseen = 'what' in error || error.code === 'ENOENT'
    return { code: 2, lines: [], ...(isForeseen ? {} : { failed: String(error.stack) }) }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await check(JSON.parse(line)))}\n`)
}

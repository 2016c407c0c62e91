// Runs a command only when the files it depends on have changed since it last succeeded:
//   node scripts/when-changed.mjs <stamp file> <files and folders ...> -- <command ...>
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const split = process.argv.indexOf('--')
const [stamp, ...inputs] = process.argv.slice(2, split)
const [command, ...args] = process.argv.slice(split + 1)

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).sort().flatMap((name) => filesIn(join(path, name)))
}

const hash = createHash('sha256').update([process.version, command, ...args].join('\0'))
for (const file of inputs.flatMap(filesIn)) hash.update('\0' + file + '\0').update(readFileSync(file))
const now = hash.digest('hex')

let before = ''
try {
  before = readFileSync(stamp, 'utf8')
} catch {
  // never ran, or cleaned away
}
if (before === now) process.exit(0)

const ran = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
if (ran.status === 0) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}
process.exit(ran.status ?? 1)

import { bytesOf } from './bytes'
import { openCheckpoint, type SignedCheckpoint } from './checkpoint'
import { compare, NotSigned } from './comparison'
import { NoEd25519 } from './ed25519'
import { type Key, parseKey } from './keys'
import { LedgerCheck } from './ledger-check'
import { Malformed } from './malformed'
import type { LedgerReport, Question, Told } from './protocol'
import { newestCheckpoint, NoConnection, publishedTile } from './published-log'
import { NoKeyOfTheLog, verify } from './verification'
import { unzip } from './zip'

/** Checks in the background, so that the page stays usable. It knows no session, and hears of nothing but the public ledger. */
const EVERY = 100

class NothingSigned extends Error {}
class WrongKey extends Error {}

interface Running {
  check: LedgerCheck
  checkpoint: SignedCheckpoint
  from: number
  to: number
}

let running: Running | undefined
let isStopped = false
let toldAt = 0

const tell = (told: Told) => postMessage(told)

/** Progress is told some times a second, whatever the speed. */
function now(what: () => Told) {
  if (Date.now() - toldAt < EVERY) return
  toldAt = Date.now()
  tell(what())
}

async function answer(question: Question): Promise<void> {
  switch (question.kind) {
    case 'bundle': {
      await Promise.all(question.keys.map(key))
      const files = await unzip(new Uint8Array(await question.file.arrayBuffer()))
      const verification = await verify(files, question.keys, (progress) => now(() => ({ kind: 'progress', progress })))
      return tell({ kind: 'bundle', verification })
    }
    case 'ledger':
      running = await begin(question)
      return goOn(running)
    case 'compare': {
      const keys = await Promise.all(question.keys.map(key))
      const [one, two] = question.notes
      const held = await openNewest(keys)
      return tell({ kind: 'compared', compared: await compare([bytesOf(one), bytesOf(two)], keys, held.size, publishedTile) })
    }
    case 'stop':
      isStopped = true
      return
    case 'goOn':
      return running && goOn(running)
  }
}

async function key(vkey: string): Promise<Key> {
  try {
    return await parseKey(vkey)
  } catch (error) {
    throw error instanceof Malformed ? new WrongKey(vkey) : error
  }
}

async function openNewest(keys: Key[]): Promise<SignedCheckpoint> {
  const note = await newestCheckpoint()
  if (!note) throw new NothingSigned()
  const checkpoint = await openCheckpoint(note, keys.filter((one) => one.isLog))
  if (!checkpoint) throw new NotSigned(-1)
  return checkpoint
}

async function begin({ from = 0, to, keys }: Extract<Question, { kind: 'ledger' }>): Promise<Running> {
  const checkpoint = await openNewest(await Promise.all(keys.map(key)))
  const last = Math.min(to ?? checkpoint.size - 1, checkpoint.size - 1)
  const check = new LedgerCheck(checkpoint, publishedTile, Math.min(from, last), last)
  await check.begin()
  return { check, checkpoint, from: Math.min(from, last), to: last }
}

async function goOn(one: Running): Promise<void> {
  isStopped = false
  tell({ kind: 'ledger', report: reportOf(one, true) })
  while (!one.check.isDone && !isStopped && one === running) {
    await one.check.step()
    now(() => ({ kind: 'ledger', report: reportOf(one, true) }))
  }
  if (one === running) tell({ kind: 'ledger', report: reportOf(one, false) })
}

function reportOf({ check, checkpoint, from, to }: Running, isRunning: boolean): LedgerReport {
  const { origin, size, root, by } = checkpoint
  return {
    checkpoint: { origin, size, root },
    key: `${by.name}+${by.id}`,
    root: check.root,
    from,
    to,
    progress: check.progress,
    findings: check.found,
    isDone: check.isDone,
    isRunning,
  }
}

function failed(error: unknown): Told {
  if (error instanceof NoEd25519) return { kind: 'failed', why: 'noEd25519' }
  if (error instanceof NoKeyOfTheLog) return { kind: 'failed', why: 'noKeyOfTheLog', detail: error.origin }
  if (error instanceof WrongKey) return { kind: 'failed', why: 'wrongKey', detail: error.message }
  if (error instanceof NotSigned) return { kind: 'failed', why: 'notSigned', detail: String(error.which + 1) }
  if (error instanceof NothingSigned) return { kind: 'failed', why: 'nothingSigned' }
  if (error instanceof NoConnection) return { kind: 'failed', why: 'noConnection' }
  if (error instanceof Malformed) return { kind: 'failed', why: 'noBundle', detail: error.message }
  return { kind: 'failed', why: 'fault', detail: String(error) }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).catch((error: unknown) => tell(failed(error)))
})

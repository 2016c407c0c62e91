import type { Bytes } from './bytes'
import { Bundle } from './bundle'
import { type Completeness, completenessOf } from './completeness'
import { markErased } from './erased-content'
import { type CheckedEvent, EventChecks } from './event-checks'
import { type Finding, Findings } from './finding'
import { type Key, parseKey } from './keys'
import { LogChecks } from './log-checks'
import { Malformed } from './malformed'
import { connectedCheckpoints, type Keys, signedCheckpoints } from './trusted-checkpoints'

/** The keys are none of the log that the bundle is about: nothing can be said of it. */
export class NoKeyOfTheLog extends Malformed {
  constructor(readonly origin: string) {
    super('keys', `none is of the log ${origin}`)
  }
}

/** What was found in a bundle. */
export interface Verification {
  aggregate: string
  origin: string
  size: number
  keys: { name: string; id: string; isLog: boolean }[]
  independent: boolean
  events: CheckedEvent[]
  complete: Completeness
  findings: Finding[]
  /** how many checkpoints bear a witness's time */
  witnessed: number
  /** sizes of signed checkpoints from which no proof leads to the one that everything is checked against */
  unconnected: number[]
  holdsTheWholeLog: boolean
  holdsTimestamps: boolean
}

export interface Progress {
  done: number
  of: number
}

/** Checks everything that the files of a bundle allow to check; docs/ledger-format.md, "What a verifier does". */
export async function verify(
  files: Map<string, Bytes>,
  given: string[],
  tell: (progress: Progress) => void = () => {},
): Promise<Verification> {
  const bundle = new Bundle(files)
  const keys = await trustedKeys(bundle, given)
  const findings = new Findings()
  const signed = await signedCheckpoints(bundle, keys, findings)
  const connected = await connectedCheckpoints(bundle, signed, findings)
  const positions = bundle.positions()
  const inLog = bundle.holdsTheWholeLog() ? bundle.size : 0
  const of = inLog + positions.length
  if (inLog > 0) await new LogChecks(bundle, signed, findings).run((done) => tell({ done, of }))
  const checks = new EventChecks(bundle, keys, connected, findings)
  const events: CheckedEvent[] = []
  for (const position of positions) {
    events.push(await checks.check(position))
    tell({ done: inLog + events.length, of })
  }
  markErased(bundle, events)
  return {
    aggregate: bundle.aggregate,
    origin: bundle.origin,
    size: bundle.size,
    keys: [...keys.logs, ...keys.witnesses].map(({ name, id, isLog }) => ({ name, id, isLog })),
    independent: keys.independent,
    events,
    complete: completenessOf(bundle, events, findings),
    findings: findings.inOrder(),
    witnessed: [...connected.values()].filter((trusted) => trusted.seen.length > 0).length,
    unconnected: [...signed.keys()].filter((size) => size > 0 && !connected.has(size)),
    holdsTheWholeLog: inLog > 0,
    holdsTimestamps: bundle.holdsTimestamps(),
  }
}

async function trustedKeys(bundle: Bundle, given: string[]): Promise<Keys> {
  const keys: Key[] = given.length > 0 ? await Promise.all(given.map(parseKey)) : await bundle.ownKeys()
  const logs = keys.filter((key) => key.isLog && key.name === bundle.origin)
  if (logs.length === 0) throw new NoKeyOfTheLog(bundle.origin)
  return { logs, witnesses: keys.filter((key) => !key.isLog), independent: given.length > 0 }
}

/** The outcome for programs; the verifiers in Java and in Python print the same. */
export function linesOf(verification: Verification): string[] {
  const time = (seconds?: number) => seconds ?? '-'
  return [
    `case ${verification.aggregate}`,
    `log ${verification.origin} ${verification.size}`,
    `keys ${verification.independent ? 'independent' : 'not-independent'}`,
    ...verification.events.map((event) => `event ${event.position} ${event.status} ${time(event.notBefore)} ${time(event.notAfter)}`),
    ...verification.findings.map((finding) => `finding ${finding.kind} ${finding.where}`),
    `complete ${verification.complete}`,
    `result ${verification.findings.length > 0 ? 1 : 0}`,
  ]
}

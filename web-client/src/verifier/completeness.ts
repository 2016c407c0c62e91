import type { Bundle } from './bundle'
import type { CheckedEvent } from './event-checks'
import type { Findings } from './finding'

/** Whether the bundle holds every event of its aggregate, up to the size of its checkpoint. */
export type Completeness = 'yes' | 'no' | 'not-proven'

export function completenessOf(bundle: Bundle, events: CheckedEvent[], findings: Findings): Completeness {
  checkSequence(bundle, events, findings)
  if (findings.has('missing', 'order', 'entry', 'leaf', 'root', 'tile', 'checkpoint')) return 'no'
  return bundle.holdsTheWholeLog() ? 'yes' : 'not-proven'
}

function checkSequence(bundle: Bundle, events: CheckedEvent[], findings: Findings) {
  let expected = 0
  for (const { entry, position } of events) {
    // unreadable, which was found already; or the erasure of somebody who is in another case too
    if (!entry || entry.agg !== bundle.aggregate) continue
    if (entry.seq > expected) findings.add('missing', `seq-${expected}`)
    else if (entry.seq < expected) findings.add('order', position)
    expected = Math.max(expected, entry.seq + 1)
  }
  if (expected === 0) findings.add('missing', 'seq-0')
}

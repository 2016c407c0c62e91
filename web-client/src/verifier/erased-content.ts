import { ascii } from './bytes'
import type { Bundle } from './bundle'
import type { CheckedEvent } from './event-checks'

const ERASURES = ['subject-data-erased', 'contact-data-erased']
const UUID = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
/** Inside a text of JSON a quote is escaped, so neither can be part of what somebody typed. */
const SUBJECT = new RegExp(`"subject":"${UUID}"`, 'g')
const KEY = new RegExp(`\\{"\\$s":1,"kid":"${UUID}"`, 'g')

/** Marks the events whose content is gone because an unaltered event of the log says that a subject's data were erased. */
export function markErased(bundle: Bundle, events: CheckedEvent[]) {
  const erasedAt = new Map<string, number>()
  const unaltered = events.filter((event) => event.status === 'unaltered')
  const found = (event: CheckedEvent, pattern: RegExp) =>
    [...ascii(bundle.ofEvent(event.position, 'payload') ?? new Uint8Array()).matchAll(pattern)].map((match) => match[1] as string)
  for (const event of unaltered) {
    if (!ERASURES.includes(event.entry?.pt ?? '')) continue
    for (const subject of found(event, SUBJECT)) if (!erasedAt.has(subject)) erasedAt.set(subject, event.position)
  }
  for (const event of unaltered) {
    const gone = found(event, KEY).find((key) => erasedAt.has(key))
    if (gone === undefined) continue
    event.status = 'erased'
    event.erasedAt = erasedAt.get(gone)
  }
}

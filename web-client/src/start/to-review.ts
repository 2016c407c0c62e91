import type { Signal } from '../dossiers/issues'

/** People reviewed its issue and work on it: it may go to the dossier. */
export const isKnown = ({ allowed }: Signal) => allowed.includes('AttachSignal')

/** What this person has not looked at, the newest of each issue; issues that nobody knows come first. */
export function toReview(waiting: Signal[]): Signal[] {
  const mine = waiting.filter(({ allowed }) => allowed.includes('ReviewSignal'))
  const newest = mine.filter((one, at) => mine.findIndex(({ dossierId }) => dossierId === one.dossierId) === at)
  return [...newest.filter((one) => !isKnown(one)), ...newest.filter(isKnown)]
}

import type { CheckedEvent } from '../verifier/event-checks'

export type LinkState = 'holds' | 'broken' | 'absent'

/** What has to be the same for an event to be unaltered: each part of it with its entry, and the computed root with the signed one. */
export interface ProofLink {
  id: 'payload' | 'row' | 'metadata' | 'root'
  state: LinkState
}

/** Which of them hold; absent is what was not handed over, or cannot be compared because the entry cannot be read. */
export function linksOf(event: CheckedEvent): ProofLink[] {
  const { entry, path, payloadHash, metadataHash, differingRow } = event
  const same = (now: string | undefined, sealed: string | undefined): LinkState => {
    if (now === undefined || sealed === undefined) return 'absent'
    return now === sealed ? 'holds' : 'broken'
  }
  const row = event.status === 'unproven' ? 'absent' : differingRow ? 'broken' : 'holds'
  return [
    { id: 'payload', state: same(payloadHash, entry?.ph) },
    { id: 'row', state: row },
    { id: 'metadata', state: same(metadataHash, entry?.mh) },
    { id: 'root', state: path?.holds ? 'holds' : 'broken' },
  ]
}

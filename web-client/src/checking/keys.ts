import { useQuery } from '@tanstack/react-query'
import { get } from '../api/http'

/** A signed checkpoint as the installation keeps it. What it says of it counts once the browser has verified the note. */
export interface KeptCheckpoint {
  size: number
  signedAt: string
  key: string
  note: string
  cosignatures: { witness: string; at: string }[]
}

export interface KeptCheckpoints {
  items: KeptCheckpoint[]
  next?: string
  /** of the log and of the witnesses that ever saw it: the installation's word for it */
  keys: string[]
}

export type KeySource = 'given' | 'installation'

/** The keys that this installation names: enough to see whether it agrees with itself. */
export function useInstallationKeys() {
  return useQuery({ queryKey: ['ledger-keys'], queryFn: ({ signal }) => get<KeptCheckpoints>('/audit/checkpoints?size=1', signal) })
}

/** What was pasted, a key a line; empty lines and spaces around them don't matter. */
export const keysIn = (pasted: string) => pasted.split(/\s+/).filter(Boolean)

import type { Checkpoint } from './checkpoint'
import type { Compared } from './comparison'
import type { Finding } from './finding'
import type { Progress, Verification } from './verification'

/** What the page asks of the worker. Keys are written as name+id+key; without any, a bundle is checked with its own. */
export type Question =
  | { kind: 'bundle'; file: Blob; keys: string[] }
  | { kind: 'ledger'; from?: number; to?: number; keys: string[] }
  | { kind: 'compare'; notes: [string, string]; keys: string[] }
  | { kind: 'stop' }
  | { kind: 'goOn' }

/** How far the check of a ledger is; {@code root} is what the tiles lead to. */
export interface LedgerReport {
  checkpoint: Checkpoint
  key: string
  root?: Uint8Array<ArrayBuffer>
  from: number
  to: number
  progress: Progress
  findings: Finding[]
  isDone: boolean
  /** there is more to come by itself */
  isRunning: boolean
}

/** Why nothing can be said; {@code detail} is the key, the file or the log that it is about. */
export type Failure = 'noEd25519' | 'noBundle' | 'noKeyOfTheLog' | 'wrongKey' | 'notSigned' | 'nothingSigned' | 'noConnection' | 'fault'

/** What the worker answers. */
export type Told =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'bundle'; verification: Verification }
  | { kind: 'ledger'; report: LedgerReport }
  | { kind: 'compared'; compared: Compared }
  | { kind: 'failed'; why: Failure; detail?: string }

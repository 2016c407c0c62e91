import type { IssueKey } from './issues'

/** What the run itself can say of another explanation; whether it holds, people say. */
export interface MethodHint {
  explanation: string
  hint: 'SPEAKS_FOR' | 'SPEAKS_AGAINST' | 'CANNOT_TELL'
}

/** Numbers of children are protected, chances are told by their order. */
export interface MethodFigures {
  series: string
  parts: string[]
  baseline: string
  expected?: string
  limit?: string
  alone?: string
  adjusted?: string
  flagged: boolean
  lasting: boolean
  tested: number
  falseByChance: number
  granted?: string
  refused?: string
  regions: string[]
  regionsByChance?: string
  knownAt: number
  standingAt: number
  inputsHash: string
  rules: string
  hints: MethodHint[]
}

/** How a signal was found. */
export interface SignalMethod {
  dossierId: string
  signal: string
  key: IssueKey
  method: string
  methodVersion: string
  settingsHash: string
  period: string
  children: string
  clusters: string
  raisedAt: string
  figures?: MethodFigures
}

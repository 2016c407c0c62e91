import { queryOptions } from '@tanstack/react-query'
import { get } from '../api/http'
import type { Erased } from '../kit/erased'

/** Text of an audit, or what stands in its place once it was erased. */
export interface Words {
  text?: string
  gone?: Erased
  commitment: string
}

export interface AuditLine {
  auditId: string
  title: Words
  openedAt: string
  openedBy?: string
  cases: number
  finished: number
  findings: number
  concludedAt?: string
}

export interface Criteria {
  areas: string[]
  traits: string[]
  numbers: string[]
  openedFrom?: string
  openedUntil?: string
}

export interface Draw {
  draw: string
  at: string
  by?: string
  criteria: Criteria
  seed?: string
  size?: number
  position: number
  population: number
  cases: string[]
}

export type Progress = 'DRAWN' | 'TAKEN_UP' | 'FINISHED'

export interface SampledCase {
  caseId: string
  number?: string
  progress: Progress
  knownAt?: number
  result?: 'NO_FINDING' | 'FINDINGS'
  findings: number
}

export interface Finding {
  finding: string
  caseId: string
  number?: string
  position: number
  sequence?: number
  eventType?: string
  severity: Severity
  text: Words
  at: string
  by?: string
  withdrawn?: Words
}

export const severities = ['REMARK', 'MINOR', 'MAJOR', 'CRITICAL'] as const
export type Severity = (typeof severities)[number]

export const traits = [
  'OPEN',
  'ON_HOLD',
  'CLOSED',
  'ARCHIVED',
  'REOPENED',
  'MEDIATED',
  'REFERRED',
  'ESCALATED',
  'WAIVER_USED',
  'CONSENT_ENDED',
  'EMERGENCY_ACCESS',
  'DEADLINE_MISSED',
  'SAFETY_CONCERN',
  'CORRECTED',
  'ERASED',
] as const

export interface Audit {
  auditId: string
  version: number
  title: Words
  purpose: Words
  openedAt: string
  openedBy?: string
  draws: Draw[]
  cases: SampledCase[]
  findings: Finding[]
  conclusion?: {
    text: Words
    at: string
    by?: string
    ledger: { origin: string; size: number; root: string }
    reportHash: string
    position: number
  }
}

export interface Redrawn {
  draw: string
  same: boolean
  population: number
}

export const auditQuery = (auditId: string) =>
  queryOptions({
    queryKey: ['audit', auditId],
    queryFn: ({ signal }) => get<Audit>(`/audits/${auditId}`, signal),
  })

export const redrawnQuery = (auditId: string) =>
  queryOptions({
    queryKey: ['audit', auditId, 'redrawn'],
    queryFn: ({ signal }) => get<Redrawn[]>(`/audits/${auditId}/redrawn-samples`, signal),
    enabled: false,
  })

/** The case to go to after this one: the next in the order of the sample that is not finished, from the start again at the end. */
export function nextCase(cases: SampledCase[], caseId?: string): SampledCase | undefined {
  const here = cases.findIndex((one) => one.caseId === caseId)
  return [...cases.slice(here + 1), ...cases.slice(0, Math.max(0, here))].find((one) => one.progress !== 'FINISHED')
}

/** Case numbers as somebody types them: separated by commas, semicolons, spaces or lines. */
export function numbersIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean)
}

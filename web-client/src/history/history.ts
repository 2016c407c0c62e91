import { queryOptions } from '@tanstack/react-query'
import { get, withQuery } from '../api/http'

/** One event exactly as the sealed stream holds it; personal values only with emergency access. */
export interface HistoryEvent {
  position: number
  sequence: number
  eventId: string
  type: string
  revision?: string
  actor: string
  actorName?: string
  role?: string
  purpose?: string
  onBehalfOf?: string
  happenedAt: string
  recordedAt: string
  ruleVersions: string[]
  leafHash: string
  payload?: Record<string, unknown>
}

export interface History {
  caseId: string
  number?: string
  opened: boolean
  items: HistoryEvent[]
}

export interface State {
  position: number
  asOf?: string
  knownAt?: string
  fields: Record<string, unknown>
}

export interface Difference {
  field: string
  before?: unknown
  after?: unknown
  position: number
}

export const historyQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'history'],
    queryFn: ({ signal }) => get<History>(`/cases/${caseId}/history`, signal),
  })

/** The state at a position never changes, so it is asked for once. */
export const stateAtQuery = (caseId: string, position: number) =>
  queryOptions({
    queryKey: ['history-state', caseId, position],
    queryFn: ({ signal }) => get<State>(`/cases/${caseId}/states/${position}`, signal),
    staleTime: Infinity,
  })

export const stateOfQuery = (caseId: string, asOf?: string, knownAt?: string) =>
  queryOptions({
    queryKey: ['history-state', caseId, asOf ?? '', knownAt ?? ''],
    queryFn: ({ signal }) => get<State>(withQuery(`/cases/${caseId}/states`, { asOf, knownAt }), signal),
  })

export const differencesQuery = (caseId: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['history-difference', caseId, from, to],
    queryFn: ({ signal }) => get<Difference[]>(withQuery(`/cases/${caseId}/differences`, { from, to }), signal),
    staleTime: Infinity,
  })

/** Where a position stands among the events of the case; the last one before it if it is not one of ours. */
export function indexOf(events: Pick<HistoryEvent, 'position'>[], position: number | undefined): number {
  if (position === undefined) return events.length - 1
  const after = events.findIndex((event) => event.position > position)
  return after === -1 ? events.length - 1 : Math.max(0, after - 1)
}

/** The step that a key asks for, within the events there are. */
export function stepFor(key: string, index: number, count: number): number | undefined {
  const wanted = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: count - 1, PageUp: index - 10, PageDown: index + 10 }[key]
  return wanted === undefined ? undefined : Math.min(count - 1, Math.max(0, wanted))
}

import { queryOptions } from '@tanstack/react-query'
import { get } from '../api/http'

export interface Fact {
  name: string
  value: string
}

/** Whether one act was allowed then: the same command, decided once more on the events before it. */
export interface Judgement {
  first: number
  last: number
  verdict: 'ALLOWED' | 'OTHERWISE' | 'NOT_ALLOWED' | 'UNDECIDED'
  command?: string
  refusal?: { code: string; explanation: string }
  undecided?: 'ERASED' | 'UNREADABLE'
  differences: { event: string; field?: string; recorded?: string; then?: string }[]
  assumptions: string[]
  facts: Fact[]
  recordedRules: string[]
}

/** All acts of a case are judged at once; the answer changes only when something is added. */
export const judgementsQuery = (caseId: string, events: number) =>
  queryOptions({
    queryKey: ['case', caseId, 'judgements', events],
    queryFn: ({ signal }) => get<Judgement[]>(`/cases/${caseId}/judgements`, signal),
    staleTime: Infinity,
  })

/** The act to which an event belongs. */
export function judgementOf(judgements: Judgement[] | undefined, sequence: number): Judgement | undefined {
  return judgements?.find((one) => one.first <= sequence && sequence <= one.last)
}

/** The acts about which something is to be said. */
export function doubtful(judgements: Judgement[] | undefined): Judgement[] {
  return judgements?.filter((one) => one.verdict === 'NOT_ALLOWED' || one.verdict === 'OTHERWISE') ?? []
}

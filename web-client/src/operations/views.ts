import { useQuery } from '@tanstack/react-query'
import { get } from '../api/http'

/** How far an order to tell a view anew has come. */
export interface Replay {
  id: string
  processor: string
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED'
  startedAt: string
  finishedAt?: string
  position: number
  target: number
  /** only of a comparison that is done: whether the view says what the events say */
  equal?: boolean
  tables: { onlyLive: number; onlyReplayed: number }[]
  failure?: string
}

export const isUnderWay = (replay?: Replay) => replay?.state === 'WAITING' || replay?.state === 'RUNNING'

/** The orders of one kind, the newest first; asked again while one of them is under way. */
export function useReplays(kind: 'rebuilds' | 'comparisons') {
  return useQuery({
    queryKey: [kind],
    queryFn: ({ signal }) => get<Replay[]>(`/operations/${kind}`, signal),
    refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? 1000 : false),
  })
}

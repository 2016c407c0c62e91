import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { get, withQuery } from '../api/http'
import type { Erased } from '../kit/erased'
import type { WorklistSearch } from './worklist-search'

export interface WorkItem {
  caseId: string
  number: string
  version: number
  state: string
  urgency: string
  areas: string[]
  primaryArticle?: string
  childLabel?: string
  childErased?: Erased
  assignee?: string
  assigneeName?: string
  team: string
  openedAt: string
  updatedAt?: string
  nextDeadline?: { due: string; kind?: string; rule?: string; overdue?: boolean }
  consent: string
  waitingFor?: string
  mediation?: string
  askUntil?: string
}

export function useWorklist(search: WorklistSearch, size = 50) {
  return useInfiniteQuery({
    queryKey: ['worklist', search, size],
    queryFn: ({ pageParam, signal }) =>
      get<{ items: WorkItem[]; next?: string }>(withQuery('/worklist', { ...search, after: pageParam, size }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  })
}

export function useCounts(enabled = true) {
  return useQuery({
    queryKey: ['counts'],
    queryFn: ({ signal }) => get<Record<string, number>>('/worklist/counts', signal),
    enabled,
  })
}

/** The server counts up to a hundred, which stands for more. */
export function countText(count: number | undefined): string {
  if (count === undefined) return ' '
  return count >= 100 ? '99+' : String(count)
}

export interface SavedView {
  id: string
  name: string
  query: string
  shared: boolean
  mine?: boolean
}

export function useSavedViews() {
  return useQuery({
    queryKey: ['saved-views'],
    queryFn: ({ signal }) => get<{ items: SavedView[] }>('/saved-views', signal),
  })
}

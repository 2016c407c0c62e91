import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { request } from '../api/http'

export interface FoundCase {
  caseId: string
  number: string
  childLabel?: string
  state: string
  matchedOn: ('NUMBER' | 'NAME' | 'PHONE' | 'BODY' | 'AREA')[]
  areas: string[]
  openedAt: string
}

const none: FoundCase[] = []

/** Searches while one types. The words go in the body of a POST: a name must not end up in an address. */
export function useCaseSearch(text: string, enabled = true): FoundCase[] {
  const words = useDeferredValue(text.trim())
  const { data } = useQuery({
    queryKey: ['search', words],
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      if (signal.aborted) return none
      const { body } = await request<{ items: FoundCase[] }>('/searches', { method: 'POST', body: { text: words }, signal })
      return body.items
    },
    enabled: enabled && words.length >= 2,
    staleTime: 10_000,
    gcTime: 0,
  })
  return data ?? none
}

import { useQuery } from '@tanstack/react-query'
import { get, withQuery } from '../api/http'

/** A ratio to what was to be expected, with the interval that covers it 95 times in 100. */
export interface Change {
  ratio: number
  low: number
  high: number
  beyondChance: boolean
}

export interface Month {
  month: string
  mark: string
  value: number | null
  shown: string
  mean?: number
  meanWithoutIt?: number
}

/** Released counts around a month, and what changed there. */
export interface BeforeAndAfter {
  release: string
  at: string
  months: Month[]
  level?: Change
  slope?: Change
  dispersion?: number
  unknown?: 'TOO_FEW_BEFORE' | 'TOO_FEW_AFTER' | 'HIDDEN_MONTHS' | 'NO_FIT'
}

export function useBeforeAndAfter(month: string, dimension: string, code: string) {
  return useQuery({
    queryKey: ['statistics', 'before-and-after', month, dimension, code],
    queryFn: ({ signal }) => get<BeforeAndAfter>(withQuery(`/research/statistics/before-and-after/${month}`, { [dimension]: code }), signal),
    retry: false,
  })
}

/** The part that a ratio adds or takes away: 0.7 → −30. */
export const percent = (ratio: number) => Math.round((ratio - 1) * 100)

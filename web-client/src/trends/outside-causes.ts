import { useQuery } from '@tanstack/react-query'
import { get } from '../api/http'
import { firstMonth, lastMonth } from './periods'
import type { Figure } from './trends'

export const causesPath = '/research/outside-causes'

/** Something outside the helpdesk that moved its numbers, as a researcher noted it. */
export interface OutsideCause {
  causeId: string
  from: string
  until: string
  cause: string
  text?: string
  author?: string
  notedAt: string
  mine: boolean
}

export function useOutsideCauses() {
  return useQuery({
    // begins as every list does, so that what somebody notes is seen at once
    queryKey: ['list', causesPath],
    queryFn: async ({ signal }) => (await get<{ items: OutsideCause[] }>(causesPath, signal)).items,
  })
}

/** A cause with the number by which a picture and the list name it, and the periods (from 0) that it touches. */
export interface Span {
  number: number
  cause: OutsideCause
  first: number
  last: number
}

/** The causes that touch these periods, numbered in the order of time. */
export function spansOf(figures: Pick<Figure, 'period'>[], causes: OutsideCause[]): Span[] {
  return [...causes]
    .sort((one, other) => firstMonth(one.from) - firstMonth(other.from) || one.causeId.localeCompare(other.causeId))
    .flatMap((cause) => {
      const touched = figures.flatMap(({ period }, at) => (firstMonth(period) <= firstMonth(cause.until) && lastMonth(period) >= firstMonth(cause.from) ? [at] : []))
      return touched.length ? [{ cause, first: touched[0] ?? 0, last: touched.at(-1) ?? 0 }] : []
    })
    .map((span, at) => ({ ...span, number: at + 1 }))
}

import { useQuery } from '@tanstack/react-query'
import { get } from '../api/http'
import type { Addressee } from './issues'

/** What detection saw of an issue after people reviewed it; numbers protected. */
export interface SeenAgain {
  period: string
  method: string
  raisedAt: string
  children: string
  clusters: string
}

/** How an issue went on: whether cases came in again, and by what codes released figures count them among others. */
export interface IssueCourse {
  recurrence: {
    points: number
    secondPeriod: boolean
    moments: { moment: string; on: string; who?: Addressee; cases: string }[]
  }
  signals: SeenAgain[]
  countedBy: Record<string, string>
}

export function useIssueCourse(dossierId: string) {
  return useQuery({
    queryKey: ['issues', 'course', dossierId],
    queryFn: ({ signal }) => get<IssueCourse>(`/dossiers/${dossierId}/course`, signal),
  })
}

import { useQuery } from '@tanstack/react-query'
import { get, withQuery } from '../api/http'
import { Problem } from '../api/problem'
import { type Asked, type Dimension, parameters } from './trends-search'

const base = '/research/statistics'

export interface Release {
  month: string
  position: number
  madeAt: string
  method: string
  noise: string
}

interface Member {
  code: string
  parent?: string
}

export interface CodeList {
  dimension: Dimension
  members: Member[]
  groups: string[]
}

export interface Band {
  from: number
  to: number
}

/** One protected figure. A value that is missing is shown as <5: nobody, or few. */
export interface Figure {
  period: string
  mark: string
  codes: Partial<Record<Dimension, string>>
  value: number | null
  shown: string
  band?: Band | null
  standsOut?: boolean
}

export interface Answer {
  id: string
  release: string
  query: Record<string, string>
  /** how often a figure stands out though nothing has changed, at most */
  chance?: number
  lines: Figure[]
}

export interface Citation {
  id: string
  dataset: string
  release: string
  position: number
  method: string
  noise: string
  query: Record<string, string>
  csvSha256: string
  savedBy: string
  savedAt: string
}

/** Releases never change, nor does what one of them answers. */
const forEver = { staleTime: Infinity, gcTime: 30 * 60_000 }

export function useReleases() {
  return useQuery({
    queryKey: ['statistics', 'releases'],
    queryFn: async ({ signal }) => (await get<{ items: Release[] }>(`${base}/releases`, signal)).items,
    staleTime: 60_000,
  })
}

export function useCodeLists(release: string | undefined) {
  return useQuery({
    queryKey: ['statistics', 'codes', release],
    queryFn: async ({ signal }) => (await get<{ lists: CodeList[] }>(`${base}/releases/${release}/codes`, signal)).lists,
    enabled: release !== undefined,
    ...forEver,
  })
}

const lookAgainAfter = 5_000

const isBeingChecked = (error: Error | null) => error instanceof Problem && error.code === 'RELEASE_NOT_YET_CHECKED'

/** The figures; with their bands where a line of time is drawn. A release that is being checked comes by itself. */
export function useFigures(question: Asked) {
  const path = withQuery(question.view === 'trend' ? `${base}/trend` : base, parameters(question))
  return useQuery({
    queryKey: ['statistics', 'figures', path],
    queryFn: ({ signal }) => get<Answer>(path, signal),
    refetchInterval: ({ state }) => isBeingChecked(state.error) && lookAgainAfter,
    ...forEver,
  })
}

export function useSavedQuestions() {
  return useQuery({
    queryKey: ['statistics', 'saved'],
    queryFn: async ({ signal }) => (await get<{ items: Citation[] }>(`${base}/saved`, signal)).items,
  })
}

export const savePath = (question: Asked) => withQuery(`${base}/saved`, parameters(question))

/** Where the data of a saved question are, byte for byte the same for ever. */
export const dataAddress = (id: string, file: 'data.csv' | 'data.parquet' | 'datapackage.json' | 'odata/Observations') => `/api/v1${base}/saved/${id}/${file}`

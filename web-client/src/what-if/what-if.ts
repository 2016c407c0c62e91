import { useQuery } from '@tanstack/react-query'
import { get } from '../api/http'
import type { IssueKey } from '../dossiers/issues'

/** What one can choose about detection. */
export interface Choices {
  falseShare: number
  alpha: number
  fewest: number
  limit: number
  limitForGrave: number
  graveArticles: string[]
  levels: string[]
}

export interface Rules extends Choices {
  edition: { id: string; version: string }
}

export interface Order {
  id: string
  orderedBy: string
  orderedByName?: string
  orderedAt: string
  inForce: Rules
  proposed: Rules
  silentDays: number
  firstMonth: string
  lastMonth: string
  months: number
  position: number
  method: string
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'STOPPED' | 'FAILED'
  done: number
  endedAt?: string
  inputsHash?: string
  resultHash?: string
}

export interface Series {
  level: string
  codes: string[]
}

export const kinds = ['CAME', 'GONE', 'EARLIER', 'LATER', 'SAME'] as const
export type Kind = (typeof kinds)[number]

export interface Change {
  kind: Kind
  series: Series
  inForce?: string
  proposed?: string
  few: boolean
}

export interface Looked {
  tested: number
  flagged: number
  flaggedByChance: number
  lasting: number
  lastingByChance: number
  overLimit: number
  overLimitByChance: number
}

export interface FoundIssue {
  dossier: string
  key: IssueKey
  firstReport: string
  inForce?: { months: number; series: Series }
  proposed?: { months: number; series: Series }
}

export interface Result {
  difference: {
    changes: Change[]
    tally: { level: string; month: string; same: number; came: number; gone: number; earlier: number; later: number }[]
    chance: { level: string; inForce?: Looked; proposed?: Looked }[]
  }
  issues: FoundIssue[]
}

export interface Whole {
  order: Order
  result?: Result
}

export const levels = ['ARTICLE', 'TOPIC', 'BODY', 'REGION', 'GROUP', 'ARTICLE_AND_BODY', 'ARTICLE_AND_REGION', 'TOPIC_AND_BODY', 'ARTICLE_AND_GROUP'] as const

export const isUnderWay = (order: Order) => order.state === 'WAITING' || order.state === 'RUNNING'

export function useRules() {
  return useQuery({
    queryKey: ['rules', '/rules/detection'],
    queryFn: ({ signal }) => get<Rules>('/rules/detection', signal),
  })
}

/** The replays that were ordered, the newest first; asked again while one of them is under way. */
export function useOrders() {
  return useQuery({
    queryKey: ['what-if'],
    queryFn: ({ signal }) => get<{ items: Order[] }>('/signals/what-if', signal),
    refetchInterval: (query) => (query.state.data?.items.some(isUnderWay) ? 1000 : false),
  })
}

export function useWhole(id?: string) {
  return useQuery({
    queryKey: ['what-if', id],
    queryFn: ({ signal }) => get<Whole>(`/signals/what-if/${id}`, signal),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data.order) ? 1000 : false),
  })
}

const partOf = { ARTICLE: 'article', TOPIC: 'area', BODY: 'body', REGION: 'province', GROUP: 'group' } as const

/** What a series is about, in the codes of an issue. */
export function issueOf({ level, codes }: Series): IssueKey {
  const key: IssueKey = {}
  level.split('_AND_').forEach((dimension, index) => {
    const code = codes[index]
    if (code?.startsWith('kind:')) key.bodyType = code.slice('kind:'.length)
    else key[partOf[dimension as keyof typeof partOf]] = code
  })
  return key
}

/** How many signals of each kind there are. */
export function countKinds(changes: Change[]): Record<Kind, number> {
  const counts = { CAME: 0, GONE: 0, EARLIER: 0, LATER: 0, SAME: 0 }
  for (const { kind } of changes) counts[kind]++
  return counts
}

export interface LevelTally {
  level: string
  same: number
  came: number
  gone: number
  earlier: number
  later: number
}

/** The months of each level together, in the order of the levels. */
export function byLevel(tally: Result['difference']['tally']): LevelTally[] {
  return levels.flatMap((level) => {
    const months = tally.filter((one) => one.level === level)
    const sum = (part: keyof Omit<LevelTally, 'level'>) => months.reduce((total, month) => total + month[part], 0)
    return months.length === 0
      ? []
      : [{ level, same: sum('same'), came: sum('came'), gone: sum('gone'), earlier: sum('earlier'), later: sum('later') }]
  })
}

/** The number that somebody typed, with a comma or a point; nothing where it is none. */
export function numberIn(text: string): number | undefined {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(number) ? undefined : number
}

import { z } from 'zod'
import { asLength, isBefore, lastWithin, type Length, lengths, shifted } from './periods'

/** By what children can be told apart, in the order of the columns of the data. */
export const dimensions = [
  'area',
  'article',
  'body',
  'region',
  'group',
  'age_band',
  'asker_role',
  'channel',
  'decision_type',
  'outcome',
] as const
export type Dimension = (typeof dimensions)[number]
export const MOST_DIMENSIONS = 3
export const EACH = 'each'
export const GROUPS = 'groups'

const views = ['trend', 'heat', 'map'] as const
export type View = (typeof views)[number]

const code = z.string().max(80).regex(/^[A-Za-z0-9_-]+$/).optional().catch(undefined)
const period = z.string().regex(/^\d{4}(-(\d{2}|Q[1-4]))?$/).optional().catch(undefined)

/** The whole question lives in the address, in the words of the API, so that it can be shared and gone back to. */
export const trendsSearch = z.object({
  view: z.enum(views).optional().catch(undefined),
  area: code,
  article: code,
  body: code,
  region: code,
  group: code,
  age_band: code,
  asker_role: code,
  channel: code,
  decision_type: code,
  outcome: code,
  period: z.enum(lengths).optional().catch(undefined),
  from: period,
  to: period,
  release: z.string().regex(/^\d{4}-\d{2}$/).optional().catch(undefined),
})
export type TrendsSearch = z.infer<typeof trendsSearch>

/** A question with nothing left open. */
export interface Asked {
  view: View
  choices: Partial<Record<Dimension, string>>
  period: Length
  from: string
  to: string
  release: string
}

const SHOWN_AT_FIRST: Record<Length, number> = { month: 24, quarter: 12, year: 5 }

/** What is asked if the address leaves something open: the latest release, and as many periods as one can take in. */
export function asked(search: TrendsSearch, latest: string): Asked {
  const view = search.view ?? 'trend'
  const release = search.release ?? latest
  const length = search.period ?? (view === 'trend' ? 'month' : 'quarter')
  const to = search.to ? asLength(search.to, length) : lastWithin(release, length)
  const begin = search.from ? asLength(search.from, length) : shifted(to, 1 - SHOWN_AT_FIRST[length])
  const from = view === 'trend' && isBefore(begin, to) ? begin : to
  const choices: Asked['choices'] = {}
  for (const dimension of dimensions) if (search[dimension]) choices[dimension] = search[dimension]
  return { view, choices, period: length, from, to, release }
}

/** The parameters of a request. */
export function parameters({ choices, period: length, from, to, release }: Asked): Record<string, string> {
  return { ...choices, period: length, from, to, release }
}

export function hasLines(choice: string | undefined): boolean {
  return choice === EACH || choice === GROUPS
}

/** The dimensions that the question has a line for each code of. */
export function lineDimensions(choices: Asked['choices']): Dimension[] {
  return dimensions.filter((dimension) => hasLines(choices[dimension]))
}

/** The same question for another picture: what that picture is drawn by, and single codes where there is room for them. */
export function inView(search: TrendsSearch, view: View): TrendsSearch {
  const drawn: TrendsSearch = view === 'heat' ? { article: EACH, body: GROUPS } : view === 'map' ? { region: EACH } : {}
  const next: TrendsSearch = { view, period: search.period, release: search.release, to: search.to, ...drawn }
  let room = MOST_DIMENSIONS - Object.keys(drawn).length
  for (const dimension of dimensions) {
    if (room > 0 && search[dimension] && !hasLines(search[dimension]) && !drawn[dimension]) {
      next[dimension] = search[dimension]
      room--
    }
  }
  return next
}

/** The address of a question that somebody saved. */
export function searchOf(query: Record<string, string>, release: string): TrendsSearch {
  const search = trendsSearch.parse({ ...query, release })
  const lines = lineDimensions(search)
  const onePeriod = search.from === search.to
  if (onePeriod && lines.length === 2) return { ...search, view: 'heat' }
  return onePeriod && lines.join() === 'region' ? { ...search, view: 'map' } : search
}

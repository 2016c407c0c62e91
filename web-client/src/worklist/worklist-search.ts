import { z } from 'zod'

export const views = ['mine', 'team', 'unassigned', 'due-soon', 'waiting-consent', 'waiting-answer', 'to-ask', 'all'] as const
export const orders = ['urgency', 'deadline', 'opened', 'updated'] as const

/** The whole state of the list lives in the address, so that it can be saved, shared and gone back to. */
export const worklistSearch = z.object({
  view: z.enum(views).catch('mine').default('mine'),
  state: z.enum(['OPEN', 'ON_HOLD', 'CLOSED', 'ARCHIVED']).optional().catch(undefined),
  area: z.string().max(20).regex(/^[A-Z-]+$/).optional().catch(undefined),
  urgency: z.enum(['NORMAL', 'HIGH', 'URGENT', 'ACUTE_DANGER']).optional().catch(undefined),
  body: z.string().max(60).regex(/^[a-z0-9-]+$/).optional().catch(undefined),
  order: z.enum(orders).optional().catch(undefined),
})

export type WorklistSearch = z.infer<typeof worklistSearch>

/** What a saved view remembers: the part of the address after the question mark. */
export function toQuery(search: WorklistSearch): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) if (value !== undefined) query.set(name, value)
  return query.toString()
}

/** A saved view of an older release, or one that somebody made by hand, still opens: what is unknown is left out. */
export function fromQuery(query: string): WorklistSearch {
  return worklistSearch.parse(Object.fromEntries(new URLSearchParams(query)))
}

export function hasFilters(search: WorklistSearch): boolean {
  return !!(search.state ?? search.area ?? search.urgency ?? search.body)
}

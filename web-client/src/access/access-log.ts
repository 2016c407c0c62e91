import { get, withQuery } from '../api/http'

/** One look at a case file, or one act of reading. */
export interface Look {
  id?: string | number
  at: string
  actor: string | { id: string; name?: string }
  actorName?: string
  role: string
  purpose?: string
  kind?: string
  caseId?: string
  caseNumber?: string
  dossierId?: string
  campaignId?: string
}

export const accessLogPage = (query: { case?: string; actor?: string; after?: string }, signal?: AbortSignal) =>
  get<{ items: Look[]; next?: string }>(withQuery('/access-log', query), signal)

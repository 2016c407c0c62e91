import { queryOptions } from '@tanstack/react-query'
import { get, withQuery } from '../api/http'
import type { Erased } from '../kit/erased'

/** A text, or what is left of it after erasure. */
export type Text = string | Erased

export interface Identity {
  name?: string
  pseudonym?: string
  phone?: string
  email?: string
  postcode?: string
  address?: string
  vNumber?: string
}

export interface Party {
  party: string
  role: string
  person: string
  identity?: Identity
  erased?: Erased
  birthDate?: string
  age?: number
  ageDisputed?: boolean
  body?: string
  language?: string
  interpreterNeeded?: boolean
  authorities?: { kind: string; from: string; until?: string }[]
}

export interface MissingConsent {
  party?: string
  role: string
  reason: string
}

export interface ConsentCell {
  party: string
  purpose: string
  recipient?: string
  status: 'GIVEN' | 'REFUSED' | 'WITHDRAWN' | 'EXPIRED' | 'MISSING'
  consent?: string
  dataSet?: string[]
  validUntil?: string
  how?: string
}

export interface Classification {
  areas: string[]
  articles: string[]
  primaryArticle: string
  topic?: string
  act?: string
  bodyType?: string
  body?: string
  decisionType?: string
  province?: string
  groups?: string[]
  violationMonth?: string
}

export interface Mediation {
  mediation: string
  body: string
  goal?: Text
  state: string
  cause?: string
  dataSet: string[]
  messages: { direction: 'OUTGOING' | 'INCOMING'; text?: Text; at: string; consents?: string[] }[]
  terms?: Text
  result?: string
}

export interface Deadline {
  deadline: string
  kind: string
  rule: string
  due: string
  internalDue?: string
  state: 'OPEN' | 'DUE' | 'MISSED' | 'MET' | 'WAIVED'
  note?: Text
  proof?: Text
}

export interface CaseFile {
  caseId: string
  number: string
  version: number
  position: number
  state: 'OPEN' | 'ON_HOLD' | 'CLOSED' | 'ARCHIVED'
  urgency: string
  summary?: Text
  channel: string
  askerRole: string
  openedAt: string
  team: string
  teamName?: string
  assignee?: string
  assigneeName?: string
  classification?: Classification
  otherText?: Text
  parties: Party[]
  childView?: { view?: Text; notHeard?: string; explanation?: Text; at?: string }
  consentMatrix: ConsentCell[]
  consentNeeds: { purpose: string; recipient?: string; complete: boolean; missing: MissingConsent[] }[]
  waivers: { waiver: string; purpose: string; recipient?: string; ground: string; state: string; proposedBy?: string; validUntil?: string; reason?: Text }[]
  mediations: Mediation[]
  deadlines: Deadline[]
  decisions: { decision: string; body: string; type: string; date: string; receivedAt: string; reference?: Text; ecli?: string }[]
  advice: { advice: string; level: string; to?: string; text?: Text; at: string; by?: string; superseded?: boolean }[]
  notes: { note: string; text?: Text; at?: string; by?: string }[]
  referrals: { referral: string; to: string; answer?: string; dataSet?: string[]; at?: string; note?: Text }[]
  safety?: { level?: string; stop?: boolean; steps?: number[]; proposedBy?: string; decision?: Text }
  graveCalls: { calledBy: string; ground: string; reason?: Text; at: string }[]
  escalations: { pattern: string; issueHint?: string; at?: string }[]
  links: { other: string; number?: string; kind: string }[]
  holds: { hold: string; reason?: Text; at?: string; released?: boolean }[]
  erasureRequests: { request: string; person: string; note?: Text; granted?: boolean; ground?: string; executed?: boolean }[]
  walls?: { staff: string; name?: string; reason?: Text }[]
  participationEnded?: string
  outcome?: string
  onHoldUntil?: string
  retentionUntil?: string
  /** who is to be asked how satisfied they are, until which day */
  toAsk: { party: string; until: string }[]
  allowed: string[]
}

export interface TimelineItem {
  position: number
  eventId: string
  type: string
  at: string
  recordedAt: string
  actor: { id: string; name?: string }
  role: string
  correctedBy?: string
  [field: string]: unknown
}

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'file'],
    queryFn: ({ signal }) => get<CaseFile>(`/cases/${caseId}`, signal),
    placeholderData: (previous) => previous,
  })

export const timelinePage = (caseId: string, content: 'only' | 'all', after?: string, signal?: AbortSignal) =>
  get<{ items: TimelineItem[]; next?: string }>(withQuery(`/cases/${caseId}/timeline`, { content, after }), signal)

/** How a party is called on the screen: a pseudonym where there is one, else the name, else only the role. */
export function partyLabel(party: Party | undefined): string | undefined {
  if (!party || party.erased) return undefined
  return party.identity?.pseudonym ?? party.identity?.name
}

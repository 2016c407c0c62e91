import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { get } from '../api/http'
import type { Vocabulary } from '../vocabulary/vocabulary'

/** What an issue is about, in codes; what is missing stands for all. */
export interface IssueKey {
  area?: string
  topic?: string
  article?: string
  bodyType?: string
  body?: string
  decisionType?: string
  province?: string
  group?: string
  issueHint?: string
}

export interface Addressee {
  type: string
  body?: string
}

export interface Score {
  criterion: string
  points: number
  reason?: string
}

export interface SignalReview {
  reviewer?: string
  reviewedAs: string
  at: string
  verdict: string
  recommendation: string
  reason?: string
  checklist: { explanation: string; applies: boolean; reason?: string }[]
  scores: Score[]
  rules: string
}

export interface Signal {
  dossierId: string
  signal: string
  key: IssueKey
  state: 'WAITING' | 'ATTACHED' | 'ACCEPTED' | 'DISMISSED'
  /** how far its issue has come */
  stage: string
  method: string
  methodVersion: string
  settingsHash: string
  period: string
  children: string
  clusters: string
  raisedAt: string
  reviews: SignalReview[]
  dismissal?: string
  attachment?: { attachedBy?: string; at: string; reason?: string }
  allowed: string[]
}

export interface DossierLine {
  dossierId: string
  version: number
  key: IssueKey
  stage: string
  origin?: string
  title?: string
  cases: string
  waiting: number
  campaigns: number
  recommendation?: string
  changedAt: string
}

export interface CampaignTrace {
  campaignId: string
  stage: string
  ask?: string
  launchedAt?: string
  outcomes: { kind: string; on: string; childrenHelped?: string; text?: string; evidence?: string }[]
}

export interface Dossier {
  line: DossierLine
  reason?: string
  signals: Signal[]
  findings: { finding: string; text?: string; sources: { kind: string; reference?: string }[]; reliability: number; at: string }[]
  annotations: { from: string; until: string; cause: string; text?: string }[]
  hearings: { body: Addressee; on: string; statement?: string }[]
  assessments: { assessor?: string; at: string; recommendation: string; scores: Score[]; rules: string }[]
  releases: { release: string; sha256: string; dimensions: string[]; suppressed: number }[]
  proposal?: { verdict: string; proposedBy?: string; at: string; reason?: string }
  verdict?: { verdict: string; proposedBy?: string; decidedBy?: string; at: string; grounds: string[]; reason?: string }
  resolution?: { ground: string; at: string; policy?: string; reason?: string }
  reopenings: { cause: string; at: string; reason?: string }[]
  campaigns: CampaignTrace[]
  allowed: string[]
}

interface Label {
  nl: string
  en: string
}

export interface WeighedCriterion {
  criterion: string
  code: string
  label: Label
  points: Label[]
}

/** By what issues are weighed; published rules change at most once a year. */
export function useIssueRules() {
  return useQuery({
    queryKey: ['rules', '/rules/issues'],
    queryFn: ({ signal }) => get<{ criteria: WeighedCriterion[] }>('/rules/issues', signal),
    staleTime: 24 * 3_600_000,
    gcTime: Infinity,
  }).data?.criteria
}

/** The codes of an issue in words, most telling first. */
export function issueName(key: IssueKey, words: Vocabulary, t: TFunction): string {
  const type = (id?: string) => words.bodyTypeOptions.find((kind) => kind.id === id)?.label
  return [
    key.issueHint,
    key.area && words.areaName(key.area),
    key.topic,
    key.article && words.articleName(key.article),
    key.body ? words.bodyName(key.body) : type(key.bodyType),
    key.decisionType && t(`codes.decisionType.${key.decisionType}`),
    key.province && t(`codes.province.${key.province}`),
    key.group && t(`codes.vulnerableGroup.${key.group}`),
  ]
    .filter(Boolean)
    .join(' · ')
}

export function addresseeName({ type, body }: Addressee, words: Vocabulary): string {
  return body ? words.bodyName(body) : (words.bodyTypeOptions.find((kind) => kind.id === type)?.label ?? type)
}

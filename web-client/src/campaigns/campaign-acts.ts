import { type ActContext, area, options } from '../dossiers/dossier-acts'
import type { ActSpec } from '../dossiers/act-form'
import { addressee, addresseeField } from '../dossiers/addressee'
import type { Addressee } from '../dossiers/issues'

export interface CampaignLine {
  campaignId: string
  version: number
  stage: string
  ask?: string
  targets: Addressee[]
  dossiers: string[]
  cases: string
  outcomes: string[]
  changedAt: string
}

export interface Campaign {
  line: CampaignLine
  figures: string[]
  plannedBy?: string
  approvedBy?: string
  launchedAt?: string
  deviation?: string
  interventions: { intervention: string; kind: string; target: Addressee; on: string; document?: string; summary?: string; story?: string }[]
  responses: { intervention?: string; from: Addressee; on: string; text?: string; evidence?: string }[]
  outcomes: { kind: string; on: string; childrenHelped?: string; text?: string; evidence?: string }[]
  closingReason?: string
  allowed: string[]
}

const kinds = ['LETTER', 'MEETING', 'MEDIA', 'PARLIAMENT_QUESTION', 'MOTION', 'SHADOW_REPORT', 'LITIGATION']
const outcomes = ['NONE', 'PARTIAL', 'POLICY', 'LAW', 'RULING', 'PRACTICE']

/** What a form needs besides: days in words, and whether the person may find cases, and so the child of a story. */
interface Around {
  date: (day?: string) => string
  findsCases: boolean
}

/** What can be done with a campaign. */
export function campaignActs({ t, words }: ActContext, campaign: Campaign, { date, findsCases }: Around): Record<string, ActSpec> {
  const path = `/campaigns/${campaign.line.campaignId}`
  const on = { name: 'on', kind: 'date' as const, label: t('issues.fields.on') }
  const evidence = { name: 'evidence', kind: 'text' as const, label: t('issues.fields.evidence') }
  return {
    LaunchCampaign: {
      path: `${path}/launches`,
      fields: [area(t, 'deviation', { optional: true, description: t('issues.fields.deviationHint') })],
      answers: campaign.line.ask,
    },
    LogIntervention: {
      path: `${path}/interventions`,
      fields: [
        { name: 'kind', kind: 'select', label: t('issues.fields.interventionKind'), options: options(t, 'interventionKind', kinds) },
        addresseeField('target', t('issues.fields.target'), words),
        on,
        { name: 'document', kind: 'text', label: t('issues.fields.document') },
        area(t, 'summary'),
        ...(findsCases
          ? [
              area(t, 'storyText', { label: t('issues.fields.story'), description: t('issues.fields.storyHint'), optional: true }),
              { name: 'storyCaseId', kind: 'case' as const, label: t('issues.fields.storyCase'), optional: true },
            ]
          : []),
      ],
      body: ({ storyText, storyCaseId, ...values }) => ({
        ...values,
        target: addressee(values.target, words),
        story: storyText || storyCaseId ? { caseId: storyCaseId, text: storyText } : undefined,
      }),
    },
    RecordResponse: {
      path: `${path}/responses`,
      fields: [
        {
          name: 'intervention',
          kind: 'select',
          label: t('issues.fields.intervention'),
          options: campaign.interventions.map((one) => ({ id: one.intervention, label: `${t(`issues.interventionKind.${one.kind}`)}, ${date(one.on)}` })),
          optional: true,
        },
        addresseeField('from', t('issues.fields.from'), words),
        on,
        area(t, 'answer'),
        evidence,
      ],
      body: ({ answer, ...values }) => ({ ...values, text: answer, from: addressee(values.from, words) }),
    },
    RecordOutcome: {
      path: `${path}/outcomes`,
      fields: [
        { name: 'kind', kind: 'select', label: t('issues.fields.outcomeKind'), options: options(t, 'outcomeKind', outcomes) },
        on,
        { name: 'childrenHelped', kind: 'text', label: t('issues.fields.childrenHelped'), optional: true },
        area(t, 'text'),
        evidence,
      ],
      body: ({ childrenHelped, ...values }) => (childrenHelped === undefined ? values : { ...values, childrenHelped: Number(childrenHelped) }),
    },
    CloseCampaign: { path: `${path}/closures`, fields: [area(t, 'reason')] },
  }
}

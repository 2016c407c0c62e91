import type { TFunction } from 'i18next'
import type { FieldSpec, Values } from '../forms/field-spec'
import type { Option } from '../kit/select'
import type { Vocabulary } from '../vocabulary/vocabulary'
import type { ActSpec } from './act-form'
import { addressee, addresseeField } from './addressee'
import type { Dossier, Signal, WeighedCriterion } from './issues'
import { checkFields, checklistOf, scoreFields, scoresOf } from './weighing'

/** What the forms need to put codes into words. */
export interface ActContext {
  t: TFunction
  language: 'nl' | 'en'
  words: Vocabulary
  criteria: WeighedCriterion[]
}

const sourceKinds = ['LAW_OR_POLICY', 'COURT_RULING', 'INSPECTORATE', 'OMBUDSMAN', 'UN_BODY', 'SCIENCE', 'BODY_STATEMENT', 'NEWS', 'OWN_RELEASE', 'OTHER']
export const causes = ['LAW_CHANGE', 'POLICY_CHANGE', 'COURTS_CLOSED', 'MEDIA', 'CAMPAIGN', 'EPIDEMIC', 'WAR_OR_FLIGHT', 'HELPDESK_CHANGE', 'OTHER']
const decisionTypes = ['REFUSAL', 'GRANT', 'WITHDRAWAL', 'PLACEMENT', 'MEASURE', 'NO_DECISION', 'CONDUCT', 'FACT']

export function options(t: TFunction, family: string, ids: readonly string[]): Option[] {
  return ids.map((id) => ({ id, label: t(`issues.${family}.${id}`) }))
}

export function area(t: TFunction, name: string, more: Partial<FieldSpec> = {}): FieldSpec {
  return { name, kind: 'area', label: t(`issues.fields.${name}`), rows: 3, ...more }
}

/** What can be done with a signal. */
export function signalActs({ t, language, criteria }: ActContext, signal: Signal): Record<string, ActSpec> {
  const path = `/dossiers/${signal.dossierId}/signals/${signal.signal}`
  return {
    ReviewSignal: {
      path: `${path}/reviews`,
      fields: [
        ...checkFields(t),
        ...scoreFields(criteria, t, language),
        { name: 'verdict', kind: 'radio', label: t('issues.fields.signalVerdict'), options: options(t, 'signalVerdict', ['ACCEPT', 'DISMISS']) },
        area(t, 'reason'),
      ],
      body: (values) => ({
        checklist: checklistOf(values),
        scores: scoresOf(criteria, values),
        verdict: values.verdict,
        reason: values.reason,
      }),
    },
    AttachSignal: { path: `${path}/attachments`, fields: [area(t, 'reason')] },
    AcceptSignal: { path: `${path}/acceptances`, fields: [], body: () => undefined },
    DismissSignal: { path: `${path}/dismissals`, fields: [area(t, 'reason')] },
  }
}

export function openDossier({ t, words }: ActContext): ActSpec {
  const optional = true
  return {
    path: '/dossiers',
    fields: [
      { name: 'title', kind: 'text', label: t('issues.fields.title') },
      { name: 'area', kind: 'combo', label: t('worklist.area'), options: words.areaOptions, optional },
      { name: 'article', kind: 'combo', label: t('fields.primaryArticle'), options: words.articleOptions, optional },
      { name: 'body', kind: 'combo', label: t('fields.body'), options: words.bodyOptions, optional },
      { name: 'decisionType', kind: 'select', label: t('fields.decisionType'), options: decisionTypes.map((id) => ({ id, label: t(`codes.decisionType.${id}`) })), optional },
      { name: 'issueHint', kind: 'text', label: t('fields.issueHint'), description: t('issues.fields.hintAlone'), optional },
      area(t, 'reason'),
    ],
    body: ({ title, reason, issueHint, ...key }: Values) => ({
      title,
      reason,
      key: { ...key, issueHint: issueHint && String(issueHint).toUpperCase().replace(/[\s_]+/g, '-') },
    }),
  }
}

/** What can be done with a dossier. */
export function dossierActs(context: ActContext, dossier: Dossier): Record<string, ActSpec> {
  const { t, language, words, criteria } = context
  const path = `/dossiers/${dossier.line.dossierId}`
  const source = (number: string, optional: boolean): FieldSpec[] => [
    { name: `sourceKind${number}`, kind: 'select', label: t('issues.fields.sourceKind', { number }), options: options(t, 'sourceKind', sourceKinds), optional },
    { name: `source${number}`, kind: 'text', label: t('issues.fields.source', { number }), optional },
  ]
  return {
    RecordFinding: {
      path: `${path}/findings`,
      fields: [
        area(t, 'finding', { rows: 6 }),
        ...source('1', false),
        ...source('2', true),
        { name: 'reliability', kind: 'radio', label: t('issues.fields.reliability'), options: options(t, 'reliability', ['1', '2', '3', '4']), stacked: true },
      ],
      body: (values) => ({
        text: values.finding,
        sources: ['1', '2']
          .filter((number) => values[`source${number}`] && values[`sourceKind${number}`])
          .map((number) => ({ kind: values[`sourceKind${number}`], reference: values[`source${number}`] })),
        reliability: Number(values.reliability),
      }),
    },
    AnnotateTrend: {
      path: `${path}/trend-annotations`,
      fields: [
        { name: 'from', kind: 'month', label: t('issues.fields.fromMonth'), description: t('fields.monthHint') },
        { name: 'until', kind: 'month', label: t('issues.fields.untilMonth'), description: t('fields.monthHint') },
        { name: 'cause', kind: 'select', label: t('issues.fields.cause'), options: options(t, 'cause', causes) },
        area(t, 'text'),
      ],
    },
    HearBody: {
      path: `${path}/hearings`,
      fields: [
        addresseeField('body', t('fields.body'), words),
        { name: 'on', kind: 'date', label: t('issues.fields.on') },
        area(t, 'statement', { rows: 6 }),
        { name: 'childSafetyChecked', kind: 'check', label: t('issues.fields.childSafetyChecked') },
      ],
      body: (values) => ({ ...values, body: addressee(values.body, words) }),
    },
    AssessIssue: {
      path: `${path}/assessments`,
      fields: scoreFields(criteria, t, language),
      body: (values) => ({ scores: scoresOf(criteria, values) }),
    },
    ReleaseStatistics: {
      path: `${path}/statistics-releases`,
      fields: [
        { name: 'release', kind: 'text', label: t('issues.fields.release') },
        { name: 'sha256', kind: 'text', label: t('issues.fields.sha256') },
      ],
    },
    ProposeVerdict: {
      path: `${path}/verdict-proposals`,
      fields: [
        { name: 'verdict', kind: 'radio', label: t('issues.fields.verdict'), options: options(t, 'verdict', ['CONFIRM', 'REJECT']) },
        area(t, 'reason'),
      ],
    },
    ConfirmIssue: { path: `${path}/confirmations`, fields: [], body: () => undefined, answers: dossier.proposal?.reason },
    RejectIssue: { path: `${path}/rejections`, fields: [area(t, 'reason')], answers: dossier.proposal?.reason },
    MarkResolved: {
      path: `${path}/resolutions`,
      fields: [
        { name: 'ground', kind: 'radio', label: t('issues.fields.ground'), options: options(t, 'resolutionGround', ['CAMPAIGN_OUTCOME', 'CHANGE_OF_LAW']) },
        { name: 'policy', kind: 'text', label: t('issues.fields.policy') },
        area(t, 'reason'),
      ],
    },
    ReopenIssue: { path: `${path}/reopenings`, fields: [area(t, 'reason')] },
    PlanCampaign: {
      path: '/campaigns',
      fields: [
        area(t, 'ask', { description: t('issues.fields.askHint') }),
        { name: 'targets', kind: 'many', label: t('issues.fields.targets'), options: words.bodyTypeOptions },
        ...(dossier.releases.length > 0
          ? [{ name: 'figures', kind: 'checks' as const, label: t('issues.fields.figures'), options: dossier.releases.map((one) => ({ id: one.release, label: one.dimensions.join(', ') || one.release })), optional: true }]
          : []),
      ],
      body: ({ ask, targets, figures }) => ({
        dossiers: [dossier.line.dossierId],
        ask,
        targets: (targets as string[]).map((type) => ({ type })),
        figures: figures ?? [],
      }),
    },
  }
}

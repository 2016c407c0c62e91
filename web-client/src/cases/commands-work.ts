import { type CommandSpec, codes, fieldMaker, languages, partyOptions, partyRoles, reason, urgencies } from './command-specs'

const decisionTypes = ['REFUSAL', 'GRANT', 'WITHDRAWAL', 'PLACEMENT', 'MEASURE', 'NO_DECISION', 'CONDUCT', 'FACT'] as const
const provinces = ['DRENTHE', 'FLEVOLAND', 'FRIESLAND', 'GELDERLAND', 'GRONINGEN', 'LIMBURG', 'NOORD_BRABANT', 'NOORD_HOLLAND', 'OVERIJSSEL', 'UTRECHT', 'ZEELAND', 'ZUID_HOLLAND', 'CARIBBEAN_NETHERLANDS', 'ABROAD'] as const
const groups = ['POLICE_AND_JUSTICE', 'UNDOCUMENTED', 'UNACCOMPANIED', 'REFUGEE', 'INSTITUTION', 'FOSTER_FAMILY', 'DISABILITY', 'HOMELESS', 'POVERTY', 'ROMA_SINTI'] as const
const outcomes = ['SOLVED', 'PARTLY_SOLVED', 'ADVICE_ONLY', 'REFERRED', 'NOT_SOLVED', 'WITHDRAWN_BY_CLIENT', 'UNREACHABLE', 'RULING_FAVOURABLE', 'RULING_UNFAVOURABLE'] as const
const figures = ['1', '2', '3', '4', '5'].map((id) => ({ id, label: id }))
const isFigure = (answer: unknown) => figures.some(({ id }) => id === answer)
const identityFields = ['name', 'pseudonym', 'phone', 'email', 'postcode', 'address', 'vNumber']

/** The commands of daily work: what the case is about, who takes part, who works on it, how it ends. */
export const workCommands: Record<string, CommandSpec> = {
  AddNote: {
    group: 'work',
    path: () => '/notes',
    fields: ({ t }) => [fieldMaker(t)('text', 'area', { label: 'note', rows: 6 })],
  },
  RecordChildView: {
    group: 'work',
    path: () => '/child-views',
    fields: ({ t }) => {
      const field = fieldMaker(t)
      return [
        field('view', 'area', { label: 'childView', description: 'childViewHint', optional: true }),
        field('notHeard', 'select', { optional: true, options: codes(t, 'notHeard', ['TOO_YOUNG', 'NOT_REACHABLE', 'DOES_NOT_WANT', 'HARMFUL', 'OTHER']) }),
        field('explanation', 'area', { optional: true, rows: 3 }),
      ]
    },
  },
  GiveAdvice: {
    group: 'advice',
    path: () => '/advice',
    fields: (context) => {
      const field = fieldMaker(context.t)
      return [
        field('level', 'radio', { label: 'adviceLevel', options: codes(context.t, 'adviceLevel', ['CHILD', 'PLAIN', 'LEGAL']) }),
        field('to', 'select', { label: 'adviceTo', optional: true, options: partyOptions(context) }),
        field('text', 'area', { label: 'adviceText', rows: 10 }),
      ]
    },
    start: () => ({ level: 'PLAIN' }),
  },
  SupersedeAdvice: {
    group: 'advice',
    path: ({ advice }) => `/advice/${String(advice)}/supersessions`,
    inPath: ['advice'],
    fields: (context) => [
      fieldMaker(context.t)('advice', 'select', {
        options: context.file.advice
          .filter((one) => !one.superseded)
          .map((one) => ({ id: one.advice, label: `${context.t(`codes.adviceLevel.${one.level}`)}, ${context.moment(one.at)}` })),
      }),
      reason(context),
    ],
  },
  ChangeUrgency: {
    group: 'work',
    path: () => '/urgencies',
    fields: (context) => [
      fieldMaker(context.t)('urgency', 'radio', { options: codes(context.t, 'urgency', urgencies) }),
      reason(context),
    ],
    current: (file) => ({ urgency: file.urgency }),
  },
  ReclassifyCase: {
    group: 'work',
    path: () => '/classifications',
    fields: (context) => {
      const { t, words } = context
      const field = fieldMaker(t)
      return [
        field('areas', 'many', { options: words.areaOptions }),
        field('articles', 'many', { options: words.articleOptions, groups: words.articleGroups, description: 'articlesHint' }),
        field('primaryArticle', 'combo', { options: words.articleOptions }),
        field('act', 'select', { optional: true, options: words.actOptions }),
        field('body', 'combo', { optional: true, options: words.bodyOptions }),
        field('decisionType', 'select', { optional: true, options: codes(t, 'decisionType', decisionTypes) }),
        field('province', 'select', { optional: true, options: codes(t, 'province', provinces) }),
        field('groups', 'checks', { optional: true, options: codes(t, 'vulnerableGroup', groups) }),
        field('violationMonth', 'month', { optional: true, description: 'monthHint' }),
        field('otherText', 'area', { optional: true, rows: 2 }),
        reason(context),
      ]
    },
    current: (file) => ({ groups: [], ...file.classification, otherText: typeof file.otherText === 'string' ? file.otherText : undefined }),
    body: ({ reason: why, otherText, ...classification }) => ({
      classification: { groups: [], ...classification },
      otherText,
      reason: why,
    }),
  },
  AddParty: {
    group: 'parties',
    path: () => '/parties',
    fields: ({ t, file, words }) => {
      const field = fieldMaker(t)
      const roles = partyRoles.filter((role) => role !== 'CHILD' || !file.parties.some((party) => party.role === 'CHILD'))
      return [
        field('role', 'select', { label: 'partyRole', options: codes(t, 'partyRole', roles) }),
        field('name', 'text', { optional: true, description: 'nameHint' }),
        field('pseudonym', 'text', { optional: true }),
        field('birthDate', 'date', { optional: true }),
        field('ageDisputed', 'check'),
        field('phone', 'text', { optional: true }),
        field('email', 'text', { optional: true }),
        field('postcode', 'text', { optional: true }),
        field('address', 'text', { optional: true }),
        field('vNumber', 'text', { optional: true }),
        field('body', 'combo', { label: 'partyBody', optional: true, options: words.bodyOptions }),
        field('language', 'select', { optional: true, options: codes(t, 'language', languages) }),
        field('interpreterNeeded', 'check'),
        field('mandateProof', 'area', { optional: true, rows: 2, description: 'mandateHint' }),
      ]
    },
    body: (values) => {
      const identity: Record<string, unknown> = {}
      const party: Record<string, unknown> = { ageDisputed: false, interpreterNeeded: false }
      for (const [name, value] of Object.entries(values)) (identityFields.includes(name) ? identity : party)[name] = value
      return Object.keys(identity).length > 0 ? { ...party, identity } : party
    },
  },
  RecordAuthority: {
    group: 'parties',
    path: () => '/authorities',
    fields: (context) => {
      const field = fieldMaker(context.t)
      return [
        field('party', 'select', { options: partyOptions(context) }),
        field('kind', 'select', { label: 'authorityKind', options: codes(context.t, 'authorityKind', ['PARENT', 'GUARDIAN', 'NIDOS', 'GI', 'NONE']) }),
        field('from', 'date'),
        field('until', 'date', { optional: true }),
        field('proof', 'area', { optional: true, rows: 2, description: 'authorityProofHint' }),
      ]
    },
  },
  RecordDecisionInDispute: {
    group: 'work',
    path: () => '/decisions',
    fields: ({ t, words }) => {
      const field = fieldMaker(t)
      return [
        field('body', 'combo', { options: words.bodyOptions }),
        field('type', 'select', { label: 'decisionType', options: codes(t, 'decisionType', decisionTypes) }),
        field('date', 'date', { label: 'decisionDate' }),
        field('receivedAt', 'date'),
        field('reference', 'text', { optional: true }),
        field('ecli', 'text', { optional: true, description: 'ecliHint' }),
      ]
    },
  },
  AssignCase: {
    group: 'management',
    path: () => '/assignments',
    fields: ({ t, staff, teams }) => [
      fieldMaker(t)('assignee', 'combo', { options: staff }),
      fieldMaker(t)('team', 'select', { options: teams }),
    ],
    current: (file) => ({ team: file.team }),
  },
  TransferCase: {
    group: 'management',
    path: () => '/assignments',
    fields: (context) => [
      fieldMaker(context.t)('assignee', 'combo', { options: context.staff }),
      fieldMaker(context.t)('team', 'select', { options: context.teams }),
      reason(context),
    ],
    current: (file) => ({ assignee: file.assignee, team: file.team }),
  },
  PutOnHold: {
    group: 'management',
    path: () => '/suspensions',
    fields: (context) => [fieldMaker(context.t)('until', 'date', { label: 'holdUntil' }), reason(context)],
  },
  Resume: { group: 'management', path: () => '/resumptions' },
  CloseCase: {
    group: 'management',
    path: () => '/closures',
    fields: ({ t }) => {
      const field = fieldMaker(t)
      return [
        field('outcome', 'select', { options: codes(t, 'outcome', outcomes) }),
        field('satisfaction', 'radio', { optional: true, options: figures, description: 'satisfactionHint' }),
        field('note', 'area', { label: 'closingNote', optional: true, rows: 3 }),
      ]
    },
    body: ({ satisfaction, ...rest }) => (satisfaction ? { ...rest, satisfaction: Number(satisfaction) } : rest),
  },
  RecordSatisfaction: {
    group: 'management',
    path: () => '/satisfaction-answers',
    fields: ({ t, file, partyName }) => {
      const field = fieldMaker(t)
      return [
        field('party', 'select', { options: file.toAsk.map(({ party }) => ({ id: party, label: partyName(party) })) }),
        field('satisfaction', 'radio', { label: 'satisfactionAnswer', options: [...figures, ...codes(t, 'noAnswerReason', ['NOT_REACHED', 'DECLINED'])], description: 'satisfactionHint' }),
      ]
    },
    start: ({ file }) => (file.toAsk.length === 1 ? { party: file.toAsk[0]?.party } : {}),
    body: ({ party, satisfaction }) => (isFigure(satisfaction) ? { party, score: Number(satisfaction) } : { party, noAnswer: satisfaction }),
  },
  ReopenCase: { group: 'management', path: () => '/reopenings', fields: (context) => [reason(context)] },
  RequestReport: {
    group: 'work',
    path: () => '/report-requests',
    fields: ({ t }) => [
      fieldMaker(t)('kind', 'select', { label: 'reportKind', options: codes(t, 'reportKind', ['COURT', 'APPEAL', 'ECHR_APPLICATION_SUPPORT', 'ECHR_TPI', 'UN']) }),
      fieldMaker(t)('court', 'text'),
    ],
  },
  EscalateToResearch: {
    group: 'work',
    path: () => '/research-escalations',
    fields: (context) => [
      fieldMaker(context.t)('issueHint', 'text', { description: 'issueHintHint' }),
      reason(context),
      fieldMaker(context.t)('narrative', 'area', { optional: true, description: 'narrativeHint' }),
    ],
    body: (values) => ({ ...values, issueHint: String(values.issueHint).toUpperCase().replace(/[\s_]+/g, '-') }),
  },
  CorrectEntry: {
    group: 'work',
    path: () => '/corrections',
    fixed: { names: ['event', 'field'], tab: 'timeline' },
    fields: (context) => [
      fieldMaker(context.t)('value', 'area', { label: 'correctedValue', rows: 3 }),
      reason(context),
    ],
  },
  BreakGlass: {
    group: 'management',
    path: () => '/emergency-accesses',
    fields: (context) => [reason(context)],
    dangerous: true,
  },
}


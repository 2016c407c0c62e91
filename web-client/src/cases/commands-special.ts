import type { Values } from '../forms/field-spec'
import type { CaseFile } from './case-file'
import { type CommandSpec, codes, fieldMaker, reason } from './command-specs'

const grounds = ['NO_LONGER_NEEDED', 'CONSENT_WITHDRAWN', 'OBJECTION', 'UNLAWFUL', 'RETENTION_EXPIRED', 'FREEDOM_OF_EXPRESSION', 'LEGAL_OBLIGATION', 'ARCHIVE_OR_STATISTICS', 'LEGAL_CLAIMS'] as const

const graveGrounds = ['LIFE', 'INTEGRITY', 'SECURITY', 'LIBERTY', 'IRREPARABLE_HARM'] as const

/** Safety, links between cases, walls, and what the privacy officer decides. */
export const specialCommands: Record<string, CommandSpec> = {
  RecordSafetyConcern: {
    group: 'safety',
    path: () => '/safety-concerns',
    fields: ({ t }) => [
      fieldMaker(t)('level', 'radio', { label: 'safetyLevel', options: codes(t, 'safetyLevel', ['CONCERN', 'SERIOUS', 'ACUTE_DANGER']), description: 'safetyHint' }),
      fieldMaker(t)('description', 'area', { label: 'safetyDescription' }),
    ],
  },
  TakeProtocolStep: {
    group: 'safety',
    path: () => '/protocol-steps',
    fields: ({ t }) => [
      fieldMaker(t)('step', 'select', { options: ['1', '2', '3', '4'].map((id) => ({ id, label: t(`cases.protocolStep.${id}`) })) }),
      fieldMaker(t)('note', 'area'),
    ],
    start: ({ file }) => ({ step: String(Math.min(4, Math.max(0, ...(file.safety?.steps ?? [])) + 1)) }),
    body: (values) => ({ ...values, step: Number(values.step) }),
  },
  ProposeProtocolDecision: {
    group: 'safety',
    path: () => '/protocol-steps/proposals',
    fields: ({ t }) => [fieldMaker(t)('decision', 'area', { label: 'protocolDecision' })],
  },
  ConfirmProtocolDecision: {
    group: 'safety',
    grave: true,
    path: () => '/protocol-steps/confirmations',
    answers: ({ safety }) => ({ text: safety?.decision, by: safety?.proposedBy }),
  },
  LiftSafetyStop: { group: 'safety', path: () => '/safety-stop-liftings', fields: (context) => [reason(context)] },
  CallCaseGrave: {
    group: 'safety',
    path: () => '/grave-calls',
    fields: (context) => [
      fieldMaker(context.t)('ground', 'radio', { label: 'graveGround', options: codes(context.t, 'graveGround', graveGrounds) }),
      reason(context),
    ],
  },
  TakeBackGraveCall: { group: 'safety', path: () => '/grave-calls/take-backs', fields: (context) => [reason(context)] },
  RaiseWall: {
    group: 'management',
    path: () => '/walls',
    fields: (context) => [fieldMaker(context.t)('staff', 'combo', { label: 'wallStaff', options: context.staff }), reason(context)],
  },
  LiftWall: {
    group: 'management',
    path: ({ staff }) => `/walls/${String(staff)}/liftings`,
    inPath: ['staff'],
    fields: (context) => [
      fieldMaker(context.t)('staff', 'select', {
        label: 'wallStaff',
        options: (context.file.walls ?? []).map((wall) => ({
          id: wall.staff,
          label: wall.name ?? context.staff.find((one) => one.id === wall.staff)?.label ?? wall.staff,
        })),
      }),
      reason(context),
    ],
  },
  LinkCases: {
    group: 'links',
    path: () => '/links',
    fields: ({ t }) => [
      fieldMaker(t)('other', 'case', { label: 'otherCase', description: 'otherCaseHint' }),
      fieldMaker(t)('kind', 'radio', { label: 'linkKind', options: codes(t, 'linkKind', ['SIBLING', 'FOLLOW_UP', 'SAME_PATTERN']) }),
    ],
  },
  MergeInto: {
    group: 'links',
    path: () => '/mergers',
    fields: (context) => [
      fieldMaker(context.t)('into', 'case', { label: 'otherCase', description: 'mergeHint' }),
      reason(context),
    ],
    dangerous: true,
  },
  ObjectToStatistics: { group: 'privacy', path: () => '/statistics-objections' },
  WithdrawFromResearch: { group: 'privacy', path: () => '/research-withdrawals' },
  ExtendRetention: {
    group: 'privacy',
    path: () => '/retention-extensions',
    fields: (context) => [fieldMaker(context.t)('until', 'date', { label: 'keepUntil' }), reason(context)],
  },
  PlaceLegalHold: { group: 'privacy', path: () => '/legal-holds', fields: (context) => [reason(context)] },
  ReleaseLegalHold: {
    group: 'privacy',
    path: ({ hold }) => `/legal-holds/${String(hold)}/releases`,
    inPath: ['hold'],
    fields: (context) => [
      fieldMaker(context.t)('hold', 'select', {
        options: context.file.holds
          .filter((one) => !one.released)
          .map((one) => ({ id: one.hold, label: context.moment(one.at) || one.hold })),
      }),
      reason(context),
    ],
  },
  RequestErasure: {
    group: 'privacy',
    path: () => '/erasure-requests',
    fields: (context) => [
      fieldMaker(context.t)('person', 'select', {
        options: context.file.parties.map((party) => ({ id: party.person, label: context.partyName(party.party) })),
      }),
      fieldMaker(context.t)('note', 'area', { optional: true, rows: 3 }),
    ],
  },
  DecideErasure: {
    group: 'privacy',
    grave: true,
    path: ({ request }) => `/erasure-requests/${String(request)}/decisions`,
    inPath: ['request'],
    answers: askedFor,
    fields: (context) => [
      erasure(context, (one) => one.granted === undefined),
      fieldMaker(context.t)('granted', 'radio', {
        options: [
          { id: 'yes', label: context.t('fields.grant') },
          { id: 'no', label: context.t('fields.deny') },
        ],
      }),
      fieldMaker(context.t)('ground', 'select', { label: 'erasureGround', options: codes(context.t, 'erasureGround', grounds) }),
    ],
    body: (values) => ({ ...values, granted: values.granted === 'yes' }),
  },
  ExecuteErasure: {
    group: 'privacy',
    grave: true,
    path: ({ request }) => `/erasure-requests/${String(request)}/executions`,
    inPath: ['request'],
    fields: (context) => [erasure(context, (one) => one.granted === true && !one.executed)],
    dangerous: true,
  },
}

type Context = Parameters<NonNullable<CommandSpec['fields']>>[0]

type ErasureRequest = CaseFile['erasureRequests'][number]

function askedFor({ erasureRequests }: CaseFile, { request }: Values) {
  return { text: erasureRequests.find((one) => one.request === request)?.note }
}

function erasure({ t, file, partyName }: Context, fits: (request: ErasureRequest) => boolean) {
  return fieldMaker(t)('request', 'select', {
    label: 'erasureRequest',
    options: file.erasureRequests
      .filter(fits)
      .map((one) => ({
        id: one.request,
        label: partyName(file.parties.find((party) => party.person === one.person)?.party) || one.request,
      })),
  })
}

import type { Values } from '../forms/field-spec'
import { today } from '../i18n/dates'
import type { CaseFile } from './case-file'
import { type CommandSpec, codes, dataCategories, fieldMaker, inTwelveMonths, languages, partyOptions, purposes, reason } from './command-specs'

const grounds = ['SERIOUS_HARM', 'CHILD_PERSISTENT_WISH', 'CONFLICT_OF_INTEREST'] as const

/** Consent, and what may only be done with it: mediating, referring. */
export const consentCommands: Record<string, CommandSpec> = {
  RecordConsent: {
    group: 'consent',
    path: () => '/consents',
    fields: (context) => {
      const { t, words } = context
      const field = fieldMaker(t)
      return [
        field('giver', 'select', { options: partyOptions(context) }),
        field('purpose', 'select', { options: codes(t, 'consentPurpose', purposes) }),
        field('recipient', 'combo', { optional: true, options: words.bodyOptions, description: 'recipientHint' }),
        field('dataSet', 'checks', { options: codes(t, 'dataCategory', dataCategories) }),
        field('validUntil', 'date', { description: 'validUntilHint' }),
        field('how', 'radio', { options: codes(t, 'consentProof', ['PHONE_READ_BACK', 'EMAIL', 'FORM', 'IN_PERSON']) }),
        field('proof', 'area', { rows: 3, description: 'proofHint' }),
        field('language', 'select', { label: 'consentLanguage', options: codes(t, 'language', languages) }),
        field('understood', 'check'),
      ]
    },
    start: () => ({ validUntil: inTwelveMonths(), how: 'PHONE_READ_BACK', language: 'nl' }),
    body: (values) => ({ understood: false, ...values }),
  },
  RefuseConsent: {
    group: 'consent',
    path: () => '/consent-refusals',
    fields: (context) => scope(context),
  },
  WithdrawConsent: {
    group: 'consent',
    path: () => '/consent-withdrawals',
    fields: (context) => scope(context),
    dangerous: true,
  },
  ProposeConsentWaiver: {
    group: 'consent',
    path: () => '/consent-waivers',
    fields: (context) => [
      ...scope(context).filter((field) => field.name !== 'giver'),
      fieldMaker(context.t)('ground', 'radio', { options: codes(context.t, 'waiverGround', grounds) }),
      reason(context),
    ],
  },
  WaiveConsentRequirement: {
    group: 'consent',
    grave: true,
    path: ({ waiver }) => `/consent-waivers/${String(waiver)}/agreements`,
    inPath: ['waiver'],
    answers: proposed,
    fields: (context) => [waiver(context)],
  },
  DeclineConsentWaiver: {
    group: 'consent',
    path: ({ waiver: id }) => `/consent-waivers/${String(id)}/declines`,
    inPath: ['waiver'],
    answers: proposed,
    fields: (context) => [waiver(context), reason(context)],
  },
  Mediate: {
    group: 'mediation',
    path: () => '/mediations',
    fields: ({ t, words }) => {
      const field = fieldMaker(t)
      return [
        field('body', 'combo', { options: words.bodyOptions }),
        field('goal', 'area', { rows: 2, description: 'goalHint' }),
        field('message', 'area', { rows: 8, label: 'firstMessage' }),
        field('dataSet', 'checks', { options: codes(t, 'dataCategory', dataCategories), description: 'dataSetHint' }),
      ]
    },
    start: ({ file }) => ({ body: file.classification?.body }),
  },
  SendMediationMessage: {
    group: 'mediation',
    path: ({ mediation: id }) => `/mediations/${String(id)}/messages`,
    inPath: ['mediation'],
    fields: (context) => [
      mediation(context),
      fieldMaker(context.t)('message', 'area', { rows: 8 }),
      fieldMaker(context.t)('dataSet', 'checks', { options: codes(context.t, 'dataCategory', dataCategories), description: 'dataSetHint' }),
    ],
  },
  RecordMediationContact: {
    group: 'mediation',
    path: ({ mediation: id }) => `/mediations/${String(id)}/replies`,
    inPath: ['mediation'],
    fields: (context) => [mediation(context), fieldMaker(context.t)('message', 'area', { label: 'reply', rows: 6 })],
  },
  ProposeAgreement: {
    group: 'mediation',
    path: ({ mediation: id }) => `/mediations/${String(id)}/proposals`,
    inPath: ['mediation'],
    fields: (context) => [mediation(context), fieldMaker(context.t)('terms', 'area', { rows: 6 })],
  },
  AgreeTerms: {
    group: 'mediation',
    path: ({ mediation: id }) => `/mediations/${String(id)}/agreements`,
    inPath: ['mediation'],
    fields: (context) => [mediation(context), fieldMaker(context.t)('terms', 'area', { rows: 6 })],
  },
  ConcludeMediation: {
    group: 'mediation',
    path: ({ mediation: id }) => `/mediations/${String(id)}/conclusions`,
    inPath: ['mediation'],
    fields: (context) => [
      mediation(context),
      fieldMaker(context.t)('result', 'radio', { label: 'mediationResult', options: codes(context.t, 'mediationResult', ['AGREED', 'PARTLY_AGREED', 'NOT_AGREED', 'WITHDRAWN']) }),
      fieldMaker(context.t)('note', 'area', { label: 'closingNote', optional: true, rows: 3 }),
    ],
  },
  AbortMediation: {
    group: 'mediation',
    path: ({ mediation: id }) => `/mediations/${String(id)}/abortions`,
    inPath: ['mediation'],
    fields: (context) => [mediation(context), reason(context)],
    dangerous: true,
  },
  ReferCase: {
    group: 'mediation',
    path: () => '/referrals',
    fields: ({ t, words }) => [
      fieldMaker(t)('to', 'combo', { label: 'referTo', options: words.bodyOptions }),
      fieldMaker(t)('message', 'area', { rows: 6 }),
      fieldMaker(t)('dataSet', 'checks', { options: codes(t, 'dataCategory', dataCategories), description: 'dataSetHint' }),
    ],
  },
  AnswerReferral: {
    group: 'mediation',
    path: ({ referral }) => `/referrals/${String(referral)}/answers`,
    inPath: ['referral'],
    fields: ({ t, file, words }) => [
      fieldMaker(t)('referral', 'select', {
        options: file.referrals.filter(isUnanswered).map((one) => ({ id: one.referral, label: words.bodyName(one.to) })),
      }),
      fieldMaker(t)('answer', 'radio', { label: 'referralAnswer', options: codes(t, 'referralAnswer', ['ACCEPTED', 'DECLINED', 'COMPLETED']) }),
      fieldMaker(t)('note', 'area', { optional: true, rows: 3 }),
    ],
  },
  SetDeadline: {
    group: 'deadlines',
    path: () => '/deadlines',
    fields: ({ t, words }) => [
      fieldMaker(t)('rule', 'combo', { options: words.ruleOptions }),
      fieldMaker(t)('kind', 'radio', { label: 'deadlineKind', options: codes(t, 'deadlineKind', ['FATAL', 'SOFT', 'SERVICE']) }),
      fieldMaker(t)('due', 'date', { description: 'dueHint' }),
      fieldMaker(t)('note', 'area', { optional: true, rows: 2 }),
    ],
    start: () => ({ rule: 'CUSTOM', kind: 'SOFT' }),
  },
  CorrectDeadline: {
    group: 'deadlines',
    path: ({ deadline: id }) => `/deadlines/${String(id)}/corrections`,
    inPath: ['deadline'],
    fields: (context) => [deadline(context), fieldMaker(context.t)('due', 'date'), reason(context)],
    current: (file, values) => ({ due: file.deadlines.find((one) => one.deadline === values.deadline)?.due }),
  },
  MeetDeadline: {
    group: 'deadlines',
    path: ({ deadline: id }) => `/deadlines/${String(id)}/completions`,
    inPath: ['deadline'],
    fields: (context) => [
      deadline(context),
      fieldMaker(context.t)('metOn', 'date'),
      fieldMaker(context.t)('proof', 'area', { label: 'deadlineProof', rows: 2 }),
    ],
    start: () => ({ metOn: today() }),
  },
  WaiveDeadline: {
    group: 'deadlines',
    path: ({ deadline: id }) => `/deadlines/${String(id)}/waivers`,
    inPath: ['deadline'],
    fields: (context) => [deadline(context), reason(context)],
    dangerous: true,
  },
}

type Context = Parameters<NonNullable<CommandSpec['fields']>>[0]

function scope(context: Context) {
  const field = fieldMaker(context.t)
  return [
    field('giver', 'select', { options: partyOptions(context) }),
    field('purpose', 'select', { options: codes(context.t, 'consentPurpose', purposes) }),
    field('recipient', 'combo', { optional: true, options: context.words.bodyOptions, description: 'recipientHint' }),
  ]
}

function proposed({ waivers }: CaseFile, { waiver: id }: Values) {
  const found = waivers.find((one) => one.waiver === id)
  return { text: found?.reason, by: found?.proposedBy }
}

/** Somebody who took a referral on says one day that it is done. */
export const isUnanswered = ({ answer }: { answer?: string }) => answer === undefined || answer === 'ACCEPTED'

function waiver({ t, file }: Context) {
  return fieldMaker(t)('waiver', 'select', {
    options: file.waivers.filter((one) => one.state === 'PROPOSED').map((one) => ({
      id: one.waiver,
      label: `${t(`codes.consentPurpose.${one.purpose}`)}: ${t(`codes.waiverGround.${one.ground}`)}`,
    })),
  })
}

function mediation({ t, file, words }: Context) {
  return fieldMaker(t)('mediation', 'select', {
    options: file.mediations
      .filter((one) => one.state === 'ACTIVE' || one.state === 'SUSPENDED')
      .map((one) => ({ id: one.mediation, label: words.bodyName(one.body) })),
  })
}

function deadline({ t, file, words, date }: Context) {
  return fieldMaker(t)('deadline', 'select', {
    options: file.deadlines
      .filter((one) => one.state === 'OPEN' || one.state === 'DUE' || one.state === 'MISSED')
      .map((one) => ({ id: one.deadline, label: `${words.ruleName(one.rule)}, ${date(one.due)}` })),
  })
}

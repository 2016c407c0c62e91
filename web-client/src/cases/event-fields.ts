import { type Erased, isErased, useErasedText } from '../kit/erased'
import type { TimelineItem } from './case-file'
import type { SpecContext } from './command-specs'

const envelope = new Set(['position', 'eventId', 'type', 'at', 'recordedAt', 'actor', 'correctedBy', 'caseId', 'happenedAt', 'sequence', 'revision', 'purposeOfAccess'])
/** ids and digests that say nothing to a reader */
const silent = new Set(['contact', 'person', 'rules', 'calendar', 'taxonomy', 'conflictCheck', 'familyHash', 'pattern', 'rule.version', 'note.id', 'authority', 'consent', 'refusal', 'mediation', 'deadline', 'referral', 'waiver', 'advice', 'hold', 'request', 'subject', 'number', 'narrativeConsent', 'until.instant'])
const texts = new Set(['summary', 'text', 'message', 'goal', 'terms', 'view', 'explanation', 'reason', 'note', 'description', 'decision', 'value', 'answer', 'narrative', 'otherText'])
/** which codes a field holds, by its name */
export const families: Record<string, string> = {
  urgency: 'urgency',
  channel: 'channel',
  askerRole: 'askerRole',
  purpose: 'consentPurpose',
  how: 'consentProof',
  level: 'adviceLevel',
  ground: 'waiverGround',
  outcome: 'outcome',
  result: 'mediationResult',
  answer: 'referralAnswer',
  cause: 'suspensionCause',
  notHeard: 'notHeard',
  noAnswer: 'noAnswerReason',
  language: 'language',
}

export interface LongField {
  name: string
  value: string | Erased
}

/** The fields of an event in words: short facts, and texts that need room. */
export function useEventFields(item: TimelineItem, context: SpecContext): { short: [string, string][]; long: LongField[] } {
  const erased = useErasedText()
  const short: [string, string][] = []
  const long: LongField[] = []
  for (const [name, value] of Object.entries(item)) {
    if (name === 'role' && item.type !== 'party-added') continue
    if (envelope.has(name) || value === null || value === undefined || value === '') continue
    if (isErased(value) && texts.has(name)) long.push({ name, value })
    else if (typeof value === 'string' && isText(name, value, item.type)) long.push({ name, value })
    else {
      const shown = isErased(value) ? erased(value) : inWords(name, value, item.type, context)
      if (shown) short.push([context.t(`fields.${name}`, { defaultValue: name }), shown])
    }
  }
  return { short, long }
}

function isText(name: string, value: string, type: string) {
  if (name === 'answer') return type !== 'referral-answered'
  if (name === 'decision') return type === 'protocol-decision-proposed'
  return texts.has(name) && !/^[0-9a-f-]{36}$/.test(value)
}

function inWords(name: string, value: unknown, type: string, { t, words, partyName, date, staff }: SpecContext): string {
  if (Array.isArray(value)) {
    if (name === 'dataSet') return value.map((one) => t(`codes.dataCategory.${String(one)}`)).join(', ')
    return ''
  }
  if (typeof value === 'boolean') return value ? t('kit.yes') : ''
  if (typeof value === 'number') return name === 'step' ? t(`cases.protocolStep.${value}`) : String(value)
  if (name === 'identity') return identity(value)
  if (typeof value === 'object') return classification(value as Record<string, unknown>, words)
  const text = String(value)
  if (name === 'level' && type === 'safety-concern-raised') return t(`codes.safetyLevel.${text}`)
  if (name === 'role') return t(`codes.partyRole.${text}`, { defaultValue: '' })
  if (name === 'kind') return kindInWords(text, type, t)
  if (name === 'ground' && type.includes('eras')) return t(`codes.erasureGround.${text}`)
  if (name === 'ground' && type === 'case-called-grave') return t(`codes.graveGround.${text}`)
  if (name === 'type' || name === 'decisionType') return t(`codes.decisionType.${text}`, { defaultValue: text })
  if (families[name]) return t(`codes.${families[name]}.${text}`, { defaultValue: text })
  if (['giver', 'party', 'to', 'child'].includes(name) && partyName(text)) return partyName(text)
  if (['body', 'recipient', 'to'].includes(name)) return words.bodyName(text)
  if (['assignee', 'staff', 'agreedBy', 'proposedBy', 'confirmedBy', 'calledBy'].includes(name)) return staff.find((one) => one.id === text)?.label ?? ''
  if (name === 'rule') return words.ruleName(text)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return date(text)
  if (silent.has(name) || /^[0-9a-f-]{36}$/.test(text)) return ''
  return text
}

function identity(value: unknown): string {
  const who = (value ?? {}) as { pseudonym?: string; name?: string; phone?: string }
  return [who.pseudonym, who.name, who.phone].filter(Boolean).join(', ')
}

function kindInWords(text: string, type: string, t: SpecContext['t']): string {
  const family = type.startsWith('deadline')
    ? 'deadlineKind'
    : type.startsWith('authority')
      ? 'authorityKind'
      : type === 'cases-linked'
        ? 'linkKind'
        : type === 'report-requested'
          ? 'reportKind'
          : 'participationEnd'
  return t(`codes.${family}.${text}`, { defaultValue: text })
}

function classification(value: Record<string, unknown>, words: SpecContext['words']): string {
  const areas = Array.isArray(value.areas) ? (value.areas as string[]).map(words.areaName) : []
  const primary = typeof value.primaryArticle === 'string' ? [words.articleName(value.primaryArticle)] : []
  return [...areas, ...primary].join(' · ')
}

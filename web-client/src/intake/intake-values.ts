import { z } from 'zod'
import { instantOf, localOf } from '../i18n/dates'
import { filledIn, type Values } from '../forms/field-spec'

export interface IntakeValues extends Values {
  urgency: string
  channel: string
  startedAt: string
  language: string
  interpreterNeeded?: boolean
  askerRole: string
  askerName?: string
  askerPhone?: string
  askerEmail?: string
  childName?: string
  childPseudonym?: string
  birthDate?: string
  ageDisputed?: boolean
  kind: string
  areas: string[]
  articles: string[]
  primaryArticle?: string
  act?: string
  body?: string
  decisionType?: string
  province?: string
  groups?: string[]
  violationMonth?: string
  summary?: string
  assignToMe?: boolean
}

export function emptyIntake(now = new Date()): IntakeValues {
  return {
    urgency: 'NORMAL',
    channel: 'PHONE',
    startedAt: localOf(now),
    language: 'nl',
    askerRole: 'PARENT',
    kind: 'CASE',
    areas: [],
    articles: [],
    groups: [],
    assignToMe: true,
  }
}

interface Messages {
  required: string
  tooMany: string
  notListed: string
}

const needsPrimary = 'CASE'

export function intakeSchema({ required, tooMany, notListed }: Messages) {
  return z
    .looseObject({
      urgency: z.string(required).min(1, required),
      channel: z.string(required).min(1, required),
      startedAt: z.string(required).min(1, required),
      askerRole: z.string(required).min(1, required),
      kind: z.string(required).min(1, required),
      areas: z.array(z.string()),
      articles: z.array(z.string()).max(5, tooMany),
      primaryArticle: z.string().nullish(),
      summary: z.string().nullish(),
    })
    .check((context) => {
      const { kind, areas, articles, primaryArticle, summary } = context.value
      const fault = (field: string, message: string) =>
        context.issues.push({ code: 'custom', path: [field], message, input: context.value })
      if (kind !== 'NON_CASE' && areas.length === 0) fault('areas', required)
      if (kind !== needsPrimary) return
      if (articles.length === 0) fault('articles', required)
      if (!primaryArticle) fault('primaryArticle', required)
      else if (!articles.includes(primaryArticle)) fault('primaryArticle', notListed)
      if (!summary?.trim()) fault('summary', required)
    })
}

/** Roles of askers that are also roles in which somebody takes part in a case. */
const partyRoleOf: Record<string, string> = { YOUNG_ADULT: 'CHILD' }

/** From the one page to what the server registers, classifies, opens and links in one go. */
export function toIntake(values: IntakeValues, conflictCheckId: string | undefined) {
  const asker = filledIn({ name: values.askerName, phone: values.askerPhone, email: values.askerEmail })
  const hasAsker = Object.keys(asker).length > 0
  const contact = filledIn({
    channel: values.channel,
    direction: 'INCOMING',
    askerRole: values.askerRole,
    language: values.language,
    startedAt: instantOf(values.startedAt),
    asker: hasAsker ? asker : undefined,
    question: values.summary,
  })
  const intake = { contact, kind: values.kind, areas: values.areas, urgency: values.urgency }
  if (values.kind !== 'CASE') return intake
  return {
    ...intake,
    case: filledIn({
      channel: values.channel,
      askerRole: values.askerRole,
      urgency: values.urgency,
      summary: values.summary,
      classification: filledIn({
        areas: values.areas,
        articles: values.articles,
        primaryArticle: values.primaryArticle,
        act: values.act,
        body: values.body,
        decisionType: values.decisionType,
        province: values.province,
        groups: values.groups ?? [],
        violationMonth: values.violationMonth,
      }),
      conflictCheckId,
      parties: parties(values, asker, hasAsker),
      assignToMe: values.assignToMe ?? false,
    }),
  }
}

function parties(values: IntakeValues, asker: Values, hasAsker: boolean) {
  const childAsks = isChild(values.askerRole)
  const spoken = { language: values.language, interpreterNeeded: values.interpreterNeeded ?? false }
  const identity = filledIn({
    name: values.childName ?? (childAsks ? values.askerName : undefined),
    pseudonym: values.childPseudonym,
    ...(childAsks ? { phone: values.askerPhone, email: values.askerEmail } : {}),
  })
  const child = filledIn({
    role: 'CHILD',
    identity: Object.keys(identity).length > 0 ? identity : undefined,
    birthDate: values.birthDate,
    ageDisputed: values.ageDisputed ?? false,
    ...(childAsks ? spoken : { interpreterNeeded: false }),
  })
  const knowsChild = childAsks || !!child.identity || !!child.birthDate
  const found = knowsChild ? [child] : []
  if (hasAsker && !childAsks) {
    found.push({ role: partyRoleOf[values.askerRole] ?? values.askerRole, identity: asker, ageDisputed: false, ...spoken })
  }
  return found
}

export function isChild(askerRole: string) {
  return askerRole === 'CHILD' || askerRole === 'YOUNG_ADULT'
}

/** Whom to look for: everybody named on the page. */
export function peopleIn(values: IntakeValues) {
  const present = (texts: (string | undefined)[]) => texts.map((text) => text?.trim() ?? '').filter((text) => text.length >= 3)
  return {
    names: present([values.childName, values.askerName]),
    phones: present([values.askerPhone]).filter((phone) => phone.replace(/\D/g, '').length >= 9),
    birthDate: values.birthDate ?? undefined,
  }
}

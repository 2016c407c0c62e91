import type { TFunction } from 'i18next'
import { today } from '../i18n/dates'
import type { FieldSpec, Values } from '../forms/field-spec'
import type { Option } from '../kit/select'
import type { Vocabulary } from '../vocabulary/vocabulary'
import type { CaseFile, Text } from './case-file'

/** What a command's form may need to know to offer choices. */
export interface SpecContext {
  t: TFunction
  file: CaseFile
  words: Vocabulary
  staff: Option[]
  teams: Option[]
  partyName: (party?: string) => string
  moment: (instant?: string) => string
  date: (day?: string) => string
}

export type CommandGroup = 'work' | 'consent' | 'mediation' | 'deadlines' | 'advice' | 'parties' | 'links' | 'safety' | 'management' | 'privacy'

/** One command of the case, as a form: where it goes, what it asks, and what the form starts with. */
export interface CommandSpec {
  group: CommandGroup
  path: (values: Values) => string
  fields?: (context: SpecContext) => FieldSpec[]
  /** values that exist in the case now; they take part in the merge when somebody else changed them */
  current?: (file: CaseFile, values: Values) => Values
  start?: (context: SpecContext) => Values
  body?: (values: Values) => Values
  dangerous?: boolean
  /** whoever does it gets word of its receipt */
  grave?: boolean
  /** answers that only the place from which the form is opened can give; without them one is led to that place */
  fixed?: { names: string[]; tab: string }
  /** what a colleague wrote and this command answers, so that nobody agrees to what they have not read */
  answers?: (file: CaseFile, values: Values) => { text?: Text; by?: string } | undefined
  /** fields that go in the path and not in the body */
  inPath?: string[]
}

export const codes = (t: TFunction, family: string, ids: readonly string[]): Option[] =>
  ids.map((id) => ({ id, label: t(`codes.${family}.${id}`) }))

export const fieldMaker =
  (t: TFunction) =>
  (name: string, kind: FieldSpec['kind'], more: Partial<FieldSpec> = {}): FieldSpec => ({
    name,
    kind,
    label: t(`fields.${more.label ?? name}`),
    ...(more.description ? { description: t(`fields.${more.description}`) } : {}),
    optional: more.optional,
    options: more.options,
    groups: more.groups,
    rows: more.rows,
  })

export const dataCategories = ['IDENTITY', 'CONTACT_DETAILS', 'FAMILY_SITUATION', 'LIVING_SITUATION', 'LEGAL_POSITION', 'EDUCATION', 'HEALTH', 'CARE_HISTORY', 'POLICE_AND_JUSTICE', 'MIGRATION', 'CHILD_VIEW', 'FINANCES'] as const
export const purposes = ['DATA_PROCESSING', 'MEDIATION', 'SHARE_WITH_BODY', 'COURT_REPORT', 'RESEARCH_CASE_STUDY', 'MEDIA', 'CONTACT_BACK'] as const
export const urgencies = ['NORMAL', 'HIGH', 'URGENT', 'ACUTE_DANGER'] as const
export const languages = ['nl', 'en', 'ar', 'tr', 'uk', 'ti', 'fa', 'pl', 'fr', 'es', 'de', 'so', 'pap', 'ru', 'zh'] as const
export const partyRoles = ['CHILD', 'PARENT', 'GUARDIAN', 'FOSTER_PARENT', 'FAMILY', 'ASKER', 'LAWYER', 'TEACHER', 'CARE_WORKER', 'OTHER_PROFESSIONAL', 'BODY_CONTACT', 'WITNESS', 'OTHER'] as const

export function partyOptions({ file, partyName }: SpecContext): Option[] {
  return file.parties.map((party) => ({ id: party.party, label: partyName(party.party) }))
}

/** A year from today, the longest that a consent may hold. */
export function inTwelveMonths(day = today()): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate()
  return `${year + 1}-${String(month).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}

export const reason = ({ t }: SpecContext): FieldSpec => fieldMaker(t)('reason', 'area', { rows: 3 })

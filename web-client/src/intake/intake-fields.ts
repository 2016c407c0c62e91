import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { codes, fieldMaker, languages } from '../cases/command-specs'
import type { FieldSpec } from '../forms/field-spec'
import { useVocabulary } from '../vocabulary/vocabulary'

const askerRoles = ['CHILD', 'YOUNG_ADULT', 'PARENT', 'FAMILY', 'FOSTER_PARENT', 'GUARDIAN', 'LAWYER', 'TEACHER', 'CARE_WORKER', 'OTHER_PROFESSIONAL', 'OTHER'] as const
const channels = ['PHONE', 'VOICEMAIL', 'EMAIL', 'LETTER', 'WEB_FORM', 'CHAT', 'IN_PERSON'] as const
const decisionTypes = ['REFUSAL', 'GRANT', 'WITHDRAWAL', 'PLACEMENT', 'MEASURE', 'NO_DECISION', 'CONDUCT', 'FACT'] as const
const provinces = ['DRENTHE', 'FLEVOLAND', 'FRIESLAND', 'GELDERLAND', 'GRONINGEN', 'LIMBURG', 'NOORD_BRABANT', 'NOORD_HOLLAND', 'OVERIJSSEL', 'UTRECHT', 'ZEELAND', 'ZUID_HOLLAND', 'CARIBBEAN_NETHERLANDS', 'ABROAD'] as const
const groups = ['POLICE_AND_JUSTICE', 'UNDOCUMENTED', 'UNACCOMPANIED', 'REFUGEE', 'INSTITUTION', 'FOSTER_FAMILY', 'DISABILITY', 'HOMELESS', 'POVERTY', 'ROMA_SINTI'] as const
const urgencies = ['NORMAL', 'HIGH', 'URGENT', 'ACUTE_DANGER'] as const

/** The questions of the intake, in the order in which they are asked on the phone. */
export function useIntakeFields(): Record<string, FieldSpec> {
  const { t } = useTranslation()
  const words = useVocabulary()
  return useMemo(() => {
    const field = fieldMaker(t)
    const own = (name: string, kind: FieldSpec['kind'], more: Partial<FieldSpec> = {}): FieldSpec => ({
      name,
      kind,
      ...more,
      label: t(`intake.${name}`),
    })
    const all: FieldSpec[] = [
      field('urgency', 'radio', {
        options: urgencies.map((id) => ({ id, label: t(`codes.urgency.${id}`), hint: `(${t(`codes.urgencyHint.${id}`)})` })),
      }),
      field('channel', 'select', { options: codes(t, 'channel', channels) }),
      field('startedAt', 'moment'),
      field('askerRole', 'select', { options: codes(t, 'askerRole', askerRoles) }),
      own('askerName', 'text', { optional: true }),
      own('askerPhone', 'text', { optional: true }),
      own('askerEmail', 'text', { optional: true }),
      field('language', 'select', { options: codes(t, 'language', languages) }),
      field('interpreterNeeded', 'check'),
      own('childName', 'text', { optional: true }),
      own('childPseudonym', 'text', { optional: true }),
      field('birthDate', 'date', { optional: true }),
      field('ageDisputed', 'check'),
      own('kind', 'radio', { options: codes(t, 'contactKind', ['CASE', 'ADVICE', 'INFO', 'NON_CASE']) }),
      field('areas', 'many', { options: words.areaOptions }),
      { ...field('articles', 'many', { options: words.articleOptions, groups: words.articleGroups }), description: t('intake.prefilled') },
      field('primaryArticle', 'combo', { options: words.articleOptions }),
      field('act', 'select', { optional: true, options: words.actOptions }),
      field('body', 'combo', { optional: true, options: words.bodyOptions }),
      field('decisionType', 'select', { optional: true, options: codes(t, 'decisionType', decisionTypes) }),
      field('province', 'select', { optional: true, options: codes(t, 'province', provinces) }),
      field('groups', 'checks', { optional: true, options: codes(t, 'vulnerableGroup', groups) }),
      field('violationMonth', 'month', { optional: true, description: 'monthHint' }),
      { ...own('summary', 'area', { rows: 7 }), description: t('intake.summaryHint') },
      own('assignToMe', 'check'),
    ]
    return Object.fromEntries(all.map((one) => [one.name, one]))
  }, [t, words])
}

import type { TFunction } from 'i18next'
import type { FieldSpec, Values } from '../forms/field-spec'
import type { WeighedCriterion } from './issues'

export const explanations = ['CAMPAIGN_OR_MEDIA', 'CODING_CHANGE', 'NEW_OFFICE', 'DUPLICATES', 'ONE_REPORTER', 'DELAY', 'SEASON', 'CHANCE'] as const

/** A field for the points by each criterion, with what each point is for, and one for the reason. */
export function scoreFields(criteria: WeighedCriterion[], t: TFunction, language: 'nl' | 'en'): FieldSpec[] {
  return criteria.flatMap(({ criterion, code, label, points }): FieldSpec[] => [
    {
      name: `points_${criterion}`,
      kind: 'radio',
      label: t('issues.criterion', { code, name: label[language] }),
      options: [
        { id: '0', label: t('issues.noPoints') },
        ...points.map((point, index) => ({ id: String(index + 1), label: `${index + 1}`, hint: point[language] })),
      ],
      optional: true,
      stacked: true,
    },
    { name: `because_${criterion}`, kind: 'area', label: t('issues.because', { code }), optional: true, rows: 2 },
  ])
}

/** The points that were given, with their reasons; none are left out of the form's other answers. */
export function scoresOf(criteria: WeighedCriterion[], values: Values) {
  return criteria
    .filter(({ criterion }) => Number(values[`points_${criterion}`] ?? 0) > 0)
    .map(({ criterion }) => ({
      criterion,
      points: Number(values[`points_${criterion}`]),
      reason: values[`because_${criterion}`],
    }))
}

/** Each other explanation is ticked or not, and always answered in words. */
export function checkFields(t: TFunction): FieldSpec[] {
  return explanations.flatMap((one): FieldSpec[] => [
    { name: `applies_${one}`, kind: 'check', label: t(`issues.explanation.${one}`) },
    { name: `why_${one}`, kind: 'area', label: t('issues.rebuttal', { explanation: t(`issues.explanation.${one}`) }), rows: 2 },
  ])
}

export function checklistOf(values: Values) {
  return explanations.map((explanation) => ({
    explanation,
    applies: values[`applies_${explanation}`] === true,
    reason: values[`why_${explanation}`],
  }))
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../i18n'
import { useVocabulary } from '../vocabulary/vocabulary'
import { axisName, periodName } from './periods'
import type { Series } from './series'
import { type Dimension, dimensions } from './trends-search'

/** The codes of the catalogue under which the codes of a dimension have their words. */
const catalogue: Partial<Record<Dimension, string>> = {
  region: 'province',
  group: 'vulnerableGroup',
  age_band: 'ageBand',
  asker_role: 'askerRole',
  channel: 'channel',
  decision_type: 'decisionType',
  outcome: 'outcome',
}
const GROUP_OF_CODES = /_ALL$/

/** What codes, dimensions, periods and numbers are called in the language of the reader. */
export function useNames() {
  const { t, i18n } = useTranslation()
  const words = useVocabulary()
  return useMemo(() => {
    const locale = localeOf(i18n.language)
    const numbers = new Intl.NumberFormat(locale)
    const quarter = (number: string, year: string) => t('research.quarterOf', { number, year })
    const code = (dimension: Dimension, value: string): string => {
      if (GROUP_OF_CODES.test(value)) {
        const prefix = value.replace(GROUP_OF_CODES, '')
        return t(`trends.groupOf.${dimension}`, { group: t(`trends.groups.${prefix}`, { defaultValue: prefix }) })
      }
      if (dimension === 'area') return words.areaName(value)
      if (dimension === 'article') return words.articleName(value)
      if (dimension === 'body') return words.bodyTypeOptions.find((kind) => kind.id === value)?.label ?? words.bodyName(value)
      return t(`codes.${catalogue[dimension]}.${value}`, { defaultValue: value })
    }
    return {
      t,
      dimension: (dimension: Dimension) => t(`trends.dimensions.${dimension}`),
      code,
      period: (period: string) => periodName(period, locale, quarter),
      onAxis: (period: string, isFirst: boolean) => axisName(period, locale, isFirst),
      number: (value: number) => numbers.format(value),
      /** the codes of a line in words; all children if there are none */
      series: (series: Pick<Series, 'codes'>) =>
        dimensions
          .flatMap((dimension) => (series.codes[dimension] ? [code(dimension, series.codes[dimension])] : []))
          .join(' · ') || t('trends.allChildren'),
    }
  }, [t, i18n.language, words])
}

export type Names = ReturnType<typeof useNames>

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem, Problem } from '../api/problem'

export interface RefusalTexts {
  title: string
  advice: string
}

/** The server refuses by code; people read what it means and what they can do about it. */
export function useTexts() {
  const { t, i18n } = useTranslation()
  return useMemo(
    () => ({
      refusal(problem: Problem): RefusalTexts {
        const known = i18n.exists(`refusals.${problem.code}.title`)
        const key = known ? problem.code : problem.status >= 500 ? 'SERVER_FAILED' : 'REFUSED'
        return {
          title: t(`refusals.${key}.title`, { code: problem.code }),
          advice: t(`refusals.${key}.advice`, { code: problem.code }),
        }
      },
      field(problem: FieldProblem): string {
        const key = `refusals.${problem.code}.field`
        if (i18n.exists(key)) return t(key)
        if (i18n.exists(`refusals.${problem.code}.title`)) return t(`refusals.${problem.code}.title`)
        return t('refusals.INVALID.field')
      },
    }),
    [t, i18n],
  )
}

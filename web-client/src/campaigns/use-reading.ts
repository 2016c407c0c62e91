import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../i18n'
import { type BeforeAndAfter, type Change, percent } from './before-and-after'

/** Says in plain words what a picture of before and after shows, and what it does not. */
export function useReading() {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const locale = localeOf(i18n.language)
    const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
    const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
    const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' })
    const monthName = (code: string) => month.format(new Date(`${code}-01T00:00:00Z`))
    const change = (one: Change) => ({
      by: Math.abs(percent(one.ratio)),
      low: signed.format(percent(one.low)),
      high: signed.format(percent(one.high)),
      direction: t(one.ratio < 1 ? 'issues.change.lower' : 'issues.change.higher'),
    })
    return {
      monthName,
      number: (value: number) => decimal.format(value),
      reading({ at, level, slope, unknown }: BeforeAndAfter): string {
        if (unknown || !level || !slope) return t(`issues.change.unknown.${unknown ?? 'NO_FIT'}`, { month: monthName(at) })
        return [
          t('issues.change.level', { month: monthName(at), ...change(level) }),
          t(level.beyondChance ? 'issues.change.beyondChance' : 'issues.change.maybeChance'),
          t('issues.change.slope', change(slope)),
        ].join(' ')
      },
    }
  }, [t, i18n.language])
}

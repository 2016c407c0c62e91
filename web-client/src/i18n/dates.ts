import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from './index'

const zone = 'Europe/Amsterdam'

/** Dates and times as people here write them, always in legal time. */
export function useDates() {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const locale = localeOf(i18n.language)
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
    const longDay = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone })
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
    const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: zone })
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone })
    const seconds = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone: zone })
    return {
      /** 2026-03-05 → 5 mrt 2026 */
      date: (iso?: string) => (iso ? day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)) : ''),
      dayOf: (instant: string) => longDay.format(new Date(instant)),
      moment: (instant?: string) => (instant ? moment.format(new Date(instant)) : ''),
      exact: (instant?: string) => (instant ? exact.format(new Date(instant)) : ''),
      clock: (instant: string) => clock.format(new Date(instant)),
      seconds: (instant: Date) => seconds.format(instant),
    }
  }, [i18n.language])
}

/** Today in legal time, as 2026-03-05. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(now)
}

/** Whole days from today until a date; negative when it has passed. */
export function daysUntil(date: string, now = new Date()): number {
  return Math.round((Date.parse(date) - Date.parse(today(now))) / 86_400_000)
}

/** Local date and time as it is typed, to an instant with the offset that holds in Amsterdam then. */
export function instantOf(local: string): string {
  const guess = new Date(`${local}Z`)
  const shown = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone })
    .format(guess)
    .replace(' ', 'T')
    // a year that is still being typed, such as 20, is written short
    .replace(/^\d+/, (year) => year.padStart(4, '0'))
  const offset = Date.parse(`${shown}Z`) - guess.getTime()
  return new Date(guess.getTime() - offset).toISOString()
}

/** An instant as it is typed in legal time: 2026-03-05T14:02. */
export function localOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone })
    .format(instant)
    .replace(' ', 'T')
}

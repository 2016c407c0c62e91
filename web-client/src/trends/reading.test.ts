import i18next from 'i18next'
import { afterAll, describe, expect, it } from 'vitest'
import { localeOf } from '../i18n'
import { periodName } from './periods'
import { chanceSentence, readingOf, readingOfMany } from './reading'
import type { Series } from './series'
import type { Figure } from './trends'

const t = i18next.t.bind(i18next)
const words = () => ({
  t,
  periodName: (code: string) => periodName(code, localeOf(i18next.language), (number, year) => t('research.quarterOf', { number, year })),
  number: (value: number) => new Intl.NumberFormat(localeOf(i18next.language)).format(value),
})
const figure = (period: string, value: number | null, band: Figure['band'] = { from: 10, to: 25 }, mark = ''): Figure => ({ period, mark, codes: {}, value, shown: value === null ? '<5' : String(value), band, standsOut: value !== null && !!band && value > band.to })
const series = (...figures: Figure[]): Series => ({ key: '', codes: {}, figures })

afterAll(() => i18next.changeLanguage('nl'))

describe('what a line says in words', () => {
  it('is when it ended where, and what stands out, in Dutch and in English', async () => {
    const line = series(figure('2026-01', 1200, { from: 10, to: 1000 }), figure('2026-02', 20), figure('2026-03', 31, { from: 10, to: 25 }, '*'))
    await i18next.changeLanguage('nl')
    expect(readingOf(line, words()).join(' ')).toBe(
      'In maart 2026 vroegen 31 kinderen om hulp. Dat cijfer kan nog veranderen. Dat is meer dan te verwachten was: hoogstens 25. Opvallend hoog: januari 2026 (1.200), maart 2026 (31).',
    )
    await i18next.changeLanguage('en')
    expect(readingOf(line, words()).join(' ')).toBe(
      'In March 2026 31 children asked for help. That figure may still change. That is more than was to be expected: 25 at most. Remarkably high: January 2026 (1,200), March 2026 (31).',
    )
  })

  it('tells few and nobody alike, and when nothing can be expected', async () => {
    await i18next.changeLanguage('nl')
    expect(readingOf(series(figure('2026-Q1', null)), words()).join(' ')).toBe(
      'In 1e kwartaal 2026 vroegen minder dan 5 kinderen om hulp, misschien niemand. Dat is niet meer dan te verwachten was: hoogstens 25. Geen enkel cijfer valt op.',
    )
    expect(readingOf(series(figure('2026', 40, null)), words()).join(' ')).toBe(
      'In 2026 vroegen 40 kinderen om hulp. Over de tijd ervoor is te weinig bekend om te zeggen wat te verwachten was.',
    )
    expect(readingOf(series(), words())).toEqual([])
  })

  it('of many lines names those in which something stands out', async () => {
    await i18next.changeLanguage('nl')
    const all = [series(figure('2026-01', 30)), series(figure('2026-01', 12)), series(figure('2026-01', null))]
    expect(readingOfMany(all, () => 'Utrecht', words())).toEqual(['Utrecht: Opvallend hoog: januari 2026 (30).', 'In de andere 2 lijnen valt niets op.'])
    expect(readingOfMany(all.slice(1), () => 'Utrecht', words())).toEqual(['In geen van de 2 lijnen valt iets op.'])
  })

  it('says how much chance alone would show', async () => {
    await i18next.changeLanguage('nl')
    const all = [series(...Array.from({ length: 24 }, (_, n) => figure(`2026-${n}`, 12)))]
    expect(chanceSentence(all, 0.01, words())).toBe('24 cijfers zijn vergeleken met de tijd ervoor; door toeval alleen vallen er gemiddeld hoogstens 0,3 op.')
    expect(chanceSentence([series(figure('2026-01', 12, null))], 0.01, words())).toBeUndefined()
  })
})

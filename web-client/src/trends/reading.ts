import type { TFunction } from 'i18next'
import type { Series } from './series'

interface Words {
  t: TFunction
  periodName: (code: string) => string
  /** a number as it is written here */
  number: (value: number) => string
}

/** What a line says, in sentences that need no picture: where it ended, and what in it stands out. */
export function readingOf(series: Series, { t, periodName, number }: Words): string[] {
  const last = series.figures.at(-1)
  if (!last) return []
  const when = periodName(last.period)
  const sentences = [
    last.value === null ? t('trends.reading.lastSmall', { when }) : t('trends.reading.last', { when, count: last.value, number: number(last.value) }),
  ]
  if (last.mark) sentences.push(t('trends.reading.provisional'))
  if (!last.band) sentences.push(t('trends.reading.noBand'))
  else if (last.standsOut) sentences.push(t('trends.reading.above', { to: number(last.band.to) }))
  else sentences.push(t('trends.reading.within', { to: number(last.band.to) }))
  sentences.push(...standingOut(series, { t, periodName, number }))
  return sentences
}

function standingOut(series: Series, { t, periodName, number }: Words): string[] {
  const all = series.figures.filter((figure) => figure.standsOut)
  if (all.length > 0) {
    const list = all.map((figure) => `${periodName(figure.period)} (${number(figure.value ?? 0)})`).join(', ')
    return [t('trends.reading.standOut', { list })]
  }
  return series.figures.some((figure) => figure.band) ? [t('trends.reading.nothingStandsOut')] : []
}

/** Which of several lines have figures that stand out, one sentence for each, and how many have none. */
export function readingOfMany(all: Series[], nameOf: (series: Series) => string, words: Words): string[] {
  const remarkable = all.filter((series) => series.figures.some((figure) => figure.standsOut))
  return [
    ...remarkable.map((series) => `${nameOf(series)}: ${standingOut(series, words)[0] ?? ''}`),
    words.t(remarkable.length > 0 ? 'trends.reading.otherLines' : 'trends.reading.noLine', { count: all.length - remarkable.length }),
  ]
}

/** How many figures were tested, and how many of them stand out by chance alone, at most. */
export function chanceSentence(all: Series[], chance: number | undefined, { t, number }: Words): string | undefined {
  const tested = all.flatMap(({ figures }) => figures).filter((figure) => figure.band).length
  return tested && chance ? t('trends.reading.chance', { count: tested, number: number(tested), expected: number(Math.ceil(tested * chance * 10) / 10) }) : undefined
}

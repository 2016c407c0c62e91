import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import { Card } from '../kit/layout'
import { CausesCard } from './causes-card'
import { HeatMap } from './heat-map'
import { Legend } from './legend'
import { type OutsideCause, type Span, spansOf } from './outside-causes'
import { ProvinceMap } from './province-map'
import { chanceSentence, readingOf, readingOfMany } from './reading'
import { highest, type Series, seriesOf } from './series'
import { TrendChart } from './trend-chart'
import { TrendTable } from './trend-table'
import type { Answer } from './trends'
import { type Asked, lineDimensions } from './trends-search'
import type { Names } from './use-names'

const SHOWN_AT_FIRST = 12

interface Props {
  answer: Answer
  question: Asked
  names: Names
  causes: OutsideCause[]
}

/** The answer as the picture that was asked for; beside every picture there is a table with the same figures. */
export function Pictures({ answer, question, names, causes }: Props) {
  const { t } = useTranslation()
  if (question.view === 'map') {
    return (
      <Card title={t('trends.mapCaption', { period: names.period(question.to) })}>
        <ProvinceMap figures={answer.lines} names={names} />
      </Card>
    )
  }
  const [rows, columns] = lineDimensions(question.choices)
  if (question.view === 'heat' && rows && columns) {
    return (
      <Card title={t('trends.heatTitle', { period: names.period(question.to) })}>
        <HeatMap figures={answer.lines} by={[rows, columns]} names={names} />
      </Card>
    )
  }
  return <Lines answer={answer} names={names} causes={causes} />
}

function Lines({ answer, names, causes }: Omit<Props, 'question'>) {
  const { t } = useTranslation()
  const all = seriesOf(answer.lines)
  const [single] = all
  const spans = spansOf(single?.figures ?? [], causes)
  const words = { t, periodName: names.period, number: names.number }
  const chance = chanceSentence(all, answer.chance, words)
  if (!single) return <p>{t('trends.noLines')}</p>
  const sentences = all.length === 1 ? readingOf(single, words) : readingOfMany(all, names.series, words)
  return (
    <>
      <Card title={all.length === 1 ? names.series(single) : t('trends.lines', { count: all.length })}>
        <div className="kr-stack">
          <div className="kr-reading">
            <h3>{t('trends.reading.title')}</h3>
            {all.length === 1 ? <p>{sentences.join(' ')}</p> : <ul>{sentences.map((one) => <li key={one}>{one}</li>)}</ul>}
            <p className="kr-subtle">{[chance, t('trends.reading.caveat')].filter(Boolean).join(' ')}</p>
          </div>
          <Legend />
          {all.length === 1 ? <TrendChart series={single} names={names} spans={spans} /> : <Multiples all={all} names={names} spans={spans} />}
        </div>
      </Card>
      {all.length === 1 && (
        <Card title={t('trends.tableTitle')} flush>
          <TrendTable series={single} names={names} />
        </Card>
      )}
      <CausesCard spans={spans} names={names} />
    </>
  )
}

/** Many small pictures on one scale, so that they can be compared; each opens its table. */
function Multiples({ all, names, spans }: { all: Series[]; names: Names; spans: Span[] }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  const most = highest(all)
  return (
    <>
      <div className="kr-multiples">
        {all.slice(0, shown).map((series) => (
          <section key={series.key} aria-label={names.series(series)}>
            <h3>{names.series(series)}</h3>
            <TrendChart series={series} names={names} most={most} height={164} spans={spans} />
            <details>
              <summary>
                {t('trends.tableTitle')}
                <span className="kr-hidden-visually">: {names.series(series)}</span>
              </summary>
              <TrendTable series={series} names={names} />
            </details>
          </section>
        ))}
      </div>
      {all.length > shown && (
        <div>
          <Button onPress={() => setShown(all.length)}>{t('trends.showAll', { count: all.length })}</Button>
        </div>
      )}
    </>
  )
}

import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BeforeAndAfter, Month } from './before-and-after'
import './before-and-after.css'
import { useReading } from './use-reading'

const width = 640
const height = 260
const left = 40
const right = 12
const top = 24
const bottom = 36

/** The counts month by month, the line of the model, and how it would have gone on; a table beside it says the same. */
export function BeforeAndAfterChart({ told, name }: { told: BeforeAndAfter; name: string }) {
  const { t } = useTranslation()
  const { monthName, reading } = useReading()
  const id = useId()
  const { months, at } = told
  const highest = niceTop(Math.max(5, ...months.flatMap((one) => [one.value ?? 0, one.mean ?? 0, one.meanWithoutIt ?? 0])))
  const x = (index: number) => left + ((index + 0.5) * (width - left - right)) / months.length
  const y = (value: number) => top + (1 - value / highest) * (height - top - bottom)
  const first = months.findIndex((one) => one.month >= at)
  const change = first < 0 ? undefined : (x(first) + x(first - 1)) / 2
  const line = (from: number, of: (one: Month) => number | undefined) =>
    months
      .slice(from)
      .flatMap((one, index) => {
        const value = of(one)
        return value === undefined ? [] : [`${x(from + index).toFixed(1)},${y(value).toFixed(1)}`]
      })
      .join(' ')
  const every = Math.ceil(months.length / 6)
  return (
    <figure className="kr-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{t('issues.change.picture', { name })}</title>
        <desc id={`${id}-text`}>{reading(told)}</desc>
        {[0, highest / 2, highest].map((value) => (
          <g key={value}>
            <line className="kr-chart__grid" x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
            <text className="kr-chart__text" x={left - 6} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {months.map(
          (one, index) =>
            index % every === 0 && (
              <text key={one.month} className="kr-chart__text" x={x(index)} y={height - 12} textAnchor="middle">
                {monthName(one.month)}
              </text>
            ),
        )}
        {change !== undefined && (
          <>
            <line className="kr-chart__change" x1={change} x2={change} y1={top - 6} y2={height - bottom} />
            <text className="kr-chart__text" x={change} y={top - 10} textAnchor="middle">
              {t('issues.change.launch')}
            </text>
          </>
        )}
        {first >= 0 && <polyline className="kr-chart__without" points={line(Math.max(0, first - 1), (one) => one.meanWithoutIt)} />}
        <polyline className="kr-chart__mean" points={line(0, (one) => (one.month < at ? one.mean : undefined))} />
        <polyline className="kr-chart__mean" points={line(0, (one) => (one.month >= at ? one.mean : undefined))} />
        {months.map((one, index) =>
          one.value === null ? (
            <text key={one.month} className="kr-chart__text" x={x(index)} y={y(0) - 4} textAnchor="middle">
              {one.shown}
            </text>
          ) : (
            <circle key={one.month} className="kr-chart__count" cx={x(index)} cy={y(one.value)} r={4} />
          ),
        )}
      </svg>
      <figcaption className="kr-chart__legend kr-small">
        <span>
          <Sample kind="count" /> {t('issues.change.children')}
        </span>
        {told.level && (
          <>
            <span>
              <Sample kind="mean" /> {t('issues.change.mean')}
            </span>
            <span>
              <Sample kind="without" /> {t('issues.change.without')}
            </span>
          </>
        )}
      </figcaption>
    </figure>
  )
}

function Sample({ kind }: { kind: 'count' | 'mean' | 'without' }) {
  return (
    <svg className="kr-chart__sample" viewBox="0 0 24 10" aria-hidden="true">
      {kind === 'count' ? <circle className="kr-chart__count" cx={12} cy={5} r={4} /> : <line className={`kr-chart__${kind}`} x1={0} x2={24} y1={5} y2={5} />}
    </svg>
  )
}

/** The next even number that reads well at the top of an axis. */
function niceTop(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value)) / 2
  const steps = Math.ceil(value / step)
  return Math.ceil((steps + (steps % 2)) * step)
}

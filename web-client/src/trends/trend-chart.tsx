import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { draw, type Mark, named, type Scale, scaleTo } from './drawing'
import type { Span } from './outside-causes'
import { highest, type Series } from './series'
import type { Names } from './use-names'
import { useWidth } from './use-width'

const MARGIN = { left: 34, right: 8, top: 26, bottom: 24 }
const NAME_WIDTH = 64

interface Props {
  series: Series
  names: Names
  /** the highest number that any of the pictures beside it shows */
  most?: number
  height?: number
  /** what happened outside, by the numbers of the list beneath */
  spans?: Span[]
}

/** A line with its band. It supports the table beneath it, which has every figure in words. */
export function TrendChart({ series, names, most = highest([series]), height = 240, spans = [] }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [box, width] = useWidth<HTMLDivElement>(640)
  const inner = { width: Math.max(width - MARGIN.left - MARGIN.right, 80), height: height - MARGIN.top - MARGIN.bottom }
  const scale = scaleTo(most, inner.height)
  const drawing = draw(series.figures, scale, inner.width)
  const last = series.figures.at(-1)
  const first = series.figures[0]
  return (
    <div ref={box} className="kr-trend">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={id} className="kr-trend__picture">
        <title id={id}>
          {t('trends.picture', { what: names.series(series), from: names.period(first?.period ?? ''), to: names.period(last?.period ?? '') })}
        </title>
        <defs>
          <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="kr-trend__hatch" y2="6" />
          </pattern>
        </defs>
        <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
          {drawing.provisional.map(({ x, width: wide }) => (
            <rect key={x} x={x} width={wide} height={inner.height} fill={`url(#${id}-hatch)`} />
          ))}
          <Ticks scale={scale} width={inner.width} number={names.number} />
          {drawing.bands.map((band) => (
            <g key={band.x}>
              <rect className="kr-trend__band" {...band} />
              <path className="kr-trend__limit" d={`M${band.x} ${band.y}h${band.width}`} />
            </g>
          ))}
          {spans.map((span) => (
            <CauseAt key={span.number} span={span} step={inner.width / Math.max(series.figures.length, 1)} height={inner.height} />
          ))}
          <path className="kr-trend__line" d={drawing.line} />
          {drawing.marks.map(({ period, x, y, kind }) => (
            <MarkAt key={period} x={x} y={y} kind={kind} />
          ))}
          {named(series.figures.length, inner.width, NAME_WIDTH).map((at) => (
            <text key={at} className="kr-trend__name" x={drawing.marks[at]?.x} y={inner.height + 17} textAnchor="middle">
              {names.onAxis(series.figures[at]?.period ?? '', at === 0)}
            </text>
          ))}
        </g>
      </svg>
    </div>
  )
}

function Ticks({ scale, width, number }: { scale: Scale; width: number; number: Names['number'] }) {
  return scale.ticks.map((tick) => (
    <g key={tick}>
      <path className="kr-trend__grid" d={`M0 ${scale.y(tick)}h${width}`} />
      <text className="kr-trend__name" x={-7} y={scale.y(tick) + 4} textAnchor="end">
        {number(tick)}
      </text>
    </g>
  ))
}

/** The months of a cause, with the number by which the list beneath tells it. */
function CauseAt({ span, step, height }: { span: Span; step: number; height: number }) {
  const from = Math.round(span.first * step) + 1
  const width = Math.max(Math.round((span.last - span.first + 1) * step) - 2, 4)
  return (
    <g className="kr-trend__cause">
      <path d={`M${from} ${height}V-6h${width}V${height}`} />
      <text x={from + width / 2} y={-10} textAnchor="middle">
        {span.number}
      </text>
    </g>
  )
}

/** A figure by its shape: a dot, a dash for what is hidden, a triangle for what stands out. */
export function MarkAt({ x, y, kind }: { x: number; y: number; kind: Mark }) {
  if (kind === 'small') return <path className="kr-trend__small" d={`M${x - 3.5} ${y}h7`} />
  if (kind === 'standsOut') return <path className="kr-trend__out" d={`M${x} ${y - 7}l6.5 11h-13z`} />
  return <circle className="kr-trend__dot" cx={x} cy={y} r="2.6" />
}

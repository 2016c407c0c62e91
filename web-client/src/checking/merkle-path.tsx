import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedEvent } from '../verifier/event-checks'
import { short } from './hashes'
import type { LinkState, ProofLink } from './proof-links'

const WIDE = 320
const BOX = { width: 96, height: 30 }
const COLUMNS = { left: 0, middle: (WIDE - BOX.width) / 2, right: WIDE - BOX.width }
const ROW = 62

/** What a hash is, beside it where the column is free. */
function Label({ column, row, text }: { column: 'left' | 'right'; row: number; text: string }) {
  const atLeft = column === 'left'
  return (
    <text className="kr-path__label" x={atLeft ? COLUMNS.middle - 8 : COLUMNS.middle + BOX.width + 8} y={row * ROW + 19} textAnchor={atLeft ? 'end' : 'start'}>
      {text}
    </text>
  )
}

interface BoxProps {
  column: keyof typeof COLUMNS
  row: number
  text: string
  kind?: 'own' | 'neighbour' | 'signed' | 'broken'
  isWord?: boolean
}

function Box({ column, row, text, kind = 'own', isWord }: BoxProps) {
  return (
    <g className={`kr-path__box kr-path__box--${kind}${isWord ? ' kr-path__box--word' : ''}`}>
      <rect x={COLUMNS[column] + 1} y={row * ROW + 1} width={BOX.width - 2} height={BOX.height - 2} rx="5" />
      <text x={COLUMNS[column] + BOX.width / 2} y={row * ROW + 20} textAnchor="middle">
        {text}
      </text>
    </g>
  )
}

/** From the top of a box to the bottom of the middle one in the row above. */
function Line({ column, row, state = 'holds' }: { column: keyof typeof COLUMNS; row: number; state?: LinkState }) {
  const from = COLUMNS[column] + BOX.width / 2
  const top = (row - 1) * ROW + BOX.height
  const end = WIDE / 2 + (from - WIDE / 2) / 8
  return (
    <g className={`kr-path__line kr-path__line--${state}`}>
      <path d={`M${from} ${row * ROW}V${row * ROW - 12}L${end} ${top}`} />
      {state === 'broken' && <path className="kr-path__cross" d={`M${end - 7 + (from - end) / 2} ${top + 9}l14 14m0-14l-14 14`} />}
    </g>
  )
}

/** The path drawn from the root above to the stored bytes below. The table beside it has every hash in full. */
export function MerklePath({ event, links }: { event: CheckedEvent; links: ProofLink[] }) {
  const { t } = useTranslation()
  const title = useId()
  const steps = event.path?.steps ?? []
  const state = (id: ProofLink['id']) => links.find((link) => link.id === id)?.state ?? 'absent'
  const rootHolds = state('root') === 'holds'
  // rows from the top: signed root, computed root, the steps down to the leaf, the entry, what it commits to
  const leafRow = 1 + steps.length
  const rows = leafRow + 3
  return (
    <svg className="kr-path" viewBox={`0 0 ${WIDE} ${(rows - 1) * ROW + BOX.height}`} role="img" aria-labelledby={title}>
      <title id={title}>{t('checking.pathPicture', { count: steps.length, position: event.position })}</title>
      <Box column="middle" row={0} text={short(event.path?.signedRoot) || t('checking.part.none')} kind="signed" />
      <Label column="left" row={0} text={t('checking.part.signed')} />
      <Label column="left" row={1} text={t('checking.part.computed')} />
      <Label column={steps[0]?.side === 'left' ? 'right' : 'left'} row={leafRow} text={t('checking.leaf')} />
      <Line column="middle" row={1} state={rootHolds ? 'holds' : 'broken'} />
      {steps.map((step, at) => {
        const below = leafRow - at
        const neighbour = step.side
        return (
          <g key={at}>
            <Line column="middle" row={below} />
            <Line column={neighbour} row={below} />
            <Box column={neighbour} row={below} text={short(step.neighbour)} kind="neighbour" />
            <Box column="middle" row={below - 1} text={short(step.result)} kind={rootHolds ? 'own' : 'broken'} />
          </g>
        )
      })}
      <Box column="middle" row={leafRow} text={short(event.path?.leaf) || t('checking.part.none')} kind={rootHolds ? 'own' : 'broken'} />
      <Line column="middle" row={leafRow + 1} />
      <Box column="middle" row={leafRow + 1} text={t('checking.part.entry')} kind={rootHolds ? 'own' : 'broken'} isWord />
      {([['left', 'payload'], ['middle', 'row'], ['right', 'metadata']] as const).map(([column, part]) => (
        <g key={part}>
          <Line column={column} row={leafRow + 2} state={state(part)} />
          <Box column={column} row={leafRow + 2} text={t(`checking.part.${part}`)} kind={state(part) === 'broken' ? 'broken' : 'neighbour'} isWord />
        </g>
      ))}
    </svg>
  )
}

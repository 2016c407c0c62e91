import { useTranslation } from 'react-i18next'
import { DataTable } from '../kit/data-table'
import type { Difference } from './history'
import { placeOf } from './state-fields'
import { useStateWords } from './state-words'
import { Value } from './value'

const isThere = (value: unknown) => value !== undefined && value !== null

interface Props {
  differences: Difference[]
  empty: string
  /** the state after, which knows who is who */
  fields?: Record<string, unknown>
}

/** Field by field, what was and what came: marked as removed and added for eye and ear alike. */
export function DifferenceTable({ differences, empty, fields }: Props) {
  const { t } = useTranslation()
  const words = useStateWords(fields)
  if (differences.length === 0) return <p className="kr-card__body kr-subtle">{empty}</p>
  return (
    <DataTable
      caption={t('history.changed')}
      columns={[
        { id: 'field', header: t('history.field'), isRowHeader: true, cell: (one) => <Name field={one.field} words={words} /> },
        {
          id: 'before',
          header: t('history.before'),
          cell: (one) =>
            isThere(one.before) && (
              <del>
                <Value value={one.before} place={placeOf(one.field)} words={words} />
              </del>
            ),
        },
        {
          id: 'after',
          header: t('history.after'),
          cell: (one) =>
            isThere(one.after) && (
              <ins>
                <Value value={one.after} place={placeOf(one.field)} words={words} />
              </ins>
            ),
        },
      ]}
      rows={differences}
      rowId={(one) => one.field}
    />
  )
}

function Name({ field, words }: { field: string; words: ReturnType<typeof useStateWords> }) {
  const place = placeOf(field)
  return (
    <>
      {place.part !== 'case' && <span className="kr-subtle kr-state__of">{words.part(place)}</span>}
      {words.field(place)}
    </>
  )
}

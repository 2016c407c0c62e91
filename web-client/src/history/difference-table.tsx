import { useTranslation } from 'react-i18next'
import { DataTable } from '../kit/data-table'
import type { Difference } from './history'
import { Value } from './value'

const isThere = (value: unknown) => value !== undefined && value !== null

/** Field by field, what was and what came: marked as removed and added for eye and ear alike. */
export function DifferenceTable({ differences, empty }: { differences: Difference[]; empty: string }) {
  const { t } = useTranslation()
  if (differences.length === 0) return <p className="kr-card__body kr-subtle">{empty}</p>
  return (
    <DataTable
      caption={t('history.changed')}
      columns={[
        { id: 'field', header: t('history.field'), isRowHeader: true, cell: (one) => <span className="kr-mono">{one.field}</span> },
        {
          id: 'before',
          header: t('history.before'),
          cell: (one) =>
            isThere(one.before) && (
              <del>
                <Value value={one.before} />
              </del>
            ),
        },
        {
          id: 'after',
          header: t('history.after'),
          cell: (one) =>
            isThere(one.after) && (
              <ins>
                <Value value={one.after} />
              </ins>
            ),
        },
      ]}
      rows={differences}
      rowId={(one) => one.field}
    />
  )
}

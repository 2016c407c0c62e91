import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../kit/data-table'
import { Tag } from '../kit/tag'
import type { Series } from './series'
import type { Figure } from './trends'
import type { Names } from './use-names'

/** Every figure of a line as it is drawn, the newest first. */
export function TrendTable({ series, names }: { series: Series; names: Names }) {
  const { t } = useTranslation()
  const columns: Column<Figure>[] = [
    { id: 'period', header: t('trends.table.period'), isRowHeader: true, cell: ({ period }) => names.period(period) },
    { id: 'children', header: t('trends.table.children'), isNumber: true, cell: ({ value, shown }) => (value === null ? shown : names.number(value)) },
    {
      id: 'band',
      header: t('trends.table.band'),
      isNumber: true,
      cell: ({ band }) => (band ? t('trends.table.bandFromTo', { from: names.number(band.from), to: names.number(band.to) }) : <span className="kr-subtle">{t('trends.table.noBand')}</span>),
    },
    { id: 'out', header: t('trends.table.standsOut'), cell: ({ standsOut }) => standsOut && <Tag tone="warning" icon="alert">{t('trends.table.out')}</Tag> },
    { id: 'status', header: t('trends.table.status'), cell: ({ mark }) => t(`trends.status.${statusOf(mark)}`) },
  ]
  return <DataTable caption={t('trends.tableOf', { what: names.series(series) })} columns={columns} rows={[...series.figures].reverse()} rowId={({ period }) => period} />
}

/** The marks of Statistics Netherlands, in words. */
const statusOf = (mark: string) => (mark === '*' ? 'provisional' : mark === '**' ? 'revised' : 'final')

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import type { SeenAgain } from './issue-course'
import type { Signal } from './issues'

/** What detection saw of an issue after people reviewed it, and somebody put with its dossier: whether it still happens, and how much. */
export function LaterSignals({ signals }: { signals: Signal[] }) {
  const { t } = useTranslation()
  const columns = useSeenColumns<Signal>((signal) => (
    <Link to="/signals/$signalId/method" params={{ signalId: signal.signal }}>
      {t(`issues.methodPage.name.${signal.method}`, { defaultValue: signal.method })}
    </Link>
  ))
  if (signals.length === 0) return null
  return (
    <Card title={t('issues.later.title')}>
      <div className="kr-stack">
        <p className="kr-subtle kr-small">{t('issues.later.intro')}</p>
        <DataTable
          caption={t('issues.later.title')}
          columns={[
            ...columns,
            { id: 'by', header: t('issues.attachedBy'), cell: (one) => one.attachment?.attachedBy },
            { id: 'reason', header: t('issues.fields.reason'), cell: (one) => one.attachment?.reason },
          ]}
          rows={signals}
          rowId={(one) => one.signal}
        />
      </div>
    </Card>
  )
}

/** The same for whoever does not sit at the desk: without who put it there and why. */
export function SeenAgainTable({ signals }: { signals: SeenAgain[] }) {
  const { t } = useTranslation()
  const columns = useSeenColumns<SeenAgain>((one) => t(`issues.methodPage.name.${one.method}`, { defaultValue: one.method }))
  if (signals.length === 0) return null
  return <DataTable caption={t('issues.later.inCourse')} columns={columns} rows={signals} rowId={(one) => one.raisedAt + one.period} />
}

function useSeenColumns<Row extends SeenAgain>(method: (row: Row) => React.ReactNode): Column<Row>[] {
  const { t } = useTranslation()
  const { dayOf } = useDates()
  return [
    { id: 'raisedAt', header: t('issues.raisedAt'), isRowHeader: true, cell: (one) => dayOf(one.raisedAt) },
    { id: 'period', header: t('issues.period'), cell: (one) => one.period },
    { id: 'method', header: t('issues.method'), cell: method },
    { id: 'children', header: t('issues.children'), isNumber: true, cell: (one) => one.children },
    { id: 'clusters', header: t('issues.clusters'), isNumber: true, cell: (one) => one.clusters },
  ]
}

import { useTranslation } from 'react-i18next'
import { DataTable } from '../kit/data-table'
import { Value } from './value'

export function StateTable({ fields }: { fields: Record<string, unknown> }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('history.state')}
      columns={[
        { id: 'field', header: t('history.field'), isRowHeader: true, cell: ([path]) => <span className="kr-mono">{path}</span> },
        { id: 'value', header: t('history.state'), cell: ([, value]) => <Value value={value} /> },
      ]}
      rows={Object.entries(fields)}
      rowId={([path]) => path}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { useTexts } from '../i18n/refusals'
import { DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Tag } from '../kit/tag'
import type { PreviewRow, UploadedImport } from './imports'

export function PreviewCard({ uploaded }: { uploaded: UploadedImport }) {
  const { t } = useTranslation()
  const { field } = useTexts()
  const names = [...new Set(uploaded.preview.flatMap((row) => Object.keys(row.cells ?? {})))].slice(0, 6)
  return (
    <Card title={t('imports.preview')} flush>
      <DataTable
        caption={t('imports.preview')}
        columns={[
          { id: 'row', header: t('imports.row'), isRowHeader: true, cell: (row: PreviewRow) => String(row.row) },
          ...names.map((name) => ({ id: name, header: name, cell: (row: PreviewRow) => row.cells?.[name] })),
          {
            id: 'problems',
            header: t('imports.problems'),
            cell: (row: PreviewRow) =>
              row.errors?.length ? (
                <Tag tone="negative" icon="alert">
                  {row.errors.map((error) => `${error.column ?? error.pointer ?? ''} ${field(error)}`.trim()).join('; ')}
                </Tag>
              ) : (
                <Tag tone="positive" icon="check">
                  {t('imports.fine')}
                </Tag>
              ),
          },
        ]}
        rows={uploaded.preview}
        rowId={(row) => String(row.row)}
      />
    </Card>
  )
}

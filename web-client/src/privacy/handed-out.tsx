import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import { DataTable } from '../kit/data-table'
import { Dialog } from '../kit/dialog'
import { Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { useVocabulary } from '../vocabulary/vocabulary'

interface Item {
  at: string
  way: string
  byName?: string
  body?: string
}

/** What of a case is outside: whoever erases tells those who got it. Opening it is recorded, so it asks only when opened. */
export function HandedOut({ caseId, caseNumber }: { caseId: string; caseNumber: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const title = t('privacy.handedOutOf', { number: caseNumber })
  return (
    <>
      <Button small icon="document" aria-label={title} onPress={() => setOpen(true)}>
        {t('privacy.handedOut')}
      </Button>
      <Dialog title={title} isOpen={open} onClose={() => setOpen(false)}>
        <Outside caseId={caseId} title={title} />
      </Dialog>
    </>
  )
}

function Outside({ caseId, title }: { caseId: string; title: string }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const { bodyName } = useVocabulary()
  const list = useQuery({
    queryKey: ['privacy', 'handed-out', caseId],
    queryFn: ({ signal }) => get<{ items: Item[] }>(`/privacy/cases/${caseId}/handed-out`, signal),
  })
  if (list.isPending) return <Skeleton label={t('kit.loading')} />
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.items.map((item, number) => ({ ...item, number: String(number) }))
  return (
    <div className="kr-stack">
      <p>{t('privacy.handedOutIntro')}</p>
      {rows.length === 0 ? (
        <p>{t('privacy.nothingHandedOut')}</p>
      ) : (
        <DataTable
          caption={title}
          rows={rows}
          rowId={(row) => row.number}
          columns={[
            { id: 'at', header: t('privacy.handedOutAt'), isRowHeader: true, cell: (row) => moment(row.at) },
            { id: 'way', header: t('privacy.handedOutHow'), cell: (row) => t(`privacy.handedOutWay.${row.way}`, { defaultValue: row.way }) },
            { id: 'to', header: t('privacy.handedOutTo'), cell: (row) => bodyName(row.body) },
            { id: 'by', header: t('privacy.handedOutBy'), cell: (row) => row.byName },
          ]}
        />
      )}
    </div>
  )
}

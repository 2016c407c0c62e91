import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AccessTable } from '../access/access-table'
import { accessLogPage } from '../access/access-log'
import { get } from '../api/http'
import { Card } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'

/** Who looked at this case, when and for what purpose; this look included. */
export function AccessTab({ caseId }: { caseId: string }) {
  const { t } = useTranslation()
  const looks = useQuery({
    queryKey: ['case', caseId, 'who-looked'],
    queryFn: ({ signal }) => get<Awaited<ReturnType<typeof accessLogPage>>>(`/cases/${caseId}/who-looked`, signal),
  })
  if (looks.isPending) return <Skeleton label={t('kit.loading')} />
  if (looks.isError) return <Failed error={looks.error} onRetry={() => void looks.refetch()} />
  return (
    <Card title={t('cases.tabs.access')} flush>
      {looks.data.items.length === 0 ? (
        <EmptyState icon="eye" title={t('cases.accessTab.empty')} />
      ) : (
        <AccessTable looks={looks.data.items} caption={t('cases.tabs.access')} />
      )}
    </Card>
  )
}

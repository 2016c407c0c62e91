import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { get, request } from '../api/http'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Notice, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { ComparisonProgress, RebuildProgress } from './replay-progress'
import { type Replay, isUnderWay, useReplays } from './views'

interface View {
  processor: string
  rebuild?: Replay
  comparison?: Replay
}

/** The views that pages read: each can be compared with the events, and told anew while the old one goes on serving. */
export function ViewsCard() {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const queries = useQueryClient()
  const [problem, setProblem] = useState<Problem | null>(null)
  const views = useQuery({
    queryKey: ['views'],
    queryFn: ({ signal }) => get<{ items: string[] }>('/operations/views', signal),
    staleTime: Infinity,
  })
  const rebuilds = useReplays('rebuilds')
  const comparisons = useReplays('comparisons')

  async function order(kind: 'rebuilds' | 'comparisons', body: { processor?: string }) {
    setProblem(null)
    try {
      await request(`/operations/${kind}`, { method: 'POST', body, idempotencyKey: newKey() })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
    await queries.invalidateQueries({ queryKey: [kind] })
  }

  const name = (processor: string) => t(`operations.viewOf.${processor}`, { defaultValue: processor })
  const rows = (views.data?.items ?? []).map((processor): View => ({
    processor,
    rebuild: rebuilds.data?.find((one) => one.processor === processor),
    comparison: comparisons.data?.find((one) => one.processor === processor),
  }))
  const columns: Column<View>[] = [
    { id: 'view', header: t('operations.view'), isRowHeader: true, cell: (one) => name(one.processor) },
    {
      id: 'compared',
      header: t('operations.lastComparison'),
      cell: (one) => (one.comparison ? <ComparisonProgress replay={one.comparison} /> : t('operations.neverCompared')),
    },
    {
      id: 'last',
      header: t('operations.lastRebuild'),
      cell: (one) => one.rebuild && <RebuildProgress replay={one.rebuild} />,
    },
    {
      id: 'actions',
      header: t('cases.consentTab.actions'),
      cell: (one) => (
        <Button
          small
          icon="refresh"
          aria-label={t('operations.rebuildOf', { view: name(one.processor) })}
          isDisabled={isUnderWay(one.rebuild)}
          onPress={() => void order('rebuilds', { processor: one.processor })}
        >
          {t('operations.rebuild')}
        </Button>
      ),
    },
  ]
  return (
    <Card
      title={t('operations.views')}
      flush
      actions={
        <Button small isDisabled={comparisons.data?.some(isUnderWay)} onPress={() => void order('comparisons', {})}>
          {t('operations.compare')}
        </Button>
      }
    >
      <p className="kr-card__body kr-subtle">{t('operations.viewsIntro')}</p>
      {problem && (
        <Notice tone="negative" urgent title={refusal(problem).title}>
          {refusal(problem).advice}
        </Notice>
      )}
      {views.isPending && <Skeleton label={t('kit.loading')} />}
      {views.isError && <Failed error={views.error} onRetry={() => void views.refetch()} />}
      {views.data && <DataTable caption={t('operations.views')} columns={columns} rows={rows} rowId={(one) => one.processor} />}
    </Card>
  )
}

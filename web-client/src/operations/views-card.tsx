import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { get, request } from '../api/http'
import { Problem } from '../api/problem'
import { useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Notice, Skeleton } from '../kit/notice'
import { Tag } from '../kit/tag'
import { Failed } from '../shell/not-found'

interface Replay {
  id: string
  processor: string
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED'
  startedAt: string
  finishedAt?: string
  position: number
  target: number
  failure?: string
}

interface View {
  processor: string
  last?: Replay
}

const isUnderWay = (replay?: Replay) => replay?.state === 'WAITING' || replay?.state === 'RUNNING'

/** The views that pages read: each can be told anew from the first event while the old one goes on serving. */
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
  const rebuilds = useQuery({
    queryKey: ['rebuilds'],
    queryFn: ({ signal }) => get<Replay[]>('/operations/rebuilds', signal),
    refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? 1000 : false),
  })

  async function rebuild(processor: string) {
    setProblem(null)
    try {
      await request('/operations/rebuilds', { method: 'POST', body: { processor }, idempotencyKey: newKey() })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
    await queries.invalidateQueries({ queryKey: ['rebuilds'] })
  }

  const name = (processor: string) => t(`operations.viewOf.${processor}`, { defaultValue: processor })
  const rows = (views.data?.items ?? []).map((processor): View => ({
    processor,
    last: rebuilds.data?.find((one) => one.processor === processor),
  }))
  const columns: Column<View>[] = [
    { id: 'view', header: t('operations.view'), isRowHeader: true, cell: (one) => name(one.processor) },
    { id: 'last', header: t('operations.lastRebuild'), cell: (one) => one.last && <Progress replay={one.last} /> },
    {
      id: 'actions',
      header: t('cases.consentTab.actions'),
      cell: (one) => (
        <Button
          small
          icon="refresh"
          aria-label={t('operations.rebuildOf', { view: name(one.processor) })}
          isDisabled={isUnderWay(one.last)}
          onPress={() => void rebuild(one.processor)}
        >
          {t('operations.rebuild')}
        </Button>
      ),
    },
  ]
  return (
    <Card title={t('operations.views')} flush>
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

function Progress({ replay }: { replay: Replay }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  switch (replay.state) {
    case 'DONE':
      return (
        <Tag tone="positive" icon="check">
          {t('operations.rebuilt', { at: moment(replay.finishedAt) })}
        </Tag>
      )
    case 'FAILED':
      return (
        <Tag tone="negative" icon="alert">
          {t('operations.rebuildFailed')}
        </Tag>
      )
    default:
      return <span role="status">{t('operations.rebuilding', { told: Math.max(0, replay.position + 1), all: replay.target + 1 })}</span>
  }
}

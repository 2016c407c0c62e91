import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStaff } from '../cases/case-context'
import { CodeTag, DueTag } from '../cases/tags'
import { useDates } from '../i18n/dates'
import { Button, LinkButton } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { Card, Page } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { Tag } from '../kit/tag'
import { Failed } from '../shell/not-found'
import { useVocabulary } from '../vocabulary/vocabulary'
import { CaseFinder } from './case-finder'
import { Filters } from './filters'
import { SavedViews } from './saved-views'
import { useCounts, useWorklist, type WorkItem } from './worklist'
import { views, type WorklistSearch } from './worklist-search'
import './worklist.css'

const route = getRouteApi('/worklist')

export function WorklistPage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const list = useWorklist(search)
  const counts = useCounts()
  const { seconds } = useDates()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page
      title={t('worklist.title')}
      actions={
        <LinkButton href="/intake" variant="primary" icon="phone">
          {t('start.newCall')}
        </LinkButton>
      }
    >
      <div className="kr-stack">
        <CaseFinder />
        <nav className="kr-views kr-no-print" aria-label={t('worklist.views')}>
          {views.map((view) => (
            <Link
              key={view}
              to="/worklist"
              search={{ view } as WorklistSearch}
              className="kr-view"
              aria-current={search.view === view ? 'page' : undefined}
            >
              {t(`worklist.view.${view}`)}
              {counts.data?.[view] !== undefined && <span className="kr-badge">{counts.data[view]}</span>}
            </Link>
          ))}
        </nav>
        <div className="kr-row kr-row--spread kr-row--end">
          <Filters search={search} />
          <SavedViews search={search} />
        </div>
        <News onShow={() => void list.refetch()} />
        <Card flush>
          {list.isPending && <Skeleton label={t('kit.loading')} lines={8} />}
          {list.isError && <Failed error={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && items.length === 0 && (
            <EmptyState icon="list" title={t('worklist.empty')}>
              <p>{t('worklist.emptyText')}</p>
            </EmptyState>
          )}
          {items.length > 0 && <WorkTable items={items} />}
        </Card>
        <div className="kr-row kr-row--spread">
          {list.hasNextPage ? (
            <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
              {t('kit.more')}
            </Button>
          ) : (
            <span />
          )}
          <span className="kr-subtle kr-small">{t('worklist.asOf', { at: seconds(new Date(list.dataUpdatedAt)) })}</span>
        </div>
      </div>
    </Page>
  )
}

/** A list never jumps under one's hands: changes wait behind a button until one wants them. */
function News({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [seenCount, setSeenCount] = useState(() => queries.getQueryData<number>(['news']) ?? 0)
  const count = useQuery<number>({ queryKey: ['news'], enabled: false, initialData: 0 }).data
  const fresh = count - seenCount
  return (
    <div role="status">
      {fresh > 0 && (
        <Button
          icon="refresh"
          onPress={() => {
            setSeenCount(count)
            onShow()
          }}
        >
          {t('worklist.news', { count: fresh })}
        </Button>
      )}
    </div>
  )
}

export function WorkTable({ items }: { items: WorkItem[] }) {
  const { t } = useTranslation()
  const { date } = useDates()
  const words = useVocabulary()
  const { nameOf } = useStaff()
  const columns: Column<WorkItem>[] = [
    {
      id: 'number',
      header: t('worklist.number'),
      isRowHeader: true,
      cell: (item) => (
        <>
          <Link to="/cases/$caseId" params={{ caseId: item.caseId }} className="kr-numbers kr-nowrap">
            {item.number}
          </Link>
          <br />
          <span className="kr-subtle">{item.childLabel ?? t('kit.erased')}</span>
        </>
      ),
    },
    { id: 'urgency', header: t('worklist.urgency'), cell: (item) => <CodeTag family="urgency" code={item.urgency} /> },
    {
      id: 'about',
      header: t('worklist.about'),
      cell: (item) => (
        <>
          {item.areas.map(words.areaName).join(', ')}
          <br />
          <span className="kr-subtle">{item.primaryArticle && words.articleName(item.primaryArticle)}</span>
        </>
      ),
    },
    {
      id: 'deadline',
      header: t('worklist.deadline'),
      cell: (item) =>
        item.nextDeadline && (
          <>
            <span className="kr-nowrap">{date(item.nextDeadline.due)}</span> <DueTag due={item.nextDeadline.due} />
            <br />
            <span className="kr-subtle">{words.ruleName(item.nextDeadline.rule)}</span>
          </>
        ),
    },
    {
      id: 'status',
      header: t('worklist.status'),
      cell: (item) => (
        <span className="kr-row">
          {item.state !== 'OPEN' && <CodeTag family="caseState" code={item.state} />}
          <CodeTag family="consentState" code={item.consent} />
          {item.waitingFor === 'ANSWER' && (
            <Tag tone="info" icon="mail">
              {t('codes.waitingFor.ANSWER')}
            </Tag>
          )}
          {item.mediation === 'SUSPENDED' && <CodeTag family="mediationState" code={item.mediation} />}
        </span>
      ),
    },
    { id: 'assignee', header: t('worklist.assignee'), cell: (item) => item.assigneeName ?? nameOf(item.assignee) ?? t('cases.unassigned') },
    { id: 'opened', header: t('worklist.opened'), cell: (item) => <span className="kr-nowrap">{date(item.openedAt)}</span> },
  ]
  return <DataTable caption={t('worklist.title')} columns={columns} rows={items} rowId={(item) => item.caseId} />
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Button, LinkButton } from '../kit/button'
import { Card, Page } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { BulkAssignment } from './bulk-assignment'
import { CaseFinder } from './case-finder'
import { Filters } from './filters'
import { SavedViews } from './saved-views'
import { type Selection, WorkTable } from './work-table'
import { countText, useCounts, useWorklist } from './worklist'
import { views, type WorklistSearch } from './worklist-search'
import './worklist.css'

const route = getRouteApi('/worklist')

export function WorklistPage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const list = useWorklist(search)
  const counts = useCounts()
  const { seconds } = useDates()
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const selection: Selection | undefined = chosen
    ? { chosen, choose: (caseId, on) => setChosen((now) => new Set([...(now ?? [])].filter((one) => one !== caseId).concat(on ? caseId : []))) }
    : undefined
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
              {counts.data?.[view] !== undefined && <span className="kr-badge">{countText(counts.data[view])}</span>}
            </Link>
          ))}
        </nav>
        <Filters search={search} />
        <News onShow={() => void list.refetch()} />
        <div className="kr-row kr-row--spread kr-no-print">
          <div className="kr-row">
          <ToggleButton isSelected={selection !== undefined} onChange={(on) => setChosen(on ? new Set() : null)} className="kr-button kr-button--secondary kr-button--small">
            {t('worklist.chooseCases')}
          </ToggleButton>
          {selection && (
            <BulkAssignment
              items={items.filter((item) => selection.chosen.has(item.caseId))}
              onAssigned={(caseIds) => caseIds.forEach((caseId) => selection.choose(caseId, false))}
            />
          )}
          </div>
          <SavedViews search={search} />
        </div>
        <Card flush>
          {list.isPending && <Skeleton label={t('kit.loading')} lines={8} />}
          {list.isError && <Failed error={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && items.length === 0 && (
            <EmptyState icon="list" title={t('worklist.empty')}>
              <p>{t('worklist.emptyText')}</p>
            </EmptyState>
          )}
          {items.length > 0 && <WorkTable items={items} caption={t('worklist.title')} selection={selection} />}
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

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import { RadioGroup } from '../kit/choices'
import { Card } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import type { CaseFile } from './case-file'
import { timelinePage } from './case-file'
import { TimelineEntries } from './timeline-entries'

/** What happened, newest first. One may leave out what the system did by itself. */
export function TimelineTab({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const [content, setContent] = useState<'only' | 'all'>('only')
  const pages = useInfiniteQuery({
    queryKey: ['case', file.caseId, 'timeline', content],
    queryFn: ({ pageParam, signal }) => timelinePage(file.caseId, content, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card
      title={t('cases.tabs.timeline')}
      actions={
        <RadioGroup
          label={t('cases.timeline.filter')}
          value={content}
          onChange={(value) => setContent(value as 'only' | 'all')}
          options={[
            { id: 'only', label: t('cases.timeline.only') },
            { id: 'all', label: t('cases.timeline.all') },
          ]}
        />
      }
    >
      {pages.isPending && <Skeleton label={t('kit.loading')} />}
      {pages.isError && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && items.length === 0 && <EmptyState icon="clock" title={t('cases.timeline.empty')} />}
      <TimelineEntries items={items} file={file} />
      {pages.hasNextPage && (
        <Button onPress={() => void pages.fetchNextPage()} isDisabled={pages.isFetchingNextPage}>
          {t('kit.more')}
        </Button>
      )}
    </Card>
  )
}

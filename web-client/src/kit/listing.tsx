import { useTranslation } from 'react-i18next'
import { Failed } from '../shell/not-found'
import { Button } from './button'
import { type Column, DataTable } from './data-table'
import type { IconName } from './icon'
import { Card } from './layout'
import { EmptyState, Skeleton } from './notice'

interface Pages<Row> {
  items: Row[]
  isPending: boolean
  isError: boolean
  isSuccess: boolean
  error: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  refetch: () => unknown
  fetchNextPage: () => unknown
}

interface Props<Row> {
  title: string
  pages: Pages<Row>
  columns: Column<Row>[]
  rowId: (row: Row) => string
  emptyIcon: IconName
  emptyTitle: string
  emptyText?: string
}

/** A paged table with all that may be the case: on its way, failed, empty, more to come. */
export function Listing<Row>({ title, pages, columns, rowId, emptyIcon, emptyTitle, emptyText }: Props<Row>) {
  const { t } = useTranslation()
  return (
    <div className="kr-stack">
      <Card flush>
        {pages.isPending && <Skeleton label={t('kit.loading')} />}
        {pages.isError && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.isSuccess && pages.items.length === 0 && (
          <EmptyState icon={emptyIcon} title={emptyTitle}>
            {emptyText && <p>{emptyText}</p>}
          </EmptyState>
        )}
        {pages.items.length > 0 && <DataTable caption={title} columns={columns} rows={pages.items} rowId={rowId} />}
      </Card>
      {pages.hasNextPage && (
        <div>
          <Button onPress={() => void pages.fetchNextPage()} isDisabled={pages.isFetchingNextPage}>
            {t('kit.more')}
          </Button>
        </div>
      )}
    </div>
  )
}

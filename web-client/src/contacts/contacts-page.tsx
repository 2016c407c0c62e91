import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { get, withQuery } from '../api/http'
import { CodeTag } from '../cases/tags'
import { useDates } from '../i18n/dates'
import { Button, LinkButton } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { Card, Page } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { useVocabulary } from '../vocabulary/vocabulary'
import { casesOf, type ContactItem } from './contacts'

export function ContactsPage() {
  const { t } = useTranslation()
  const { moment } = useDates()
  const words = useVocabulary()
  const list = useInfiniteQuery({
    queryKey: ['contacts', 'list'],
    queryFn: ({ pageParam, signal }) =>
      get<{ items: ContactItem[]; next?: string }>(withQuery('/contacts', { after: pageParam, size: 50 }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const columns: Column<ContactItem>[] = [
    {
      id: 'when',
      header: t('contacts.when'),
      isRowHeader: true,
      cell: (one) => (
        <Link to="/contacts/$contactId" params={{ contactId: one.contactId }} className="kr-nowrap">
          {moment(one.startedAt)}
        </Link>
      ),
    },
    { id: 'who', header: t('contacts.who'), cell: (one) => t(`codes.askerRole.${one.askerRole}`) },
    { id: 'how', header: t('contacts.how'), cell: (one) => t(`codes.channel.${one.channel}`) },
    { id: 'kind', header: t('contacts.kind'), cell: (one) => one.kind && t(`codes.contactKind.${one.kind}`) },
    { id: 'urgency', header: t('worklist.urgency'), cell: (one) => one.urgency && <CodeTag family="urgency" code={one.urgency} /> },
    { id: 'about', header: t('contacts.about'), cell: (one) => one.areas?.map(words.areaName).join(', ') },
    {
      id: 'case',
      header: t('contacts.case'),
      cell: (one) =>
        casesOf(one).map((linked) => (
          <Link key={linked.caseId} to="/cases/$caseId" params={{ caseId: linked.caseId }} className="kr-numbers kr-nowrap">
            {linked.number ?? t('contacts.open')}
          </Link>
        )),
    },
  ]
  return (
    <Page
      title={t('contacts.title')}
      intro={t('contacts.intro')}
      actions={
        <LinkButton href="/intake" variant="primary" icon="phone">
          {t('start.newCall')}
        </LinkButton>
      }
    >
      <div className="kr-stack">
        <Card flush>
          {list.isPending && <Skeleton label={t('kit.loading')} />}
          {list.isError && <Failed error={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && items.length === 0 && <EmptyState icon="mail" title={t('contacts.empty')} />}
          {items.length > 0 && <DataTable caption={t('contacts.title')} columns={columns} rows={items} rowId={(one) => one.contactId} />}
        </Card>
        {list.hasNextPage && <Button onPress={() => void list.fetchNextPage()}>{t('kit.more')}</Button>}
      </div>
    </Page>
  )
}

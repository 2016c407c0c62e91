import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useStaff } from '../cases/case-context'
import { Button } from '../kit/button'
import { Select } from '../kit/select'
import { Card, Page } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { usePages } from '../kit/use-pages'
import { Failed } from '../shell/not-found'
import type { Look } from './access-log'
import { AccessSeal } from './access-seal'
import { AccessTable } from './access-table'

export function AccessPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { actor } = useSearch({ from: '/access-log' })
  const { options } = useStaff()
  const pages = usePages<Look>('/access-log', { actor })
  return (
    <Page title={t('access.title')} intro={t('access.intro')}>
      <div className="kr-stack">
        <div className="kr-toolbar">
          <Select
            label={t('access.actor')}
            value={actor ?? ''}
            onChange={(value) => void navigate({ to: '/access-log', search: { actor: value || undefined } })}
            options={[{ id: '', label: t('access.everyone') }, ...options]}
          />
        </div>
        <Card flush>
          {pages.isPending && <Skeleton label={t('kit.loading')} />}
          {pages.isError && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
          {pages.isSuccess && pages.items.length === 0 && <EmptyState icon="eye" title={t('access.empty')} />}
          {pages.items.length > 0 && <AccessTable looks={pages.items} caption={t('access.title')} withCase />}
        </Card>
        {pages.hasNextPage && (
          <div>
            <Button onPress={() => void pages.fetchNextPage()}>{t('kit.more')}</Button>
          </div>
        )}
        <AccessSeal />
      </div>
    </Page>
  )
}

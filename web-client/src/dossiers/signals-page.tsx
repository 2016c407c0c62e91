import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import { Page } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { Select } from '../kit/select'
import { usePages } from '../kit/use-pages'
import { Failed } from '../shell/not-found'
import type { Signal } from './issues'
import { SignalCard } from './signal-card'

/** The desk where two people look at what detection found, before anything comes of it. */
export function SignalsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { state = 'WAITING' } = useSearch({ from: '/signals' })
  const pages = usePages<Signal>('/signals', { state: state === 'ALL' ? undefined : state })
  return (
    <Page title={t('issues.deskTitle')} intro={t('issues.deskIntro')}>
      <div className="kr-stack">
        <div className="kr-toolbar">
          <Select
            label={t('issues.state')}
            value={state}
            onChange={(value) => void navigate({ to: '/signals', search: { state: value === 'WAITING' ? undefined : value } })}
            options={['WAITING', 'ATTACHED', 'ACCEPTED', 'DISMISSED', 'ALL'].map((id) => ({ id, label: t(`issues.signalState.${id}`) }))}
          />
        </div>
        {pages.isPending && <Skeleton label={t('kit.loading')} />}
        {pages.isError && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.isSuccess && pages.items.length === 0 && (
          <EmptyState icon="bell" title={t('issues.noSignals')}>
            <p>{t('issues.noSignalsText')}</p>
          </EmptyState>
        )}
        {pages.items.map((signal) => (
          <SignalCard key={signal.signal} signal={signal} withDossier />
        ))}
        {pages.hasNextPage && (
          <div>
            <Button onPress={() => void pages.fetchNextPage()} isDisabled={pages.isFetchingNextPage}>
              {t('kit.more')}
            </Button>
          </div>
        )}
      </div>
    </Page>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { issueName, type Signal } from '../dossiers/issues'
import { useDates } from '../i18n/dates'
import { Card } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { Tag } from '../kit/tag'
import { usePages } from '../kit/use-pages'
import { useVocabulary } from '../vocabulary/vocabulary'
import { isKnown, toReview } from './to-review'

const most = 5

/** What detection found and this person has not looked at, the newest of each issue; issues that nobody knows come first. */
export function SignalsToReview() {
  const { t } = useTranslation()
  const { dayOf } = useDates()
  const words = useVocabulary()
  const pages = usePages<Signal>('/signals', { state: 'WAITING' })
  const shown = toReview(pages.items).slice(0, most)
  return (
    <Card title={t('start.signals')}>
      {pages.isPending && <Skeleton label={t('kit.loading')} />}
      {pages.isSuccess && shown.length === 0 && (
        <EmptyState icon="check" title={t('start.noSignals')}>
          <p>{t('start.noSignalsText')}</p>
        </EmptyState>
      )}
      <ul className="kr-plain kr-stack kr-stack--tight">
        {shown.map((signal) => (
          <li key={signal.signal} className="kr-row kr-row--spread">
            <Link to="/signals">{issueName(signal.key, words, t)}</Link>
            {isKnown(signal) && <Tag tone="info">{t('issues.knownShort')}</Tag>}
            <span className="kr-subtle">{t('start.signalOf', { children: signal.children, day: dayOf(signal.raisedAt) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

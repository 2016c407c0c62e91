import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Card, Facts } from '../kit/layout'
import { Tag, type Tone } from '../kit/tag'
import { ActButtons } from './act-buttons'
import { signalActs } from './dossier-acts'
import { issueName, type Signal, type SignalReview } from './issues'
import { ScoreList } from './score-table'
import { useActContext } from './use-act-context'

const tones: Record<Signal['state'], Tone> = { WAITING: 'warning', ATTACHED: 'info', ACCEPTED: 'positive', DISMISSED: 'neutral' }

/** One signal: what was computed, what reviewers made of it, and what one can do next. */
export function SignalCard({ signal, withDossier }: { signal: Signal; withDossier?: boolean }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const context = useActContext()
  const name = issueName(signal.key, context.words, t)
  return (
    <Card
      title={name}
      level={withDossier ? 2 : 3}
      actions={<ActButtons about={signal.signal} acts={signalActs(context, signal)} allowed={signal.allowed} group={name} />}
    >
      <div className="kr-stack">
        <p>
          <Tag tone={tones[signal.state]}>{t(`issues.signalState.${signal.state}`)}</Tag>
        </p>
        {signal.state === 'WAITING' && signal.allowed.includes('AttachSignal') && (
          <p>{t('issues.known', { stage: t(`issues.stages.${signal.stage}`).toLowerCase() })}</p>
        )}
        <Facts
          facts={[
            [t('issues.raisedAt'), moment(signal.raisedAt)],
            [t('issues.period'), signal.period],
            [
              t('issues.method'),
              <Link key="method" to="/signals/$signalId/method" params={{ signalId: signal.signal }}>
                {t(`issues.methodPage.name.${signal.method}`, { defaultValue: signal.method })}
              </Link>,
            ],
            [t('issues.children'), signal.children],
            [t('issues.clusters'), signal.clusters],
            [t('issues.dismissal'), signal.dismissal],
            [t('issues.attachedBy'), signal.attachment && [signal.attachment.attachedBy, moment(signal.attachment.at)].filter(Boolean).join(', ')],
            [t('issues.attachment'), signal.attachment?.reason],
          ]}
        />
        {signal.reviews.length === 0 && <p className="kr-subtle">{t('issues.noReviews')}</p>}
        {signal.reviews.map((review) => (
          <Review key={review.at} review={review} />
        ))}
        {withDossier && (
          <p>
            <Link to="/dossiers/$dossierId" params={{ dossierId: signal.dossierId }}>
              {t('issues.toDossier')}
            </Link>
          </p>
        )}
      </div>
    </Card>
  )
}

function Review({ review }: { review: SignalReview }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  return (
    <details className="kr-details">
      <summary>
        {t('issues.reviewBy', {
          name: review.reviewer ?? t(`codes.role.${review.reviewedAs}`),
          verdict: t(`issues.signalVerdict.${review.verdict}`).toLowerCase(),
        })}
      </summary>
      <div className="kr-stack kr-stack--tight">
        <p>{review.reason}</p>
        <p className="kr-subtle kr-small">
          {moment(review.at)} · {t('issues.rulesSay', { what: t(`issues.recommendation.${review.recommendation}`), rules: review.rules })}
        </p>
        <ul>
          {review.checklist.map((one) => (
            <li key={one.explanation}>
              <strong>
                {t(`issues.explanation.${one.explanation}`)}: {t(one.applies ? 'issues.applies' : 'issues.rebutted')}
              </strong>{' '}
              {one.reason}
            </li>
          ))}
        </ul>
        <ScoreList scores={review.scores} />
      </div>
    </details>
  )
}

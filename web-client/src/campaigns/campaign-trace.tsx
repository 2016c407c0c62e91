import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CampaignTrace } from '../dossiers/issues'
import { useDates } from '../i18n/dates'
import { Tag } from '../kit/tag'

/** What a campaign asked and what came of it. */
export function CampaignTraceView({ trace, link }: { trace: CampaignTrace; link?: boolean }) {
  const { t } = useTranslation()
  const { date } = useDates()
  const ask = trace.ask ?? t('issues.notYetOut')
  return (
    <div className="kr-stack kr-stack--tight">
      <p>
        <Tag>{t(`issues.campaignStage.${trace.stage}`)}</Tag>{' '}
        {link ? (
          <Link to="/campaigns/$campaignId" params={{ campaignId: trace.campaignId }}>
            {ask}
          </Link>
        ) : (
          ask
        )}
      </p>
      {trace.outcomes.map((outcome, index) => (
        <div key={index}>
          <strong>{t(`issues.outcomeKind.${outcome.kind}`)}</strong> <span className="kr-subtle">{date(outcome.on)}</span>
          <p>{outcome.text}</p>
          {outcome.childrenHelped && <p>{t('issues.helped', { number: outcome.childrenHelped })}</p>}
          <p className="kr-subtle kr-small kr-break">{outcome.evidence}</p>
        </div>
      ))}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { ActButtons } from '../dossiers/act-buttons'
import { addresseeName } from '../dossiers/issues'
import { RecurrenceCard } from '../dossiers/recurrence'
import { useActContext } from '../dossiers/use-act-context'
import { useDates } from '../i18n/dates'
import { Card, Facts, Page } from '../kit/layout'
import { Skeleton } from '../kit/notice'
import { Tag } from '../kit/tag'
import { useMe } from '../session/session'
import { Failed } from '../shell/not-found'
import { BeforeAndAfterCard } from './before-and-after-card'
import { type Campaign, campaignActs } from './campaign-acts'
import { CampaignTraceView } from './campaign-trace'

const route = getRouteApi('/campaigns/$campaignId')

export function CampaignPage() {
  const { campaignId } = route.useParams()
  const { t } = useTranslation()
  const campaign = useQuery({
    queryKey: ['issues', 'campaign', campaignId],
    queryFn: ({ signal }) => get<Campaign>(`/campaigns/${campaignId}`, signal),
  })
  if (campaign.isPending) return <Skeleton label={t('kit.loading')} />
  if (campaign.isError) return <Failed error={campaign.error} onRetry={() => void campaign.refetch()} />
  return <CampaignView campaign={campaign.data} />
}

function CampaignView({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation()
  const { moment, date } = useDates()
  const context = useActContext()
  const { role } = useMe()
  const { words } = context
  const { line, launchedAt } = campaign
  const several = line.dossiers.length > 1
  const name = line.ask ?? t('kit.erased')
  return (
    <Page
      title={t('issues.campaign')}
      intro={name}
      actions={
        <ActButtons about={line.campaignId} acts={campaignActs(context, campaign, { date, findsCases: role === 'SENIOR_JURIST' })} allowed={campaign.allowed} version={line.version} group={t('issues.campaign')} />
      }
    >
      <div className="kr-stack">
        <Card title={t('issues.standing')}>
          <div className="kr-stack">
            <p>
              <Tag tone="info">{t(`issues.campaignStage.${line.stage}`)}</Tag>
            </p>
            <Facts
              facts={[
                [t('issues.fields.targets'), line.targets.map((target) => addresseeName(target, words)).join(', ')],
                [t('issues.cases'), line.cases],
                [t('issues.fields.figures'), campaign.figures.join(', ')],
                [t('issues.plannedBy'), campaign.plannedBy],
                [t('issues.approvedBy'), campaign.approvedBy && `${campaign.approvedBy}, ${moment(campaign.launchedAt)}`],
                [t('issues.fields.deviation'), campaign.deviation],
                [t('issues.closed'), campaign.closingReason],
              ]}
            />
            <ul className="kr-plain">
              {line.dossiers.map((dossierId, index) => (
                <li key={dossierId}>
                  <Link to="/dossiers/$dossierId" params={{ dossierId }}>
                    {several ? t('issues.toDossierOf', { number: index + 1 }) : t('issues.toDossier')}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        </Card>
        <Card title={t('issues.outcomes')}>
          {campaign.outcomes.length === 0 ? (
            <p className="kr-subtle">{t('issues.noOutcome')}</p>
          ) : (
            <CampaignTraceView trace={{ ...line, outcomes: campaign.outcomes }} />
          )}
        </Card>
        {launchedAt && line.dossiers.map((dossierId, index) => <RecurrenceCard key={dossierId} withSignals dossierId={dossierId} number={several ? index + 1 : undefined} />)}
        {launchedAt && role === 'RESEARCHER' && line.dossiers[0] && <BeforeAndAfterCard dossierId={line.dossiers[0]} launchedAt={launchedAt} />}
        <Card title={t('issues.interventions')}>
          {campaign.interventions.length === 0 && <p className="kr-subtle">{t('kit.none')}</p>}
          <ul className="kr-plain kr-stack">
            {campaign.interventions.map((one) => (
              <li key={one.intervention}>
                <strong>{t(`issues.interventionKind.${one.kind}`)}</strong>{' '}
                <span className="kr-subtle">
                  {addresseeName(one.target, words)}, {date(one.on)}
                </span>
                <p>{one.summary}</p>
                {one.story && <blockquote className="kr-proposal">{one.story}</blockquote>}
                <p className="kr-subtle kr-small kr-break">{one.document}</p>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('issues.responses')}>
          {campaign.responses.length === 0 && <p className="kr-subtle">{t('kit.none')}</p>}
          <ul className="kr-plain kr-stack">
            {campaign.responses.map((one, index) => (
              <li key={index}>
                <strong>{addresseeName(one.from, words)}</strong> <span className="kr-subtle">{date(one.on)}</span>
                <p>{one.text}</p>
                <p className="kr-subtle kr-small kr-break">{one.evidence}</p>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { useDates } from '../i18n/dates'
import { Card, Facts, Page } from '../kit/layout'
import { Notice, Skeleton } from '../kit/notice'
import { Tag } from '../kit/tag'
import { Failed } from '../shell/not-found'
import { ActButtons } from './act-buttons'
import { dossierActs } from './dossier-acts'
import { Campaigns, Findings, Hearings, Releases, Trends } from './dossier-parts'
import { type Dossier, issueName } from './issues'
import { LaterSignals } from './later-signals'
import { RecurrenceCard } from './recurrence'
import { ScoreList } from './score-table'
import { SignalCard } from './signal-card'
import { useActContext } from './use-act-context'

const route = getRouteApi('/dossiers/$dossierId')

export function DossierPage() {
  const { dossierId } = route.useParams()
  const { t } = useTranslation()
  const dossier = useQuery({
    queryKey: ['issues', 'dossier', dossierId],
    queryFn: ({ signal }) => get<Dossier>(`/dossiers/${dossierId}`, signal),
  })
  if (dossier.isPending) return <Skeleton label={t('kit.loading')} />
  if (dossier.isError) return <Failed error={dossier.error} onRetry={() => void dossier.refetch()} />
  return <DossierView dossier={dossier.data} />
}

const verdictActs = ['ProposeVerdict', 'ConfirmIssue', 'RejectIssue', 'MarkResolved', 'ReopenIssue', 'PlanCampaign']

function DossierView({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const navigate = useNavigate()
  const context = useActContext()
  const { line } = dossier
  const name = line.title ?? issueName(line.key, context.words, t)
  const acts = dossierActs(context, dossier)
  const buttons = (...only: string[]) => (
    <ActButtons
      about={line.dossierId}
      acts={acts}
      allowed={dossier.allowed}
      version={line.version}
      group={name}
      only={only}
      onDone={(command, id) => {
        if (command === 'PlanCampaign') void navigate({ to: '/campaigns/$campaignId', params: { campaignId: id } })
      }}
    />
  )
  return (
    <Page title={name} intro={t('issues.dossierIntro')} actions={buttons(...verdictActs)}>
      <div className="kr-stack">
        <Card title={t('issues.standing')}>
          <div className="kr-stack">
            <p>
              <Tag tone="info">{t(`issues.stages.${line.stage}`)}</Tag>
            </p>
            <Facts
              facts={[
                [t('issues.about'), issueName(line.key, context.words, t)],
                [t('issues.origin'), line.origin && t(`issues.origins.${line.origin}`)],
                [t('issues.cases'), line.cases],
                [t('issues.rules'), line.recommendation && t(`issues.recommendation.${line.recommendation}`)],
                [t('issues.fields.reason'), dossier.reason],
              ]}
            />
            <Standing dossier={dossier} />
          </div>
        </Card>
        {dossier.signals
          .filter(({ state }) => state !== 'ATTACHED')
          .map((signal) => (
            <SignalCard key={signal.signal} signal={signal} />
          ))}
        <LaterSignals signals={dossier.signals.filter(({ state }) => state === 'ATTACHED')} />
        <Findings dossier={dossier} actions={buttons('RecordFinding')} />
        <Card title={t('issues.assessments')} actions={buttons('AssessIssue')}>
          {dossier.assessments.length === 0 && <p className="kr-subtle">{t('kit.none')}</p>}
          <div className="kr-stack">
            {dossier.assessments.toReversed().map((one) => (
              <div key={one.at} className="kr-stack kr-stack--tight">
                <p>
                  <strong>{t(`issues.recommendation.${one.recommendation}`)}</strong>{' '}
                  <span className="kr-subtle">
                    {one.assessor} · {moment(one.at)} · {one.rules}
                  </span>
                </p>
                <ScoreList scores={one.scores} />
              </div>
            ))}
          </div>
        </Card>
        <RecurrenceCard dossierId={line.dossierId} />
        <Hearings dossier={dossier} actions={buttons('HearBody')} />
        <Trends dossier={dossier} actions={buttons('AnnotateTrend')} />
        <Releases dossier={dossier} actions={buttons('ReleaseStatistics')} />
        <Campaigns dossier={dossier} />
      </div>
    </Page>
  )
}

/** The last verdict, or the one that waits for a second person. */
function Standing({ dossier: { proposal, verdict, resolution, reopenings } }: { dossier: Dossier }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const reopened = reopenings.at(-1)
  return (
    <>
      {proposal && (
        <Notice tone="warning" title={t(`issues.proposed.${proposal.verdict}`, { name: proposal.proposedBy ?? '' })}>
          {proposal.reason}
        </Notice>
      )}
      {verdict && (
        <Notice tone="info" title={t(`issues.decided.${verdict.verdict}`, { first: verdict.proposedBy ?? '', second: verdict.decidedBy ?? '', at: moment(verdict.at) })}>
          {verdict.reason ?? verdict.grounds.map((ground) => t(`issues.evidenceGround.${ground}`)).join(', ')}
        </Notice>
      )}
      {resolution && (
        <Notice tone="positive" title={t(`issues.resolutionGround.${resolution.ground}`)}>
          {resolution.policy}: {resolution.reason}
        </Notice>
      )}
      {reopened && (
        <p>
          {t(`issues.reopened.${reopened.cause}`, { at: moment(reopened.at) })} {reopened.reason}
        </p>
      )}
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { CampaignTraceView } from '../campaigns/campaign-trace'
import { useDates } from '../i18n/dates'
import { Card } from '../kit/layout'
import { useVocabulary } from '../vocabulary/vocabulary'
import { addresseeName, type Dossier } from './issues'

interface Part {
  dossier: Dossier
  actions: React.ReactNode
}

export function Findings({ dossier, actions }: Part) {
  const { t } = useTranslation()
  const { moment } = useDates()
  return (
    <Card title={t('issues.findings')} actions={actions}>
      {dossier.findings.length === 0 && <p className="kr-subtle">{t('kit.none')}</p>}
      <ul className="kr-plain kr-stack">
        {dossier.findings.map((one) => (
          <li key={one.finding} className="kr-stack kr-stack--tight">
            <p>{one.text}</p>
            <ul>
              {one.sources.map((source, index) => (
                <li key={index} className="kr-break">
                  {t(`issues.sourceKind.${source.kind}`)}: {source.reference}
                </li>
              ))}
            </ul>
            <p className="kr-subtle kr-small">
              {t(`issues.reliability.${one.reliability}`)} · {moment(one.at)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Hearings({ dossier, actions }: Part) {
  const { t } = useTranslation()
  const { date } = useDates()
  const words = useVocabulary()
  return (
    <Card title={t('issues.hearings')} actions={actions}>
      {dossier.hearings.length === 0 && <p className="kr-subtle">{t('issues.notHeard')}</p>}
      <ul className="kr-plain kr-stack">
        {dossier.hearings.map((one, index) => (
          <li key={index}>
            <strong>{addresseeName(one.body, words)}</strong> <span className="kr-subtle">{date(one.on)}</span>
            <p>{one.statement}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Trends({ dossier, actions }: Part) {
  const { t } = useTranslation()
  return (
    <Card title={t('issues.trends')} actions={actions}>
      {dossier.annotations.length === 0 && <p className="kr-subtle">{t('kit.none')}</p>}
      <ul className="kr-plain kr-stack">
        {dossier.annotations.map((one, index) => (
          <li key={index}>
            <strong>{t(`issues.cause.${one.cause}`)}</strong>{' '}
            <span className="kr-subtle">{t('issues.months', { from: one.from, until: one.until })}</span>
            <p>{one.text}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Releases({ dossier, actions }: Part) {
  const { t } = useTranslation()
  return (
    <Card title={t('issues.releases')} actions={actions}>
      {dossier.releases.length === 0 && <p className="kr-subtle">{t('kit.none')}</p>}
      <ul className="kr-plain kr-stack">
        {dossier.releases.map((one) => (
          <li key={one.release} className="kr-break">
            <strong>{one.dimensions.join(', ')}</strong> {t('issues.suppressed', { count: one.suppressed })}
            <p className="kr-subtle kr-small">
              {one.release} · SHA-256 {one.sha256}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Campaigns({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation()
  return (
    <Card title={t('issues.campaignsTitle')}>
      {dossier.campaigns.length === 0 && <p className="kr-subtle">{t('kit.none')}</p>}
      <ul className="kr-plain kr-stack">
        {dossier.campaigns.map((one) => (
          <li key={one.campaignId}>
            <CampaignTraceView trace={one} link />
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addresseeName } from '../dossiers/issues'
import { useDates } from '../i18n/dates'
import type { Column } from '../kit/data-table'
import { Page } from '../kit/layout'
import { Listing } from '../kit/listing'
import { Select } from '../kit/select'
import { Tag } from '../kit/tag'
import { usePages } from '../kit/use-pages'
import { useVocabulary } from '../vocabulary/vocabulary'
import type { CampaignLine } from './campaign-acts'

/** Every campaign, those that changed last first, with how many cases are behind it. */
export function CampaignsPage() {
  const { t } = useTranslation()
  const words = useVocabulary()
  const navigate = useNavigate()
  const { moment } = useDates()
  const { stage } = useSearch({ from: '/campaigns' })
  const pages = usePages<CampaignLine>('/campaigns', { stage })
  const columns: Column<CampaignLine>[] = [
    {
      id: 'ask',
      header: t('issues.fields.ask'),
      isRowHeader: true,
      cell: (one) => (
        <Link to="/campaigns/$campaignId" params={{ campaignId: one.campaignId }}>
          {one.ask ?? t('kit.erased')}
        </Link>
      ),
    },
    { id: 'stage', header: t('issues.stage'), cell: (one) => <Tag>{t(`issues.campaignStage.${one.stage}`)}</Tag> },
    { id: 'targets', header: t('issues.fields.targets'), cell: (one) => one.targets.map((target) => addresseeName(target, words)).join(', ') },
    { id: 'cases', header: t('issues.cases'), cell: (one) => one.cases },
    { id: 'outcomes', header: t('issues.outcomes'), cell: (one) => one.outcomes.map((kind) => t(`issues.outcomeKind.${kind}`)).join(', ') },
    { id: 'changed', header: t('issues.changedAt'), cell: (one) => moment(one.changedAt) },
  ]
  return (
    <Page title={t('issues.campaignsTitle')} intro={t('issues.campaignsIntro')}>
      <div className="kr-stack">
        <div className="kr-toolbar">
          <Select
            label={t('issues.stage')}
            value={stage ?? ''}
            onChange={(value) => void navigate({ to: '/campaigns', search: { stage: value || undefined } })}
            options={[{ id: '', label: t('worklist.any') }, ...['PLANNED', 'LAUNCHED', 'CLOSED'].map((id) => ({ id, label: t(`issues.campaignStage.${id}`) }))]}
          />
        </div>
        <Listing
          title={t('issues.campaignsTitle')}
          pages={pages}
          columns={columns}
          rowId={(one) => one.campaignId}
          emptyIcon="flag"
          emptyTitle={t('issues.noCampaigns')}
          emptyText={t('issues.noCampaignsText')}
        />
      </div>
    </Page>
  )
}

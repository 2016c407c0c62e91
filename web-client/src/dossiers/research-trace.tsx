import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { CampaignTraceView } from '../campaigns/campaign-trace'
import { Tag } from '../kit/tag'
import { useMe } from '../session/session'
import { useVocabulary } from '../vocabulary/vocabulary'
import { type CampaignTrace, type IssueKey, issueName } from './issues'

interface Trace {
  items: { key: IssueKey; stage: string; seenAgain: string[]; campaigns: CampaignTrace[] }[]
}

/** What came of handing a case to research; it tells nothing of other cases. */
export function ResearchTrace({ caseId }: { caseId: string }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const me = useMe()
  const trace = useQuery({
    queryKey: ['case', caseId, 'research-trace'],
    queryFn: ({ signal }) => get<Trace>(`/cases/${caseId}/research-trace`, signal),
    enabled: me.role === 'JURIST' || me.role === 'SENIOR_JURIST',
  }).data
  if (!trace?.items.length) return null
  return (
    <div className="kr-stack">
      <h3>{t('issues.whatCameOfIt')}</h3>
      {trace.items.map((issue, index) => (
        <div key={index} className="kr-stack kr-stack--tight">
          <p>
            {issueName(issue.key, words, t)} <Tag>{t(`issues.stages.${issue.stage}`)}</Tag>
          </p>
          {issue.seenAgain.length > 0 && <p>{t('issues.later.again', { periods: issue.seenAgain.join(', ') })}</p>}
          {issue.campaigns.map((one) => (
            <CampaignTraceView key={one.campaignId} trace={one} />
          ))}
        </div>
      ))}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { LinkButton } from '../kit/button'
import { Icon } from '../kit/icon'
import { Card, Facts, Page } from '../kit/layout'
import { Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { type Audit, auditQuery, nextCase } from './audits'
import { Conclude } from './conclude'
import { Draws } from './draws'
import { Findings } from './findings'
import { SampleTable } from './sample-table'
import { Written } from './words'
import './audits.css'

/** One audit: what for, the sample, how far it is, what was found, and how it ended. */
export function AuditFilePage() {
  const { t } = useTranslation()
  const { auditId = '' } = useParams({ strict: false })
  const audit = useQuery(auditQuery(auditId))
  if (audit.isPending) return <Skeleton label={t('kit.loading')} lines={8} />
  if (audit.isError) return <Failed error={audit.error} onRetry={() => void audit.refetch()} />
  return <AuditFile audit={audit.data} />
}

function AuditFile({ audit }: { audit: Audit }) {
  const { t } = useTranslation()
  const { exact, moment } = useDates()
  const running = !audit.conclusion
  const next = nextCase(audit.cases)
  return (
    <Page
      title={audit.title.text ?? t('audits.title')}
      intro={
        <Link to="/audits">
          <Icon name="arrowLeft" size={16} /> {t('audits.back')}
        </Link>
      }
      actions={
        <>
          {audit.conclusion && (
            <LinkButton variant="primary" icon="download" href={`/api/v1/audits/${audit.auditId}/bundle`} download={`audit-${audit.auditId}.zip`}>
              {t('audits.download')}
            </LinkButton>
          )}
          {running && next && (
            <LinkButton variant="primary" icon="arrowRight" href={`/audits/${audit.auditId}/cases/${next.caseId}`}>
              {t('audits.goOn')}
            </LinkButton>
          )}
        </>
      }
    >
      <div className="kr-stack">
        <Card title={t('audits.about')}>
          <Facts
            facts={[
              [t('audits.purpose'), <Written key="purpose" words={audit.purpose} />],
              [t('audits.opened'), `${moment(audit.openedAt)}${audit.openedBy ? `, ${audit.openedBy}` : ''}`],
              [t('audits.progress'), t('audits.done', { finished: audit.cases.filter((one) => one.progress === 'FINISHED').length, cases: audit.cases.length })],
            ]}
          />
        </Card>
        {audit.conclusion && (
          <Card title={t('audits.conclusion')}>
            <Facts
              facts={[
                [t('audits.conclusion'), <Written key="conclusion" words={audit.conclusion.text} />],
                [t('audits.concluded'), `${exact(audit.conclusion.at)}${audit.conclusion.by ? `, ${audit.conclusion.by}` : ''}`],
                [t('audits.reportHash'), <span key="hash" className="kr-mono">{audit.conclusion.reportHash}</span>],
                [t('audits.ledger'), t('audits.ledgerAt', { size: audit.conclusion.ledger.size, origin: audit.conclusion.ledger.origin })],
              ]}
            />
            <p className="kr-small kr-subtle">{t('audits.signedHow')}</p>
          </Card>
        )}
        <Draws audit={audit} />
        <SampleTable audit={audit} />
        <Findings audit={audit} findings={audit.findings} />
        {running && <Conclude audit={audit} />}
      </div>
    </Page>
  )
}

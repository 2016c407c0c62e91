import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type History, historyQuery, indexOf } from '../history/history'
import { doubtful, judgementsQuery } from '../history/judgement'
import { Stepper } from '../history/stepper'
import { Button } from '../kit/button'
import { Icon } from '../kit/icon'
import { Page } from '../kit/layout'
import { Notice, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { type Audit, auditQuery, nextCase, type SampledCase } from './audits'
import { FindingForm } from './finding-form'
import { Findings } from './findings'
import { ProgressTag } from './sample-table'
import { useAct } from './use-act'
import '../history/history.css'
import './audits.css'

/** Steps through one case of the sample, with a form for findings beside each event. */
export function CaseWorkPage() {
  const { t } = useTranslation()
  const { auditId = '', caseId = '', position } = useParams({ strict: false })
  const audit = useQuery(auditQuery(auditId))
  const history = useQuery(historyQuery(caseId))
  if (audit.isPending || history.isPending) return <Skeleton label={t('kit.loading')} lines={8} />
  if (audit.isError) return <Failed error={audit.error} onRetry={() => void audit.refetch()} />
  if (history.isError) return <Failed error={history.error} onRetry={() => void history.refetch()} />
  const sampled = audit.data.cases.find((one) => one.caseId === caseId)
  return (
    <Work
      audit={audit.data}
      history={history.data}
      sampled={sampled}
      index={position === undefined ? 0 : indexOf(history.data.items, Number(position))}
    />
  )
}

interface WorkProps {
  audit: Audit
  history: History
  sampled?: SampledCase
  index: number
}

function Work({ audit, history, sampled, index }: WorkProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { auditId } = audit
  const { caseId } = history
  const atWork = sampled?.progress === 'TAKEN_UP' && !audit.conclusion
  const goTo = (position: number | undefined) =>
    void navigate({ to: '/audits/$auditId/cases/$caseId/$position', params: { auditId, caseId, position: String(position) }, replace: true })
  return (
    <Page
      title={t('audits.caseTitle', { number: history.number ?? '' })}
      intro={
        <Link to="/audits/$auditId" params={{ auditId }}>
          <Icon name="arrowLeft" size={16} /> {audit.title.text ?? t('audits.title')}
        </Link>
      }
      actions={sampled && <ProgressTag progress={sampled.progress} />}
    >
      <div className="kr-stack">
        {sampled && !audit.conclusion && <Steps audit={audit} sampled={sampled} />}
        <Doubts history={history} goTo={goTo} />
        <Stepper
          history={history}
          index={index}
          onStep={(next) => goTo(history.items[next]?.position)}
          beside={atWork ? (event) => <FindingForm auditId={auditId} caseId={caseId} event={event} /> : undefined}
        />
        <Findings audit={audit} findings={audit.findings.filter((one) => one.caseId === caseId)} />
      </div>
    </Page>
  )
}

/** What comes next with this case: take it up, finish it, or go on to another one. */
function Steps({ audit, sampled }: { audit: Audit; sampled: SampledCase }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { act, busy, trouble } = useAct()
  const path = `/audits/${audit.auditId}/cases/${sampled.caseId}`
  const next = nextCase(audit.cases, sampled.caseId)
  const goOn = () =>
    void (next
      ? navigate({ to: '/audits/$auditId/cases/$caseId', params: { auditId: audit.auditId, caseId: next.caseId } })
      : navigate({ to: '/audits/$auditId', params: { auditId: audit.auditId } }))
  return (
    <div className="kr-stack">
      {trouble}
      <div className="kr-row">
        {sampled.progress === 'TAKEN_UP' ? (
          <Button
            variant="primary"
            icon="check"
            isDisabled={busy}
            onPress={() => {
              void act(`${path}/endings`, {}, t('audits.finished')).then((done) => {
                if (done) goOn()
              })
            }}
          >
            {sampled.findings > 0 ? t('audits.finish') : t('audits.finishClean')}
          </Button>
        ) : (
          <Button variant={sampled.progress === 'DRAWN' ? 'primary' : 'secondary'} icon="eye" isDisabled={busy} onPress={() => void act(`${path}/beginnings`, {})}>
            {sampled.progress === 'DRAWN' ? t('audits.takeUp') : t('audits.takeUpAgain')}
          </Button>
        )}
        <Button icon="arrowRight" onPress={goOn}>
          {next ? t('audits.nextCase') : t('audits.toAudit')}
        </Button>
      </div>
    </div>
  )
}

/** The acts that were not allowed, or would have recorded something else, before anybody has to look for them. */
function Doubts({ history, goTo }: { history: History; goTo: (position: number | undefined) => void }) {
  const { t } = useTranslation()
  const judgements = useQuery(judgementsQuery(history.caseId, history.items.length))
  const found = doubtful(judgements.data)
  if (!judgements.data) return null
  if (found.length === 0) return <Notice tone="positive">{t('history.judgement.noDoubts')}</Notice>
  return (
    <Notice tone="warning" title={t('history.judgement.doubts', { count: found.length })}>
      <ul>
        {found.map((one) => {
          const event = history.items.find((each) => each.sequence === one.first)
          return (
            <li key={one.first}>
              <button type="button" className="kr-linklike" onClick={() => goTo(event?.position)}>
                {t(`events.${event?.type ?? ''}`, { defaultValue: event?.type ?? '' })}: {t(`history.judgement.verdict.${one.verdict}`)}
              </button>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

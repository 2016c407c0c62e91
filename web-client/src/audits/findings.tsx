import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import type { IconName } from '../kit/icon'
import { Card } from '../kit/layout'
import { EmptyState } from '../kit/notice'
import { Tag, type Tone } from '../kit/tag'
import { TextArea } from '../kit/text-field'
import type { Audit, Finding, Severity } from './audits'
import { useAct } from './use-act'
import { Written } from './words'

const looks: Record<Severity, [Tone, IconName]> = {
  REMARK: ['neutral', 'info'],
  MINOR: ['info', 'flag'],
  MAJOR: ['warning', 'alert'],
  CRITICAL: ['negative', 'alert'],
}

/** What was found, each with the event that it is about. */
export function Findings({ audit, findings }: { audit: Audit; findings: Finding[] }) {
  const { t } = useTranslation()
  return (
    <Card title={t('audits.findings')}>
      {findings.length === 0 ? (
        <EmptyState icon="check" title={t('audits.nothingFound')} />
      ) : (
        <ul className="kr-findings">
          {findings.map((one) => (
            <li key={one.finding}>
              <OneFinding audit={audit} finding={one} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function OneFinding({ audit, finding }: { audit: Audit; finding: Finding }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const [tone, icon] = looks[finding.severity]
  return (
    <div className="kr-stack kr-stack--tight">
      <p className="kr-row">
        <Tag tone={tone} icon={icon}>
          {t(`codes.findingSeverity.${finding.severity}`)}
        </Tag>
        {finding.withdrawn && <Tag icon="close">{t('audits.withdrawn')}</Tag>}
        <Link
          to="/audits/$auditId/cases/$caseId/$position"
          params={{ auditId: audit.auditId, caseId: finding.caseId, position: String(finding.position) }}
        >
          {finding.number ?? finding.caseId.slice(0, 8)}, {t(`events.${finding.eventType ?? ''}`, { defaultValue: finding.eventType ?? '' })}
        </Link>
      </p>
      <p>
        <Written words={finding.text} />
      </p>
      {finding.withdrawn && (
        <p>
          {t('audits.withdrawnBecause')} <Written words={finding.withdrawn} />
        </p>
      )}
      <div className="kr-row kr-row--spread">
        <span className="kr-small kr-subtle">
          {moment(finding.at)}
          {finding.by && `, ${finding.by}`}
        </span>
        {!finding.withdrawn && !audit.conclusion && <Withdraw audit={audit} finding={finding} />}
      </div>
    </div>
  )
}

function Withdraw({ audit, finding }: { audit: Audit; finding: Finding }) {
  const { t } = useTranslation()
  const { act, busy, trouble } = useAct()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const label = t('audits.withdrawOf', { number: finding.number ?? '' })
  return (
    <>
      <Button small onPress={() => setOpen(true)} aria-label={label}>
        {t('audits.withdraw')}
      </Button>
      <Dialog title={label} isOpen={open} onClose={() => setOpen(false)}>
        <Form
          className="kr-stack"
          onSubmit={(event) => {
            event.preventDefault()
            void act(`/audits/${audit.auditId}/findings/${finding.finding}/withdrawals`, { reason }, t('audits.withdrawn')).then((done) => {
              if (done) setOpen(false)
            })
          }}
        >
          {trouble}
          <TextArea label={t('audits.withdrawReason')} value={reason} onChange={setReason} />
          <div>
            <Button type="submit" variant="primary" isDisabled={busy || !reason.trim()}>
              {t('audits.withdraw')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}

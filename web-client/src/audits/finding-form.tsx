import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { HistoryEvent } from '../history/history'
import { Button } from '../kit/button'
import { Card } from '../kit/layout'
import { Select } from '../kit/select'
import { TextArea } from '../kit/text-field'
import { severities } from './audits'
import { useAct } from './use-act'

interface Props {
  auditId: string
  caseId: string
  event: HistoryEvent
}

/** Says something about the event that is shown. What is being typed stays when somebody steps on, and goes with them. */
export function FindingForm({ auditId, caseId, event }: Props) {
  const { t } = useTranslation()
  const { act, busy, trouble } = useAct()
  const [severity, setSeverity] = useState<string | null>(null)
  const [text, setText] = useState('')
  const about = t('audits.findingOn', { event: t(`events.${event.type}`, { defaultValue: event.type }) })
  return (
    <Card title={about}>
      <Form
        className="kr-stack"
        onSubmit={(submit) => {
          submit.preventDefault()
          void act(`/audits/${auditId}/cases/${caseId}/findings`, { position: event.position, severity, text }, t('audits.found')).then((done) => {
            if (!done) return
            setText('')
            setSeverity(null)
          })
        }}
      >
        {trouble}
        <Select
          label={t('audits.severity')}
          options={severities.map((id) => ({ id, label: t(`codes.findingSeverity.${id}`), hint: t(`codes.findingSeverityHint.${id}`) }))}
          value={severity}
          onChange={setSeverity}
        />
        <TextArea label={t('audits.finding')} description={t('audits.findingHint')} value={text} onChange={setText} />
        <div>
          <Button type="submit" variant="primary" icon="flag" isDisabled={busy || !severity || !text.trim()}>
            {t('audits.find')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

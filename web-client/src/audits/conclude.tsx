import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { Card } from '../kit/layout'
import { Notice } from '../kit/notice'
import { TextArea } from '../kit/text-field'
import { type Audit, nextCase } from './audits'
import { useAct } from './use-act'

/** Ends the audit and seals its report. There is no way back, so it is said once more. */
export function Conclude({ audit }: { audit: Audit }) {
  const { t } = useTranslation()
  const { act, busy, trouble } = useAct()
  const [open, setOpen] = useState(false)
  const [conclusion, setConclusion] = useState('')
  const ready = audit.cases.length > 0 && !nextCase(audit.cases)
  return (
    <Card title={t('audits.conclude')}>
      <div className="kr-stack">
        <p>{ready ? t('audits.concludeReady') : t('audits.concludeLater')}</p>
        <div>
          <Button variant="primary" icon="lock" isDisabled={!ready} onPress={() => setOpen(true)}>
            {t('audits.conclude')}
          </Button>
        </div>
      </div>
      <Dialog title={t('audits.conclude')} isOpen={open} onClose={() => setOpen(false)}>
        <Form
          className="kr-stack"
          onSubmit={(event) => {
            event.preventDefault()
            void act(`/audits/${audit.auditId}/conclusions`, { conclusion }, t('audits.concluded'), audit.version).then((done) => {
              if (done) setOpen(false)
            })
          }}
        >
          {trouble}
          <Notice tone="warning">{t('audits.concludeFinal')}</Notice>
          <TextArea label={t('audits.conclusion')} value={conclusion} onChange={setConclusion} />
          <div>
            <Button type="submit" variant="primary" isDisabled={busy || !conclusion.trim()}>
              {t('audits.conclude')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </Card>
  )
}

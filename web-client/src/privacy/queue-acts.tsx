import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { newKey, send } from '../api/command'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { DateField } from '../kit/date-field'
import { Dialog } from '../kit/dialog'
import { Notice } from '../kit/notice'
import { Select } from '../kit/select'
import { TextArea } from '../kit/text-field'
import { toast } from '../kit/toast'
import { ReceiptLine } from '../receipts/receipt-line'

const granting = ['NO_LONGER_NEEDED', 'CONSENT_WITHDRAWN', 'OBJECTION', 'UNLAWFUL', 'RETENTION_EXPIRED']
const denying = ['FREEDOM_OF_EXPRESSION', 'LEGAL_OBLIGATION', 'ARCHIVE_OR_STATISTICS', 'LEGAL_CLAIMS']

/** One act of the privacy officer on a line of the queue: a dialog, a command, and the queue as it is afterwards. */
function useAct(done: string) {
  const { refusal } = useTexts()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState(newKey)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function act(path: string, body: object) {
    setProblem(null)
    try {
      const { proof } = await send({ path, body, key, grave: true })
      toast(done, proof && <ReceiptLine proof={proof} />)
      setOpen(false)
      setKey(newKey())
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
    await queries.invalidateQueries({ queryKey: ['privacy'] })
  }
  const trouble = problem && (
    <Notice tone="negative" urgent title={refusal(problem).title}>
      {refusal(problem).advice}
    </Notice>
  )
  return { open, setOpen, act, trouble }
}

interface RequestProps {
  caseId: string
  caseNumber: string
  request: string
}

/** Grants or denies; the ground says which. */
export function Decide({ caseId, caseNumber, request }: RequestProps) {
  const { t } = useTranslation()
  const { open, setOpen, act, trouble } = useAct(t('privacy.decided'))
  const [ground, setGround] = useState<string | null>(null)
  const options = [
    ...granting.map((id) => ({ id, label: t('privacy.grantOn', { ground: t(`codes.erasureGround.${id}`) }) })),
    ...denying.map((id) => ({ id, label: t('privacy.denyOn', { ground: t(`codes.erasureGround.${id}`) }) })),
  ]
  return (
    <>
      <Button small onPress={() => setOpen(true)} aria-label={t('privacy.decideOn', { number: caseNumber })}>
        {t('privacy.decide')}
      </Button>
      <Dialog title={t('privacy.decideOn', { number: caseNumber })} isOpen={open} onClose={() => setOpen(false)}>
        <Form
          className="kr-stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (ground) void act(`/cases/${caseId}/erasure-requests/${request}/decisions`, { granted: granting.includes(ground), ground })
          }}
        >
          {trouble}
          <Select label={t('privacy.decision')} options={options} value={ground} onChange={setGround} />
          <div>
            <Button type="submit" variant="primary" isDisabled={!ground}>
              {t('privacy.decide')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}

/** Destroys the key. There is no way back, so it is said once more what will be gone. */
export function Erase({ caseId, caseNumber, request }: RequestProps) {
  const { t } = useTranslation()
  const { open, setOpen, act, trouble } = useAct(t('privacy.erased'))
  return (
    <>
      <Button small variant="danger" onPress={() => setOpen(true)} aria-label={t('privacy.eraseIn', { number: caseNumber })}>
        {t('privacy.erase')}
      </Button>
      <Dialog title={t('privacy.eraseIn', { number: caseNumber })} isOpen={open} onClose={() => setOpen(false)}>
        <div className="kr-stack">
          {trouble}
          <p>{t('privacy.eraseText')}</p>
          <div>
            <Button variant="danger" onPress={() => void act(`/cases/${caseId}/erasure-requests/${request}/executions`, {})}>
              {t('privacy.erase')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}

/** Erases who asked, and what was said, where no case came of it. */
export function EraseContact({ contactId, at }: { contactId: string; at: string }) {
  const { t } = useTranslation()
  const { open, setOpen, act, trouble } = useAct(t('privacy.erased'))
  const [ground, setGround] = useState<string | null>(null)
  const title = t('privacy.eraseContactOf', { at })
  return (
    <>
      <Button small variant="danger" onPress={() => setOpen(true)} aria-label={title}>
        {t('privacy.erase')}
      </Button>
      <Dialog title={title} isOpen={open} onClose={() => setOpen(false)}>
        <Form
          className="kr-stack"
          onSubmit={(event) => {
            event.preventDefault()
            void act(`/contacts/${contactId}/erasures`, { ground })
          }}
        >
          {trouble}
          <p>{t('privacy.eraseContactText')}</p>
          <Select
            label={t('privacy.ground')}
            options={granting.map((id) => ({ id, label: t(`codes.erasureGround.${id}`) }))}
            value={ground}
            onChange={setGround}
          />
          <div>
            <Button type="submit" variant="danger" isDisabled={!ground}>
              {t('privacy.erase')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}

/** Keeps a closed case longer than the rule says, to a later day and for a reason. */
export function Extend({ caseId, caseNumber }: Omit<RequestProps, 'request'>) {
  const { t } = useTranslation()
  const { open, setOpen, act, trouble } = useAct(t('privacy.extended'))
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  return (
    <>
      <Button small onPress={() => setOpen(true)} aria-label={t('privacy.extendOf', { number: caseNumber })}>
        {t('privacy.extend')}
      </Button>
      <Dialog title={t('privacy.extendOf', { number: caseNumber })} isOpen={open} onClose={() => setOpen(false)}>
        <Form
          className="kr-stack"
          onSubmit={(event) => {
            event.preventDefault()
            void act(`/cases/${caseId}/retention-extensions`, { until, reason })
          }}
        >
          {trouble}
          <DateField label={t('privacy.until')} value={until} onChange={setUntil} />
          <TextArea label={t('privacy.why')} value={reason} onChange={setReason} rows={3} />
          <div>
            <Button type="submit" variant="primary" isDisabled={!until || reason.trim() === ''}>
              {t('privacy.extend')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import type { Column } from '../kit/data-table'
import { Dialog } from '../kit/dialog'
import { Listing } from '../kit/listing'
import { Notice } from '../kit/notice'
import { TextArea } from '../kit/text-field'
import { toast } from '../kit/toast'
import { usePages } from '../kit/use-pages'

interface DeadLetter {
  id: string
  processor: string
  event: string
  type: string
  aggregate?: string
  sequence?: number
  enqueuedAt: string
  lastTried?: string
  cause?: string
}

/** What the processors of one side could not handle: tried again from here, or set aside with a reason. */
export function DeadLetterList({ of }: { of: 'projections' | 'reactions' }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const { refusal } = useTexts()
  const queries = useQueryClient()
  const heading = useId()
  const [aside, setAside] = useState<DeadLetter | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [unhandled, setUnhandled] = useState(false)
  const address = `/operations/${of}/dead-letters`
  const pages = usePages<DeadLetter>(address)

  async function act(letter: DeadLetter, path: string, body: object, done: string) {
    setProblem(null)
    setUnhandled(false)
    try {
      const answer = await request<{ handled?: boolean }>(`${address}/${encodeURIComponent(letter.id)}${path}`, {
        method: 'POST',
        body,
        idempotencyKey: newKey(),
      })
      if (answer.body.handled === false) setUnhandled(true)
      else toast(done)
      setAside(null)
      setReason('')
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
    await queries.invalidateQueries({ queryKey: ['list', address] })
  }

  const columns: Column<DeadLetter>[] = [
    { id: 'processor', header: t('operations.processor'), isRowHeader: true, cell: (one) => t(`operations.viewOf.${one.processor}`, { defaultValue: one.processor }) },
    { id: 'type', header: t('operations.type'), cell: (one) => t(`events.${one.type}`, { defaultValue: one.type }) },
    { id: 'since', header: t('operations.since'), cell: (one) => <span className="kr-nowrap">{moment(one.enqueuedAt)}</span> },
    { id: 'cause', header: t('operations.cause'), cell: (one) => (one.cause ? one.cause.split('.').at(-1) : t('operations.waits')) },
    {
      id: 'actions',
      header: t('cases.consentTab.actions'),
      cell: (one) => (
        <span className="kr-row">
          <Button small icon="refresh" onPress={() => void act(one, '/retries', {}, t('operations.retried'))}>
            {t('operations.retry')}
          </Button>
          <Button small onPress={() => setAside(one)}>
            {t('operations.setAside')}
          </Button>
        </span>
      ),
    },
  ]
  return (
    <section className="kr-stack" aria-labelledby={heading}>
      <h2 id={heading}>{t(`operations.${of}`)}</h2>
      {problem && (
        <Notice tone="negative" urgent title={refusal(problem).title}>
          {refusal(problem).advice}
        </Notice>
      )}
      {unhandled && (
        <Notice tone="warning" urgent title={t('operations.unhandled')}>
          {t('operations.unhandledText')}
        </Notice>
      )}
      <Listing
        title={t(`operations.${of}`)}
        pages={pages}
        columns={columns}
        rowId={(one) => `${one.processor}${one.id}`}
        emptyIcon="check"
        emptyTitle={t('operations.empty')}
        emptyText={t('operations.emptyText')}
      />
      <Dialog title={t('operations.setAside')} isOpen={aside !== null} onClose={() => setAside(null)}>
        <Form
          className="kr-stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (aside) void act(aside, '/set-asides', { reason }, t('operations.aside'))
          }}
        >
          <TextArea label={t('operations.reason')} value={reason} onChange={setReason} rows={3} />
          <div>
            <Button type="submit" variant="primary" isDisabled={reason.trim() === ''}>
              {t('operations.setAside')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </section>
  )
}

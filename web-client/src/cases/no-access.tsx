import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { newKey, send } from '../api/command'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Page } from '../kit/layout'
import { Notice } from '../kit/notice'
import { TextArea } from '../kit/text-field'
import { toast } from '../kit/toast'
import { ReceiptLine } from '../receipts/receipt-line'

/** A case that does not exist and one that is not yours look the same; only an emergency, with a reason, opens the door. */
export function NoAccess({ caseId }: { caseId: string }) {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [key] = useState(newKey)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function breakGlass() {
    try {
      const { proof } = await send({ path: `/cases/${caseId}/emergency-accesses`, body: { reason }, key, grave: true })
      toast(t('cases.commands.BreakGlass.done'), proof && <ReceiptLine proof={proof} />)
      await queries.invalidateQueries({ queryKey: ['case', caseId] })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }

  return (
    <Page title={t('cases.noAccess')} narrow>
      <div className="kr-stack">
        <p>{t('cases.noAccessText')}</p>
        {problem && (
          <Notice tone="negative" urgent title={refusal(problem).title}>
            {refusal(problem).advice}
          </Notice>
        )}
        <Form
          className="kr-stack"
          onSubmit={(event) => {
            event.preventDefault()
            void breakGlass()
          }}
        >
          <TextArea label={t('fields.reason')} description={t('cases.commands.BreakGlass.intro')} value={reason} onChange={setReason} isRequired />
          <div>
            <Button type="submit" variant="danger" icon="key" isDisabled={reason.trim() === ''}>
              {t('cases.commands.BreakGlass.title')}
            </Button>
          </div>
        </Form>
      </div>
    </Page>
  )
}

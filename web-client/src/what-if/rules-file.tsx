import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem'
import { get } from '../api/http'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { DateField } from '../kit/date-field'
import { Notice } from '../kit/notice'
import type { Order } from './what-if'

/** The settings of a replay as a file, which an administrator puts in place; nothing here switches anything on. */
export function RulesFile({ order }: { order: Order }) {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const [from, setFrom] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function take() {
    setProblem(null)
    try {
      const rules = await get<object>(`/signals/what-if/${order.id}/rules?from=${from}`)
      const address = URL.createObjectURL(new Blob([JSON.stringify(rules, null, 2)], { type: 'application/json' }))
      const link = document.createElement('a')
      link.href = address
      link.download = `${from}.json`
      link.click()
      URL.revokeObjectURL(address)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }

  return (
    <section className="kr-stack kr-stack--tight" aria-label={t('whatIf.switchOn')}>
      <h3>{t('whatIf.switchOn')}</h3>
      <p className="kr-subtle">{t('whatIf.switchOnIntro')}</p>
      {problem && (
        <Notice tone="negative" urgent title={refusal(problem).title}>
          {refusal(problem).advice}
        </Notice>
      )}
      <DateField label={t('whatIf.validFrom')} value={from} onChange={setFrom} />
      <div>
        <Button icon="download" isDisabled={!from} onPress={() => void take()}>
          {t('whatIf.download')}
        </Button>
      </div>
    </section>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import { RadioGroup } from '../kit/choices'
import { Card } from '../kit/layout'
import { Progress } from '../kit/progress'
import { TextField } from '../kit/text-field'
import { Failure } from './failure'
import { LedgerResult } from './ledger-result'
import { rangeIn } from './range'
import { useVerifier } from './use-verifier'

/** The whole ledger or a range of positions, with progress; it can be stopped, and goes on where it was. */
export function WholeLedger({ keys }: { keys: string[] }) {
  const { t } = useTranslation()
  const [isRange, setIsRange] = useState(false)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const { ask, told, report, busy } = useVerifier()
  const range = isRange ? rangeIn(from, to) : {}
  return (
    <div className="kr-stack">
      <Card title={t('checking.whatToCheck')}>
        <div className="kr-stack">
          <RadioGroup
            label={t('checking.extent')}
            value={isRange ? 'range' : 'whole'}
            onChange={(chosen) => setIsRange(chosen === 'range')}
            options={[
              { id: 'whole', label: t('checking.whole') },
              { id: 'range', label: t('checking.range') },
            ]}
          />
          {isRange && (
            <div className="kr-columns">
              <TextField label={t('checking.from')} value={from} onChange={setFrom} inputMode="numeric" autoComplete="off" />
              <TextField
                label={t('checking.to')}
                value={to}
                onChange={setTo}
                inputMode="numeric"
                autoComplete="off"
                error={(from || to) && !range ? t('checking.noRange') : undefined}
              />
            </div>
          )}
          <div className="kr-row">
            <Button variant="primary" icon="check" isDisabled={busy || keys.length === 0 || !range} onPress={() => ask({ kind: 'ledger', keys, ...range })}>
              {t('checking.check')}
            </Button>
            {busy && (
              <Button icon="stop" onPress={() => ask({ kind: 'stop' })}>
                {t('checking.stop')}
              </Button>
            )}
            {report && !report.isDone && !busy && (
              <Button icon="arrowRight" onPress={() => ask({ kind: 'goOn' })}>
                {t('checking.goOn')}
              </Button>
            )}
          </div>
          {report && (
            <Progress
              label={t('checking.checkedEntries', { done: report.progress.done, of: report.progress.of })}
              percent={(100 * report.progress.done) / report.progress.of}
            />
          )}
        </div>
      </Card>
      <div aria-live="polite">{told?.kind === 'failed' && <Failure told={told} />}</div>
      {report && <LedgerResult report={report} busy={busy} />}
    </div>
  )
}

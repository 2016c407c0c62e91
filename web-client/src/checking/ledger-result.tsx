import { useTranslation } from 'react-i18next'
import { Card, Facts } from '../kit/layout'
import { Notice } from '../kit/notice'
import type { LedgerReport } from '../verifier/protocol'
import { FindingList } from './finding-list'
import { long } from './hashes'

/** Whether the entries are those that were signed, and the first that are not. */
export function LedgerResult({ report, busy }: { report: LedgerReport; busy: boolean }) {
  const { t } = useTranslation()
  const { checkpoint, findings, progress, isDone } = report
  const isWhole = progress.of === checkpoint.size
  return (
    <>
      <section className="kr-stack" aria-label={t('checking.result')} aria-live="polite">
        {findings.length > 0 && (
          <Notice tone="negative" urgent title={t('checking.ledgerBroken', { count: findings.length })}>
            <FindingList findings={findings} />
          </Notice>
        )}
        {findings.length === 0 && isDone && (
          <Notice tone="positive" title={t(isWhole ? 'checking.ledgerWhole' : 'checking.rangeWhole', { count: progress.of, from: report.from, to: report.to })}>
            {t('checking.ledgerWholeText')}
          </Notice>
        )}
        {findings.length === 0 && !isDone && !busy && <Notice>{t('checking.stopped')}</Notice>}
      </section>
      <Card title={t('checking.signedState')}>
        <Facts
          facts={[
            [t('checking.log'), t('checking.logText', { origin: checkpoint.origin, count: checkpoint.size })],
            [t('checking.keysUsed'), <span key="key" className="kr-mono">{report.key}</span>],
            [t('checking.signed'), <span key="signed" className="kr-mono">{long(checkpoint.root)}</span>],
            [t('checking.computed'), <span key="computed" className="kr-mono">{long(report.root)}</span>],
          ]}
        />
      </Card>
    </>
  )
}

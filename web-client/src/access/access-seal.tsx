import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { Problem } from '../api/problem'
import { useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Card, Facts } from '../kit/layout'
import { Notice } from '../kit/notice'

interface Fault {
  kind: 'ALTERED' | 'MISSING' | 'NEVER_SEALED' | 'REPLACED' | 'SIGNATURE'
  position: number
  line?: number
  before?: number
}

interface Report {
  whole: boolean
  size: number
  waiting: number
  signed?: { size: number; signedAt: string; note: string; key: string }
  faults: Fault[]
}

/** Has the whole access log computed anew and compared with what was sealed and signed. */
export function AccessSeal() {
  const { t } = useTranslation()
  const { exact } = useDates()
  const { refusal } = useTexts()
  const [report, setReport] = useState<Report | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function check() {
    setBusy(true)
    setProblem(null)
    try {
      setReport(await get<Report>('/access-log/seal'))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Card
      title={t('access.seal')}
      actions={
        <Button icon="check" isDisabled={busy} onPress={() => void check()}>
          {t('access.check')}
        </Button>
      }
    >
      <div className="kr-stack" aria-live="polite">
        <p className="kr-subtle">{t('access.sealIntro')}</p>
        {problem && (
          <Notice tone="negative" urgent title={refusal(problem).title}>
            {refusal(problem).advice}
          </Notice>
        )}
        {report && (
          <>
            {report.whole ? (
              <Notice tone="positive" title={t('access.whole', { count: report.size })} />
            ) : (
              <Notice tone="negative" urgent title={t('access.notWhole')}>
                <ul>
                  {report.faults.map((fault) => (
                    <li key={`${fault.kind}${fault.position}${fault.line}`}>
                      {t(`access.fault.${fault.kind}`, { position: fault.position, line: fault.line ?? '?', before: fault.before ?? fault.position + 1 })}
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            <Facts
              facts={[
                [t('access.waiting'), String(report.waiting)],
                [t('access.signed'), report.signed && t('access.signedText', { size: report.signed.size, at: exact(report.signed.signedAt) })],
                [t('access.note'), report.signed && <pre key="note">{report.signed.note}</pre>],
                [t('access.key'), report.signed && <code key="key">{report.signed.key}</code>],
              ]}
            />
          </>
        )}
      </div>
    </Card>
  )
}

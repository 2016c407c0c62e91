import { useCallback, useEffect, useRef, useState } from 'react'
import type { LedgerReport, Question, Told } from '../verifier/protocol'
import address from '../verifier/worker.ts?worker&url'

/** The verifier in a worker of its own, which ends with the page. */
export function useVerifier() {
  const worker = useRef<Worker | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [report, setReport] = useState<LedgerReport | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => () => worker.current?.terminate(), [])

  const hear = useCallback((news: Told) => {
    setTold(news)
    // a connection that was lost takes nothing away from what was checked before
    if (news.kind === 'ledger') setReport(news.report)
    setBusy(news.kind === 'progress' || (news.kind === 'ledger' && news.report.isRunning))
  }, [])

  const ask = useCallback(
    (question: Question) => {
      if (!worker.current) {
        worker.current = new Worker(address, { type: 'module' })
        worker.current.onmessage = ({ data }: MessageEvent<Told>) => hear(data)
        worker.current.onerror = ({ message }) => hear({ kind: 'failed', why: 'fault', detail: message })
      }
      if (question.kind === 'ledger') setReport(null)
      setBusy(true)
      worker.current.postMessage(question)
    },
    [hear],
  )

  return { ask, told, report, busy, forget: () => setTold(null) }
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey, send } from '../api/command'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Notice } from '../kit/notice'
import { toast } from '../kit/toast'

/** One act of an auditor: a command, what the server says to it, and the audit as it is afterwards. */
export function useAct() {
  const { refusal, field } = useTexts()
  const queries = useQueryClient()
  const [key, setKey] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function act(path: string, body: object, done?: string, version?: number): Promise<string | undefined> {
    setProblem(null)
    setBusy(true)
    try {
      const { id } = await send({ path, body, key, version })
      setKey(newKey())
      if (done) toast(done)
      await queries.invalidateQueries({ queryKey: ['audit'] })
      await queries.invalidateQueries({ queryKey: ['list', '/audits'] })
      return id
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
      return undefined
    } finally {
      setBusy(false)
    }
  }
  const wrong = problem?.errors?.[0]
  const trouble = problem && (
    <Notice tone="negative" urgent title={refusal(problem).title}>
      {wrong ? field(wrong) : refusal(problem).advice}
    </Notice>
  )
  return { act, busy, trouble }
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { type ActProof, newKey, send } from '../api/command'
import { Problem } from '../api/problem'
import type { Values } from '../forms/field-spec'
import { filledIn } from '../forms/field-spec'
import { type Merge, threeWay } from '../forms/three-way'
import { type CaseFile, timelinePage } from './case-file'
import type { CommandSpec } from './command-specs'
import { useStaff } from './case-context'

export interface Conflict extends Merge {
  happened: string[]
}

export type Outcome =
  | { kind: 'done'; proof?: ActProof }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'conflict'; conflict: Conflict }

/** Sends one command of a case; a stale version becomes a merge, not an error. */
export function useCommand(spec: CommandSpec, file: CaseFile, prefill: Values) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { nameOf } = useStaff()
  const [key] = useState(newKey)
  const [version, setVersion] = useState(file.version)
  // the file itself moves on while the form is open
  const [seenPosition, setSeenPosition] = useState(file.position)
  const [base, setBase] = useState<Values>(() => spec.current?.(file, prefill) ?? {})

  async function conflictWith(values: Values): Promise<Conflict> {
    const fresh = await get<CaseFile>(`/cases/${file.caseId}`)
    const { items } = await timelinePage(file.caseId, 'all')
    queries.setQueryData(['case', file.caseId, 'file'], fresh)
    const theirs = spec.current?.(fresh, values) ?? {}
    const merge = threeWay(base, values, theirs)
    setVersion(fresh.version)
    setSeenPosition(fresh.position)
    setBase(theirs)
    const happened = items
      .filter((item) => item.position > seenPosition)
      .map((item) => `${t(`events.${item.type}`)} (${item.actor.name ?? nameOf(item.actor.id) ?? t('conflict.someone')})`)
    return { ...merge, happened }
  }

  async function submit(values: Values, draft: string | undefined, notABsn: boolean): Promise<Outcome> {
    const filled = filledIn(values)
    const body = Object.fromEntries(Object.entries(filled).filter(([name]) => !spec.inPath?.includes(name)))
    let proof: ActProof | undefined
    try {
      const accepted = await send({
        path: `/cases/${file.caseId}${spec.path(filled)}`,
        body: spec.body ? spec.body(body) : body,
        key,
        version,
        draft,
        notABsn,
        grave: spec.grave,
      })
      proof = accepted?.proof
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.isStale) return { kind: 'conflict', conflict: await conflictWith(values) }
      return { kind: 'refused', problem: error }
    }
    await queries.invalidateQueries({ queryKey: ['case', file.caseId] })
    void queries.invalidateQueries({ queryKey: ['worklist'] })
    void queries.invalidateQueries({ queryKey: ['counts'] })
    return { kind: 'done', proof }
  }

  return { submit }
}

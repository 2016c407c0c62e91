import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '../api/command'
import { request } from '../api/http'
import { type IntakeValues, peopleIn } from './intake-values'

export interface ConflictHit {
  caseNumber: string
  caseId?: string
  role: string
  matchedOn: ('NAME' | 'PHONE')[]
  strength: string
}

export interface ConflictCheck {
  id: string
  outcome: 'CLEAR' | 'HITS' | 'OVERRULED'
  hits: ConflictHit[]
}

async function checkConflicts(values: IntakeValues, signal?: AbortSignal): Promise<ConflictCheck> {
  const { body } = await request<ConflictCheck>('/conflict-checks', {
    method: 'POST',
    body: peopleIn(values),
    idempotencyKey: newKey(),
    signal,
  })
  return body
}

/** Looks along while one types, half a second after the last key; never in the way. */
export function useConflictCheck(values: IntakeValues) {
  const wanted = JSON.stringify(peopleIn(values))
  const [settled, setSettled] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), 500)
    return () => clearTimeout(timer)
  }, [wanted])
  const people = JSON.parse(settled) as ReturnType<typeof peopleIn>
  const hasAnybody = people.names.length + people.phones.length > 0
  const query = useQuery({
    queryKey: ['conflict-check', settled],
    queryFn: ({ signal }) => checkConflicts(values, signal),
    enabled: hasAnybody,
    staleTime: 600_000,
    gcTime: 0,
  })
  return { check: hasAnybody ? query.data : undefined, hasAnybody, isCurrent: settled === wanted && (!hasAnybody || query.isSuccess) }
}

/**
 * The check that goes with an intake that is sent. An intake sent again because its answer got lost must be the same
 * intake to the letter, or it would become a second case; so it keeps its check until the server has answered.
 */
export function useSentCheck() {
  const sent = useRef<{ people: string; check: ConflictCheck } | null>(null)
  const checkFor = useCallback(async (values: IntakeValues, shown: ConflictCheck | undefined) => {
    const people = JSON.stringify(peopleIn(values))
    if (sent.current?.people !== people) sent.current = { people, check: shown ?? (await checkConflicts(values)) }
    return sent.current.check
  }, [])
  const answered = useCallback(() => {
    sent.current = null
  }, [])
  return { checkFor, answered }
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { seen } from '../api/http'
import { type Role, useMe } from '../session/session'

/** Something changed that this person may see; the ids only, whoever shows it asks again. */
export interface Change {
  caseId?: string
  contactId?: string
  version?: number
  kind?: string
  position?: number
}

/** Who sees cases that change; others are refused the stream. */
const listeners: Role[] = ['JURIST', 'SENIOR_JURIST', 'AUDITOR', 'PRIVACY_OFFICER']

const channelName = 'rechtspoor-changes'
/** An import changes hundreds of cases a minute; the numbers on the tabs need not follow each of them. */
const countAtMostEvery = 2000

/**
 * One connection for all tabs of this browser: the tab that holds the lock listens and tells the others. Browsers allow
 * only about six connections to one origin, so a stream per tab would freeze the seventh. When it closes, the next tab goes
 * on where it was.
 */
export function listen(onChange: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = (message: MessageEvent<Change>) => take(message.data)
  const leaving = new AbortController()
  let toldUpTo: number | undefined

  function take(change: Change) {
    if (change.position !== undefined) toldUpTo = Math.max(toldUpTo ?? -1, change.position)
    if (change.kind) onChange(change)
  }

  function tellAll(change: Change) {
    channel.postMessage(change)
    take(change)
  }

  function stream(): Promise<void> {
    const source = new EventSource(toldUpTo === undefined ? '/api/v1/events' : `/api/v1/events?after=${toldUpTo}`)
    source.addEventListener('position', (event) => tellAll({ position: Number(event.data) }))
    source.addEventListener('change', (event) => tellAll({ ...(JSON.parse(event.data) as Change), position: Number(event.lastEventId) }))
    return new Promise((done) => {
      leaving.signal.addEventListener('abort', () => {
        source.close()
        done()
      })
    })
  }

  if ('locks' in navigator) {
    navigator.locks.request(channelName, { signal: leaving.signal }, stream).catch(() => {
      // left before it was our turn
    })
  } else void stream()

  return () => {
    leaving.abort()
    channel.close()
  }
}

/** Refreshes what is on the screen when somebody else, or the clock, changed it. */
export function useLiveUpdates() {
  const queries = useQueryClient()
  const listens = listeners.includes(useMe().role)
  useEffect(() => {
    if (!listens) return
    let due: ReturnType<typeof setTimeout> | undefined
    const countAgain = () => {
      due ??= setTimeout(() => {
        due = undefined
        void queries.invalidateQueries({ queryKey: ['counts'] })
      }, countAtMostEvery)
    }
    const stop = listen((change) => {
      seen(change.position)
      if (change.caseId) {
        void queries.invalidateQueries({ queryKey: ['case', change.caseId] })
        void queries.invalidateQueries({ queryKey: ['worklist'], refetchType: 'none' })
        countAgain()
      }
      if (change.contactId) void queries.invalidateQueries({ queryKey: ['contacts'] })
      queries.setQueryData<number>(['news'], (count = 0) => count + 1)
    })
    return () => {
      stop()
      clearTimeout(due)
    }
  }, [queries, listens])
}

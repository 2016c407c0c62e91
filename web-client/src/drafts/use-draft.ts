import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { get, request, withQuery } from '../api/http'
import { Problem } from '../api/problem'
import { useOutageBuffer } from './buffer-context'
import { DraftSaver, type DraftState, keepIn } from './draft-saver'

export interface Draft {
  draftId: string
  form: string
  caseId?: string
  savedAt: string
}

interface Found {
  id: string
  content: unknown
  savedAt?: string
}

/** Looks for what this person typed before in this form: on this device first, because that is the newest. */
async function findDraft(form: string, caseId: string | undefined, buffered: (id: string) => Promise<unknown>): Promise<Found> {
  const local = `${form}:${caseId ?? ''}`
  try {
    const { items } = await get<{ items: Draft[] }>(withQuery('/drafts', { form, caseId }))
    const newest = items[0]
    if (newest) {
      const id = newest.draftId
      const content = (await buffered(id)) ?? (await get<unknown>(`/drafts/${id}`))
      return { id, content, savedAt: newest.savedAt }
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
  const pointer = (await buffered(local)) as { id: string } | undefined
  if (pointer) return { id: pointer.id, content: await buffered(pointer.id) }
  return { id: crypto.randomUUID(), content: undefined }
}

export interface DraftHandle {
  /** undefined until we have looked for an earlier draft */
  found: Found | undefined
  state: DraftState
  change: (content: unknown) => void
  flush: () => void
  /** call before the text is sent, and the answer when it was not sent after all */
  pause: () => Promise<() => void>
  /** call after the text was sent; the server throws the draft away itself */
  sent: () => void
  discard: () => Promise<void>
}

/** Keeps what is typed in a form safe until it is sent. A draft belongs to a person, a form and perhaps a case. */
export function useDraft(form: string, caseId?: string): DraftHandle {
  const buffer = useOutageBuffer()
  const queries = useQueryClient()
  const [found, setFound] = useState<Found>()
  const [state, setState] = useState<DraftState>({ kind: 'untouched' })
  const saver = useRef<DraftSaver | null>(null)

  useEffect(() => {
    let left = false
    const search = findDraft(form, caseId, async (id) => buffer?.find(id))
    search.then(
      (draft) => !left && setFound(draft),
      () => !left && setFound({ id: crypto.randomUUID(), content: undefined }),
    )
    return () => {
      left = true
    }
  }, [form, caseId, buffer])

  const id = found?.id
  useEffect(() => {
    if (!id) return
    const local = `${form}:${caseId ?? ''}`
    const onDevice = keepIn(buffer, id)
    const mine = new DraftSaver({
      save: async (content, keepalive) => {
        const { body } = await request<{ savedAt: string }>(`/drafts/${id}`, {
          method: 'PUT',
          body: { form, caseId, content },
          keepalive,
        })
        return new Date(body.savedAt)
      },
      isOffline: (error) => error instanceof Problem && (error.isOffline || error.status >= 500 || error.status === 401),
      keep: async (content) => {
        await onDevice.keep(content)
        await buffer?.keep(local, { id })
      },
      drop: async () => {
        await onDevice.drop()
        await buffer?.drop(local)
      },
      tell: setState,
    })
    saver.current = mine
    const leave = () => void mine.flush(true)
    const back = () => void mine.flush()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', back)
      void mine.flush(true)
      mine.stop()
    }
  }, [id, form, caseId, buffer])

  const change = useCallback((content: unknown) => saver.current?.change(content), [])
  const flush = useCallback(() => void saver.current?.flush(), [])
  const pause = useCallback(async () => {
    const paused = saver.current
    await paused?.pause()
    return () => paused?.resume()
  }, [])
  const sent = useCallback(() => {
    saver.current?.stop()
    void queries.invalidateQueries({ queryKey: ['drafts'] })
    if (id) void buffer?.drop(id)
    void buffer?.drop(`${form}:${caseId ?? ''}`)
  }, [queries, buffer, id, form, caseId])
  const discard = useCallback(async () => {
    await saver.current?.pause()
    saver.current?.stop()
    if (id) await request(`/drafts/${id}`, { method: 'DELETE' }).catch(() => undefined)
    sent()
    setState({ kind: 'untouched' })
    setFound({ id: crypto.randomUUID(), content: undefined })
  }, [id, sent])

  return useMemo(() => ({ found, state, change, flush, pause, sent, discard }), [found, state, change, flush, pause, sent, discard])
}

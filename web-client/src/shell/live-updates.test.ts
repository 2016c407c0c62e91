import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Change, listen } from './live-updates'

/** A stream that a test speaks through. */
class Stream extends EventTarget {
  static opened: Stream[] = []
  closed = false

  constructor(readonly url: string) {
    super()
    Stream.opened.push(this)
  }

  close() {
    this.closed = true
  }

  says(type: string, data: unknown, lastEventId: string) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data), lastEventId }))
  }
}

/** Locks of a browser with several tabs: the next one gets it when the one before has let go. */
function locks() {
  let before: Promise<unknown> = Promise.resolve()
  return {
    request: (_name: string, { signal }: { signal: AbortSignal }, held: () => Promise<void>) => {
      const turn = before.then(() => (signal.aborted ? Promise.reject(new Error('left')) : held()))
      before = turn.catch(() => undefined)
      return turn
    },
  }
}

describe('live updates', () => {
  beforeEach(() => {
    Stream.opened = []
    vi.stubGlobal('EventSource', Stream)
    vi.stubGlobal('navigator', { locks: locks() })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('go through one stream, whose changes every tab hears', async () => {
    const first: Change[] = []
    const second: Change[] = []
    const stops = [listen((change) => first.push(change)), listen((change) => second.push(change))]
    await vi.waitFor(() => expect(Stream.opened).toHaveLength(1))

    Stream.opened[0]?.says('position', 7, '7')
    Stream.opened[0]?.says('change', { caseId: 'a', version: 2, kind: 'note-added' }, '8')

    const told = [{ caseId: 'a', version: 2, kind: 'note-added', position: 8 }]
    await vi.waitFor(() => expect(second).toEqual(told))
    expect(first).toEqual(told)
    for (const stop of stops) stop()
  })

  it('go on in the next tab where the closed one was told up to, also when nothing could be seen', async () => {
    const stop = listen(() => {})
    const heard: Change[] = []
    const next = listen((change) => heard.push(change))
    await vi.waitFor(() => expect(Stream.opened).toHaveLength(1))
    expect(Stream.opened[0]?.url).toBe('/api/v1/events')
    Stream.opened[0]?.says('position', 41, '41')
    Stream.opened[0]?.says('change', { contactId: 'b', version: 1, kind: 'contact-closed' }, '12')
    await vi.waitFor(() => expect(heard).toHaveLength(1))

    stop()

    await vi.waitFor(() => expect(Stream.opened).toHaveLength(2))
    expect(Stream.opened[0]?.closed).toBe(true)
    expect(Stream.opened[1]?.url).toBe('/api/v1/events?after=41')
    next()
  })
})

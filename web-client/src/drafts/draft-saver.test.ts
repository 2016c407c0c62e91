import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DraftSaver, type DraftState } from './draft-saver'

const offline = new Error('offline')

function world() {
  const server: unknown[] = []
  const device: unknown[] = []
  const states: string[] = []
  const line = { down: false, refusing: false, slow: undefined as Promise<void> | undefined }
  const saver = new DraftSaver({
    save: async (content) => {
      await line.slow
      if (line.down) throw offline
      if (line.refusing) throw new Error('refused')
      server.push(content)
      return new Date('2026-03-05T14:02:31Z')
    },
    isOffline: (error) => error === offline,
    keep: (content) => {
      device.push(content)
      return Promise.resolve()
    },
    drop: () => {
      device.length = 0
      return Promise.resolve()
    },
    tell: (state: DraftState) => states.push(state.kind),
  })
  return { saver, server, device, states, line }
}

describe('saving what is typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('reaches the server within a second after the last key, once', async () => {
    const { saver, server, states } = world()
    saver.change('W')
    await vi.advanceTimersByTimeAsync(300)
    saver.change('Wa')
    await vi.advanceTimersByTimeAsync(300)
    saver.change('Wacht')
    await vi.advanceTimersByTimeAsync(900)
    expect(server).toEqual(['Wacht'])
    expect(states.at(-1)).toBe('saved')
  })

  it('keeps the text on the device while the line is down, and brings it when the line is back', async () => {
    const { saver, server, device, states, line } = world()
    line.down = true
    saver.change('text')
    await vi.advanceTimersByTimeAsync(900)
    expect(server).toEqual([])
    expect(device).toEqual(['text'])
    expect(states.at(-1)).toBe('onDevice')
    line.down = false
    await vi.advanceTimersByTimeAsync(3100)
    expect(server).toEqual(['text'])
    expect(device).toEqual([])
    expect(states.at(-1)).toBe('saved')
  })

  it('never says saved while newer text is not', async () => {
    const { saver, server, states, line } = world()
    let arrive: () => void = () => undefined
    line.slow = new Promise((resolve) => (arrive = resolve))
    saver.change('first')
    await vi.advanceTimersByTimeAsync(900)
    saver.change('second')
    line.slow = undefined
    arrive()
    await vi.advanceTimersByTimeAsync(0)
    expect(states).not.toContain('saved')
    await vi.advanceTimersByTimeAsync(4000)
    expect(server).toEqual(['first', 'second'])
    expect(states.at(-1)).toBe('saved')
  })

  it('says so when the server refuses the text, and keeps trying', async () => {
    const { saver, server, device, states, line } = world()
    line.refusing = true
    saver.change('text')
    await vi.advanceTimersByTimeAsync(900)
    expect(states.at(-1)).toBe('failed')
    expect(device).toEqual([])
    line.refusing = false
    await vi.advanceTimersByTimeAsync(3100)
    expect(server).toEqual(['text'])
  })

  it('saves at once when the page closes', async () => {
    const { saver, server } = world()
    saver.change('last words')
    await saver.flush(true)
    expect(server).toEqual(['last words'])
  })

  it('lets no save overtake the text while it is being sent, and saves on when it was refused', async () => {
    const { saver, server, line } = world()
    let arrive: () => void = () => undefined
    line.slow = new Promise((resolve) => (arrive = resolve))
    saver.change('first')
    await vi.advanceTimersByTimeAsync(900)
    saver.change('second')
    let isQuiet = false
    const quiet = saver.pause().then(() => (isQuiet = true))
    await vi.advanceTimersByTimeAsync(0)
    expect(isQuiet).toBe(false)
    line.slow = undefined
    arrive()
    await quiet
    await vi.advanceTimersByTimeAsync(5000)
    expect(server).toEqual(['first'])
    saver.resume()
    await vi.advanceTimersByTimeAsync(900)
    expect(server).toEqual(['first', 'second'])
  })

  it('saves nothing any more once the text was sent', async () => {
    const { saver, server } = world()
    saver.change('text')
    saver.stop()
    await vi.advanceTimersByTimeAsync(5000)
    expect(server).toEqual([])
  })
})

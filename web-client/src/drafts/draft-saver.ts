import type { OutageBuffer } from '../session/outage-buffer'

export type DraftState =
  | { kind: 'untouched' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'onDevice' }
  | { kind: 'failed' }

interface Needs {
  /** resolves when the server has it; rejects with 'offline' when it cannot be reached */
  save: (content: unknown, closing: boolean) => Promise<Date>
  isOffline: (error: unknown) => boolean
  keep: (content: unknown) => Promise<void>
  drop: () => Promise<void>
  tell: (state: DraftState) => void
  delay?: number
  retry?: number
}

/**
 * Brings typed text to the server within a second, one save at a time and always the newest. While the server cannot be
 * reached the text is kept on this device, and brought as soon as the line is back.
 */
export class DraftSaver {
  private readonly needs: Needs
  private content: unknown
  private dirty = false
  private busy = false
  private stopped = false
  private paused = false
  private underWay: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(needs: Needs) {
    this.needs = needs
  }

  change(content: unknown) {
    if (this.stopped) return
    this.content = content
    this.dirty = true
    this.needs.tell({ kind: 'waiting' })
    this.later(this.needs.delay ?? 800)
  }

  /** Saves now, for instance because the field lost the focus or the line is back. */
  async flush(closing = false) {
    clearTimeout(this.timer)
    if (!this.dirty || this.stopped || (!closing && (this.busy || this.paused))) return
    this.underWay = this.saveNow(closing)
    await this.underWay
  }

  private async saveNow(closing: boolean) {
    this.busy = true
    this.dirty = false
    const content = this.content
    this.needs.tell({ kind: 'saving' })
    try {
      const at = await this.needs.save(content, closing)
      await this.needs.drop().catch(() => undefined)
      if (!this.dirty) this.needs.tell({ kind: 'saved', at })
    } catch (error) {
      this.dirty = true
      await this.rescue(content, error)
    } finally {
      this.busy = false
    }
    if (this.dirty) this.later(this.needs.retry ?? 3000)
  }

  /** Waits until no save is under way and starts none, so that no late save brings back what is about to be sent. */
  async pause() {
    clearTimeout(this.timer)
    this.paused = true
    await this.underWay
  }

  /** The text was not sent after all. */
  resume() {
    this.paused = false
    if (this.dirty) this.later(this.needs.delay ?? 800)
  }

  /** The text was sent or thrown away: nothing is to be saved any more. */
  stop() {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private async rescue(content: unknown, error: unknown) {
    if (!this.needs.isOffline(error)) return this.needs.tell({ kind: 'failed' })
    try {
      await this.needs.keep(content)
      this.needs.tell({ kind: 'onDevice' })
    } catch {
      this.needs.tell({ kind: 'failed' })
    }
  }

  private later(delay: number) {
    clearTimeout(this.timer)
    if (!this.stopped && !this.paused) this.timer = setTimeout(() => void this.flush(), delay)
  }
}

export function keepIn(buffer: OutageBuffer | null, draft: string) {
  return {
    keep: (content: unknown) => (buffer ? buffer.keep(draft, content) : Promise.reject(new Error('no buffer'))),
    drop: () => buffer?.drop(draft) ?? Promise.resolve(),
  }
}

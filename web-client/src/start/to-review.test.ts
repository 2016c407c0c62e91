import { describe, expect, it } from 'vitest'
import type { Signal } from '../dossiers/issues'
import { isKnown, toReview } from './to-review'

const signal = (dossierId: string, number: number, ...allowed: string[]): Signal => ({
  dossierId,
  signal: `${dossierId}-${number}`,
  key: {},
  state: 'WAITING',
  stage: 'UNDER_RESEARCH',
  method: 'rising-series',
  methodVersion: '1',
  settingsHash: 'ab12',
  period: '2026-05',
  children: '5-9',
  clusters: '<5',
  raisedAt: '2026-06-01T09:00:00Z',
  reviews: [],
  allowed,
})

const named = (...waiting: Signal[]) => toReview(waiting).map((one) => one.signal)

describe('the signals on the first page', () => {
  it('are those that nobody knows, and after them those of an issue that people work on', () => {
    const known = signal('known', 1, 'AttachSignal', 'ReviewSignal')
    const news = signal('new', 1, 'ReviewSignal')
    expect(named(known, news)).toEqual(['new-1', 'known-1'])
    expect([known, news].map(isKnown)).toEqual([true, false])
  })

  it('leave out what this person has looked at', () => {
    expect(named(signal('seen', 1, 'AcceptSignal', 'DismissSignal'), signal('seen too', 1))).toEqual([])
  })

  it('name each issue once, by its newest', () => {
    expect(named(signal('known', 2, 'AttachSignal', 'ReviewSignal'), signal('known', 1, 'AttachSignal', 'ReviewSignal'))).toEqual(['known-2'])
  })
})

import { describe, expect, it } from 'vitest'
import { type OutsideCause, spansOf } from './outside-causes'

const cause = (causeId: string, from: string, until: string): OutsideCause => ({ causeId, from, until, cause: 'MEDIA', notedAt: '2026-05-01T10:00:00Z', mine: false })
const periods = (...codes: string[]) => codes.map((period) => ({ period }))

describe('causes beside a line', () => {
  it('are numbered in the order of time, and only those that touch what is shown', () => {
    const causes = [cause('c', '2026-03', '2026-03'), cause('a', '2025-01', '2025-11'), cause('b', '2025-11', '2026-02')]
    expect(spansOf(periods('2026-01', '2026-02', '2026-03', '2026-04'), causes).map(({ number, cause: { causeId }, first, last }) => [number, causeId, first, last])).toEqual([
      [1, 'b', 0, 1],
      [2, 'c', 2, 2],
    ])
  })

  it('touch the quarter or year in which one of their months lies', () => {
    const [span] = spansOf(periods('2025-Q4', '2026-Q1', '2026-Q2'), [cause('a', '2026-03', '2026-04')])
    expect([span?.first, span?.last]).toEqual([1, 2])
    expect(spansOf(periods('2025', '2026'), [cause('a', '2024-01', '2024-12')])).toEqual([])
  })
})

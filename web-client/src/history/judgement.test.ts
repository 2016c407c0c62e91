import { describe, expect, it } from 'vitest'
import { doubtful, type Judgement, judgementOf } from './judgement'

const act = (first: number, last: number, verdict: Judgement['verdict']): Judgement => ({
  first,
  last,
  verdict,
  differences: [],
  assumptions: [],
  facts: [],
  recordedRules: [],
})
const all = [act(0, 3, 'ALLOWED'), act(4, 4, 'NOT_ALLOWED'), act(5, 6, 'OTHERWISE'), act(7, 7, 'UNDECIDED')]

describe('judgements of a case', () => {
  it('belong to every event of their act', () => {
    expect(judgementOf(all, 0)?.first).toBe(0)
    expect(judgementOf(all, 3)?.first).toBe(0)
    expect(judgementOf(all, 6)?.verdict).toBe('OTHERWISE')
    expect(judgementOf(all, 8)).toBeUndefined()
    expect(judgementOf(undefined, 0)).toBeUndefined()
  })

  it('are doubtful where a rule refuses, or something else would have been recorded', () => {
    expect(doubtful(all).map((one) => one.first)).toEqual([4, 5])
    expect(doubtful(undefined)).toEqual([])
  })
})

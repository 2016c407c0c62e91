import { describe, expect, it } from 'vitest'
import { nextCase, numbersIn, type SampledCase } from './audits'

const one = (caseId: string, progress: SampledCase['progress']): SampledCase => ({ caseId, progress, findings: 0 })

describe('working through a sample', () => {
  const cases = [one('a', 'FINISHED'), one('b', 'TAKEN_UP'), one('c', 'FINISHED'), one('d', 'DRAWN')]

  it('begins with the first case that is not finished', () => {
    expect(nextCase(cases)?.caseId).toBe('b')
  })

  it('goes on to the next one, and from the start again at the end', () => {
    expect(nextCase(cases, 'b')?.caseId).toBe('d')
    expect(nextCase(cases, 'd')?.caseId).toBe('b')
  })

  it('ends when all are finished', () => {
    expect(nextCase(cases.map((each) => ({ ...each, progress: 'FINISHED' })))).toBeUndefined()
    expect(nextCase([one('a', 'DRAWN')], 'a')).toBeUndefined()
  })

  it('reads case numbers however they are separated', () => {
    expect(numbersIn(' 2026-00001, 2026-00002;2026-00003\n2026-00004 ')).toEqual(['2026-00001', '2026-00002', '2026-00003', '2026-00004'])
    expect(numbersIn('  ')).toEqual([])
  })
})

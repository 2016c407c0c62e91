import { describe, expect, it } from 'vitest'
import { asLength, axisName, isBefore, lastWithin, periodName, shifted, upTo } from './periods'

describe('periods', () => {
  it('are counted on across years', () => {
    expect(shifted('2026-01', -1)).toBe('2025-12')
    expect(shifted('2025-Q4', 1)).toBe('2026-Q1')
    expect(shifted('2026', -3)).toBe('2023')
    expect(upTo('2026-02', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  })

  it('become longer or shorter ones that begin with them', () => {
    expect(asLength('2026-05', 'quarter')).toBe('2026-Q2')
    expect(asLength('2026-Q2', 'month')).toBe('2026-04')
    expect(asLength('2026-Q2', 'year')).toBe('2026')
    expect(asLength('2026', 'month')).toBe('2026-01')
  })

  it('are whole within a release', () => {
    expect(lastWithin('2026-10', 'month')).toBe('2026-10')
    expect(lastWithin('2026-10', 'quarter')).toBe('2026-Q3')
    expect(lastWithin('2026-09', 'quarter')).toBe('2026-Q3')
    expect(lastWithin('2026-10', 'year')).toBe('2025')
    expect(lastWithin('2026-12', 'year')).toBe('2026')
    expect(isBefore('2025-Q4', '2026-01')).toBe(true)
    expect(isBefore('2026-Q1', '2026-01')).toBe(false)
  })

  it('have names in both languages', () => {
    const quarter = (number: string, year: string) => `${number}e kwartaal ${year}`
    expect(periodName('2026-03', 'nl-NL', quarter)).toBe('maart 2026')
    expect(periodName('2026-03', 'en-GB', quarter)).toBe('March 2026')
    expect(periodName('2026-Q2', 'nl-NL', quarter)).toBe('2e kwartaal 2026')
    expect(periodName('2026', 'nl-NL', quarter)).toBe('2026')
    expect(axisName('2026-03', 'en-GB', false)).toBe('Mar')
    expect(axisName('2026-01', 'en-GB', false)).toBe('Jan 2026')
    expect(axisName('2026-Q3', 'en-GB', true)).toBe('Q3 2026')
  })
})

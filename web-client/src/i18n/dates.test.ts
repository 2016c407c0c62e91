import { describe, expect, it } from 'vitest'
import { instantOf, localOf } from './dates'

describe('moments in legal time', () => {
  it('go there and back, in summer and in winter', () => {
    expect(instantOf('2026-07-01T12:00')).toBe('2026-07-01T10:00:00.000Z')
    expect(instantOf('2026-11-24T00:30')).toBe('2026-11-23T23:30:00.000Z')
    expect(localOf(new Date('2026-07-01T10:00:00Z'))).toBe('2026-07-01T12:00')
  })

  it('are moments too while a year is still being typed', () => {
    for (const year of ['0002', '0020', '0202']) expect(instantOf(`${year}-03-05T14:02`)).toMatch(new RegExp(`^${year}-03-05T13:4\\d`))
  })
})

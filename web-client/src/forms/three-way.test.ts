import { describe, expect, it } from 'vitest'
import { canKeepBoth, chosen, threeWay } from './three-way'

describe('bringing two edits together', () => {
  const base = { urgency: 'NORMAL', summary: 'The first text', areas: ['OTS', 'UHP'] }

  it('takes over what only the other changed', () => {
    const merge = threeWay(base, { ...base, summary: 'My text' }, { ...base, urgency: 'HIGH' })
    expect(merge.merged).toEqual({ ...base, summary: 'My text', urgency: 'HIGH' })
    expect(merge.taken).toEqual(['urgency'])
    expect(merge.clashes).toEqual([])
  })

  it('leaves a choice where both changed the same field', () => {
    const merge = threeWay(base, { ...base, summary: 'My text' }, { ...base, summary: 'Their text' })
    expect(merge.clashes).toEqual([{ field: 'summary', base: 'The first text', mine: 'My text', theirs: 'Their text' }])
    expect(merge.merged.summary).toBe('My text')
  })

  it('sees no clash when both made the same change', () => {
    const changed = { ...base, urgency: 'URGENT' }
    expect(threeWay(base, changed, { ...changed })).toEqual({ merged: changed, taken: [], clashes: [] })
  })

  it('does not mind the order of choices, nor whether nothing is blank or absent', () => {
    const merge = threeWay({ ...base, note: undefined }, { ...base, areas: ['UHP', 'OTS'], note: '' }, { ...base, note: null })
    expect(merge.clashes).toEqual([])
    expect(merge.taken).toEqual([])
  })

  it('keeps fields that only my form knows', () => {
    expect(threeWay({ urgency: 'NORMAL' }, { urgency: 'NORMAL', reason: 'mine' }, { urgency: 'HIGH' }).merged).toEqual({
      urgency: 'HIGH',
      reason: 'mine',
    })
  })

  it('lets one keep mine, theirs or both', () => {
    const clash = { field: 'summary', base: '', mine: 'my text', theirs: 'their text' }
    expect(chosen(clash, 'mine')).toBe('my text')
    expect(chosen(clash, 'theirs')).toBe('their text')
    expect(chosen(clash, 'both')).toBe('their text\n\nmy text')
    expect(canKeepBoth(clash)).toBe(true)
    expect(canKeepBoth({ field: 'urgency', base: 'NORMAL', mine: 'HIGH', theirs: 'URGENT' })).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { indexOf, stepFor } from './history'

const events = [{ position: 4 }, { position: 9 }, { position: 30 }]

describe('walking through a history', () => {
  it('starts at the end and finds the event of a link', () => {
    expect(indexOf(events, undefined)).toBe(2)
    expect(indexOf(events, 9)).toBe(1)
  })

  it('shows what was known at a position that belongs to another case', () => {
    expect(indexOf(events, 15)).toBe(1)
    expect(indexOf(events, 99)).toBe(2)
    expect(indexOf(events, 1)).toBe(0)
  })

  it('steps by key and stays within the events', () => {
    expect(stepFor('ArrowLeft', 0, 3)).toBe(0)
    expect(stepFor('ArrowRight', 1, 3)).toBe(2)
    expect(stepFor('ArrowRight', 2, 3)).toBe(2)
    expect(stepFor('Home', 2, 3)).toBe(0)
    expect(stepFor('End', 0, 3)).toBe(2)
    expect(stepFor('a', 1, 3)).toBeUndefined()
  })
})

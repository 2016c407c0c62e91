import { describe, expect, test } from 'vitest'
import { byLevel, countKinds, issueOf, numberIn } from './what-if'

describe('what a series is about', () => {
  test('is said in the codes of an issue', () => {
    expect(issueOf({ level: 'ARTICLE_AND_BODY', codes: ['CRC-9', 'ind'] })).toEqual({ article: 'CRC-9', body: 'ind' })
    expect(issueOf({ level: 'TOPIC', codes: ['UHP'] })).toEqual({ area: 'UHP' })
    expect(issueOf({ level: 'REGION', codes: ['UTRECHT'] })).toEqual({ province: 'UTRECHT' })
  })

  test('all bodies of a kind are one series', () => {
    expect(issueOf({ level: 'BODY', codes: ['kind:GEMEENTE'] })).toEqual({ bodyType: 'GEMEENTE' })
  })
})

test('signals are counted by what becomes of them', () => {
  const series = { level: 'BODY', codes: ['ind'] }
  expect(
    countKinds([
      { kind: 'CAME', series, few: false },
      { kind: 'CAME', series, few: true },
      { kind: 'GONE', series, few: false },
    ]),
  ).toEqual({ CAME: 2, GONE: 1, EARLIER: 0, LATER: 0, SAME: 0 })
})

test('the months of a level are added up, from the broad to the narrow', () => {
  const none = { same: 0, came: 0, gone: 0, earlier: 0, later: 0 }
  expect(
    byLevel([
      { ...none, level: 'BODY', month: '2026-01', came: 1 },
      { ...none, level: 'ARTICLE', month: '2026-02', same: 2 },
      { ...none, level: 'BODY', month: '2026-03', came: 1, later: 1 },
    ]),
  ).toEqual([
    { ...none, level: 'ARTICLE', same: 2 },
    { ...none, level: 'BODY', came: 2, later: 1 },
  ])
})

test('numbers are read with a comma or a point, and nothing else is a number', () => {
  expect(numberIn('2,5')).toBe(2.5)
  expect(numberIn(' 3 ')).toBe(3)
  expect(numberIn('')).toBeUndefined()
  expect(numberIn('veel')).toBeUndefined()
})

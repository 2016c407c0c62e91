import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Problem } from '../api/problem'
import { en } from '../i18n/en'
import { nl } from '../i18n/nl'
import { isRefused, placeOf } from './refused'

const source = readFileSync('../statistics/src/main/java/nl/rechtspoor/statistics/disclosure/QueryRefusal.java', 'utf8')
const codes = [...source.matchAll(/^ {4}record (\w+)\(/gm)].map(([, name = '']) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase())
const refusal = (code: string, evidence: Record<string, unknown> = {}) => placeOf(new Problem({ status: 409, code, evidence }))

describe('a question that is refused', () => {
  it('is told in words, never as a code, in both languages', () => {
    expect(codes.length).toBeGreaterThan(9)
    for (const refused of [nl.trends.refused, en.trends.refused] as Record<string, { title: string; advice: string }>[]) {
      expect(codes.filter((code) => !refused[code]?.title || !refused[code].advice)).toEqual([])
    }
  })

  it('is refused at the field that it is about', () => {
    expect(isRefused(refusal('STATISTICS_CODE_UNKNOWN', { dimension: 'body' }), 'body')).toBe(true)
    expect(isRefused(refusal('DIMENSIONS_WITHHELD', { dimensions: ['area', 'region'] }), 'region')).toBe(true)
    expect(isRefused(refusal('DIMENSIONS_WITHHELD', { dimensions: ['area', 'region'] }), 'group')).toBe(false)
    expect(refusal('TOO_MANY_CELLS').at).toBe('dimensions')
    expect(refusal('PERIOD_NOT_RELEASED').at).toBe('period')
    expect(refusal('RELEASE_UNKNOWN').at).toBe('release')
    expect(refusal('STATISTICS_KEYS_MISSING').at).toBe('page')
  })
})

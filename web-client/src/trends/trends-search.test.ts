import { describe, expect, it } from 'vitest'
import { asked, inView, parameters, searchOf, trendsSearch } from './trends-search'

describe('the question in the address', () => {
  it('is, if nothing is said, all children by month in two years', () => {
    expect(asked({}, '2026-10')).toEqual({ view: 'trend', choices: {}, period: 'month', from: '2024-11', to: '2026-10', release: '2026-10' })
  })

  it('goes to the server in the words of the grammar, and nothing else does', () => {
    const search = trendsSearch.parse({ region: 'each', article: 'CRC-3', period: 'quarter', from: '2025-Q1', to: '2025-Q4', release: '2026-02', view: 'nonsense', secret: 'x' })
    expect(parameters(asked(search, '2026-10'))).toEqual({ article: 'CRC-3', region: 'each', period: 'quarter', from: '2025-Q1', to: '2025-Q4', release: '2026-02' })
  })

  it('leaves out what somebody made by hand and cannot be a code or a period', () => {
    expect(trendsSearch.parse({ area: 'Pluis Bakker', from: 'gisteren', to: '2026-3', period: 'week' })).toEqual({})
  })

  it('asks for one period where the picture shows one', () => {
    const question = asked({ view: 'map', region: 'each', from: '2020-01' }, '2026-10')
    expect([question.period, question.from, question.to]).toEqual(['quarter', '2026-Q3', '2026-Q3'])
  })

  it('keeps single codes when another picture is drawn, as far as three dimensions allow', () => {
    const search = trendsSearch.parse({ area: 'MIG-ASY', channel: 'CHAT', group: 'each', from: '2025-01' })
    expect(inView(search, 'map')).toMatchObject({ view: 'map', region: 'each', area: 'MIG-ASY', channel: 'CHAT' })
    expect(inView(search, 'map').group).toBeUndefined()
    expect(inView(search, 'heat')).toMatchObject({ article: 'each', body: 'groups', area: 'MIG-ASY' })
    expect(inView(search, 'heat').channel).toBeUndefined()
    expect(inView({ view: 'heat', article: 'each', body: 'groups' }, 'trend').article).toBeUndefined()
  })

  it('is found again from what was saved, with its picture', () => {
    const saved = { article: 'each', body: 'groups', period: 'quarter', from: '2026-Q3', to: '2026-Q3' }
    expect(searchOf(saved, '2026-10')).toMatchObject({ ...saved, view: 'heat', release: '2026-10' })
    const trend = { region: 'each', period: 'month', from: '2025-01', to: '2026-10' }
    expect(asked(searchOf(trend, '2026-10'), '2027-01')).toMatchObject({ view: 'trend', release: '2026-10', from: '2025-01', to: '2026-10', choices: { region: 'each' } })
  })
})

import { describe, expect, it } from 'vitest'
import { draw, named, scaleTo } from './drawing'
import { gridOf, highest, seriesOf, shadeOf } from './series'
import type { Figure } from './trends'

const figure = (period: string, value: number | null, more: Partial<Figure> = {}): Figure => ({ period, mark: '', codes: {}, value, shown: value === null ? '<5' : String(value), ...more })

describe('a scale', () => {
  it('begins at nought and ends on a round number above everything', () => {
    expect(scaleTo(43, 100).ticks).toEqual([0, 20, 40, 60])
    expect(scaleTo(3, 100).ticks).toEqual([0, 5, 10])
    expect(scaleTo(1000, 100).top).toBe(1000)
    for (const most of [0, 7, 11, 99, 101, 4321]) {
      const scale = scaleTo(most, 200)
      expect(scale.top).toBeGreaterThanOrEqual(most)
      expect(scale.ticks.length).toBeLessThanOrEqual(6)
      expect([scale.y(0), scale.y(scale.top)]).toEqual([200, 0])
    }
  })
})

describe('a drawn line', () => {
  const scale = scaleTo(40, 100)

  it('breaks where a figure is hidden, and every hidden figure stands at the same height', () => {
    const drawing = draw([figure('2026-01', 20), figure('2026-02', null), figure('2026-03', null), figure('2026-04', 30)], scale, 400)
    expect(drawing.line).toBe('M50 50M350 25')
    const hidden = drawing.marks.filter(({ kind }) => kind === 'small')
    expect(hidden.map(({ x }) => x)).toEqual([150, 250])
    expect(new Set(hidden.map(({ y }) => y)).size).toBe(1)
  })

  it('has its band from what is expected to the limit, and none where nothing is told', () => {
    const drawing = draw([figure('2026-01', 20, { band: null }), figure('2026-02', 30, { band: { from: 10, to: 25 }, standsOut: true })], scale, 200)
    expect(drawing.bands).toEqual([{ x: 100, y: 37.5, width: 100, height: 37.5 }])
    expect(drawing.marks.map(({ kind }) => kind)).toEqual(['shown', 'standsOut'])
  })

  it('marks what may still change', () => {
    expect(draw([figure('2026-01', 20), figure('2026-02', 30, { mark: '**' }), figure('2026-03', 30, { mark: '*' })], scale, 300).provisional.map(({ x }) => x)).toEqual([100, 200])
  })

  it('names as many periods as there is room for', () => {
    expect(named(12, 900, 64)).toHaveLength(12)
    expect(named(24, 300, 64)).toEqual([0, 6, 12, 18])
    expect(named(1, 0, 64)).toEqual([0])
  })
})

describe('an answer', () => {
  const line = (period: string, region: string, value: number | null) => figure(period, value, { codes: { region } })
  const figures = [line('2026-01', 'UTRECHT', 9), line('2026-01', 'ZEELAND', null), line('2026-02', 'UTRECHT', null), line('2026-02', 'ZEELAND', 50)]

  it('falls apart into its lines in the order of the lists, not of the values', () => {
    const all = seriesOf(figures)
    expect(all.map(({ codes, figures: own }) => [codes.region, ...own.map(({ value }) => value)])).toEqual([
      ['UTRECHT', 9, null],
      ['ZEELAND', null, 50],
    ])
    expect(highest(all)).toBe(50)
    expect(highest([{ key: '', codes: {}, figures: [figure('2026-01', 3, { band: { from: 0, to: 70 } })] }])).toBe(70)
  })

  it('becomes a grid without the rows and columns in which everything is hidden', () => {
    const cell = (article: string, body: string, value: number | null) => figure('2026', value, { codes: { article, body } })
    const grid = gridOf([cell('CRC-3', 'GI', 12), cell('CRC-3', 'COA', null), cell('CRC-9', 'GI', null), cell('CRC-9', 'COA', null)], 'article', 'body')
    expect([grid.rows, grid.columns, grid.leftOut]).toEqual([['CRC-3'], ['GI'], 1])
    expect(grid.at('CRC-3', 'GI')?.shown).toBe('12')
  })

  it('is shaded in five steps, and a hidden figure in none of them', () => {
    expect([5, 20, 21, 99, 100].map((value) => shadeOf(value, 100))).toEqual([1, 1, 2, 5, 5])
    expect(shadeOf(null, 100)).toBe(0)
  })
})

import type { Figure } from './trends'
import { type Dimension, dimensions } from './trends-search'

/** One line of a trend: the same codes in every period. */
export interface Series {
  key: string
  codes: Figure['codes']
  figures: Figure[]
}

const keyOf = (codes: Figure['codes']) => dimensions.map((dimension) => codes[dimension] ?? '').join('|')

/** Takes an answer apart into its lines, in the order in which it came: that of the lists, never that of the values. */
export function seriesOf(figures: Figure[]): Series[] {
  const found = new Map<string, Series>()
  for (const figure of figures) {
    const key = keyOf(figure.codes)
    const series = found.get(key) ?? { key, codes: figure.codes, figures: [] }
    series.figures.push(figure)
    found.set(key, series)
  }
  return [...found.values()]
}

/** The highest number that a picture of these lines has to make room for. */
export function highest(all: Series[]): number {
  return Math.max(0, ...all.flatMap(({ figures }) => figures.flatMap(({ value, band }) => [value ?? 0, band?.to ?? 0])))
}

/** A table of two dimensions. Rows and columns in which every figure is small say nothing and are left out. */
export interface Grid {
  rows: string[]
  columns: string[]
  leftOut: number
  at: (row: string, column: string) => Figure | undefined
}

export function gridOf(figures: Figure[], rowsBy: Dimension, columnsBy: Dimension): Grid {
  const cells = new Map(figures.map((figure) => [`${figure.codes[rowsBy]}|${figure.codes[columnsBy]}`, figure]))
  const codesOf = (by: Dimension, only: Figure[]) => [...new Set(only.map(({ codes }) => codes[by] ?? ''))]
  const told = figures.filter(({ value }) => value !== null)
  const rows = codesOf(rowsBy, told)
  return {
    rows: codesOf(rowsBy, figures).filter((code) => rows.includes(code)),
    columns: codesOf(columnsBy, figures).filter((code) => codesOf(columnsBy, told).includes(code)),
    leftOut: codesOf(rowsBy, figures).length - rows.length,
    at: (row, column) => cells.get(`${row}|${column}`),
  }
}

/** How dark a figure is drawn, 1 to 5; a hidden one has no shade but a pattern. */
export function shadeOf(value: number | null | undefined, most: number): number {
  return value === null || value === undefined ? 0 : Math.max(1, Math.ceil((5 * value) / Math.max(most, 5)))
}

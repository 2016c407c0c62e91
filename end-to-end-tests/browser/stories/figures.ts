import type { Page } from '@playwright/test'

/** What stands behind a hidden figure in the answers of these stories; no page may show it, wherever. */
export const BEHIND = 3.987654

const MONTHS = Array.from({ length: 24 }, (_, n) => `${2024 + Math.floor((n + 10) / 12)}-${String(((n + 10) % 12) + 1).padStart(2, '0')}`)
const PROVINCES = ['DRENTHE', 'FLEVOLAND', 'FRIESLAND', 'GELDERLAND', 'GRONINGEN', 'LIMBURG', 'NOORD_BRABANT', 'NOORD_HOLLAND', 'OVERIJSSEL', 'UTRECHT', 'ZEELAND', 'ZUID_HOLLAND']
const ARTICLES = ['CRC-3', 'CRC-9', 'CRC-28']
const KINDS = ['GI', 'GEMEENTE']
const lists = [
  { dimension: 'article', members: ARTICLES.map((code) => ({ code, parent: 'CRC_ALL' })), groups: ['CRC_ALL'] },
  { dimension: 'body', members: [], groups: KINDS },
  { dimension: 'region', members: PROVINCES.map((code) => ({ code })), groups: [] },
  { dimension: 'channel', members: [{ code: 'PHONE' }, { code: 'CHAT' }], groups: [] },
]

function figure(period: string, codes: Record<string, string>, at: number, withBand: boolean) {
  const value = at % 5 === 3 ? null : 9 + ((at * 7) % 23)
  const last = period === MONTHS.at(-1)
  const band = withBand ? { from: 10, to: 30 } : null
  return {
    period,
    mark: last ? '*' : '',
    codes,
    value: last && value !== null ? 44 : value,
    shown: value === null ? '<5' : String(last ? 44 : value),
    ...(withBand && { band, standsOut: last && value !== null }),
    ...(value === null && { exact: BEHIND, perturbed: BEHIND, clusters: BEHIND }),
  }
}

function answer(query: URLSearchParams, withBands: boolean) {
  const per = (dimension: string, codes: string[]) => {
    const choice = query.get(dimension)
    return choice === null ? [{}] : choice === 'each' || choice === 'groups' ? codes.map((code) => ({ [dimension]: code })) : [{ [dimension]: choice }]
  }
  const cells = per('article', ARTICLES).flatMap((article) => per('body', KINDS).flatMap((body) => per('region', PROVINCES).map((region) => ({ ...article, ...body, ...region }))))
  const periods = query.get('period') === 'month' ? MONTHS.filter((month) => month >= (query.get('from') ?? '') && month <= (query.get('to') ?? '')) : [query.get('to') ?? '']
  // a figure is the same whatever else is asked with it
  const lines = periods.flatMap((period) => cells.map((codes, cell) => figure(period, codes, Math.max(0, MONTHS.indexOf(period)) + cell + 4, withBands)))
  return { id: `question-${query.toString().length}`, release: MONTHS.at(-1), query: Object.fromEntries(query), chance: 0.01, lines }
}

const saved: object[] = []

/**
 * A release takes a month to come about, longer than any story. So here somebody tells the page what the server would answer,
 * and more than that: behind every hidden figure stands a number that must go nowhere.
 */
export async function withFigures(page: Page) {
  saved.length = 0
  await page.route(/\/api\/v1\/research\/statistics/, async (route) => {
    const url = new URL(route.request().url())
    const path = url.pathname.replace('/api/v1/research/statistics', '')
    if (path === '/releases') return route.fulfill({ json: { items: [{ month: MONTHS.at(-1), position: 77, madeAt: '2026-11-02T08:00:00Z', method: 'cell-key-1', noise: 'D6-V4.5-js3' }] } })
    if (path.endsWith('/codes')) return route.fulfill({ json: { release: MONTHS.at(-1), lists } })
    if (path === '/saved' && route.request().method() === 'POST') {
      const { release = '', ...query } = Object.fromEntries(url.searchParams)
      const citation = { id: 'c1'.repeat(32), dataset: 'children', release, position: 77, method: 'cell-key-1', noise: 'D6-V4.5-js3', query, csvSha256: 'a7'.repeat(32), savedBy: 's', savedAt: '2026-11-20T10:00:00Z' }
      saved.push(citation)
      return route.fulfill({ json: citation })
    }
    if (path === '/saved') return route.fulfill({ json: { items: saved } })
    if (url.searchParams.has('region') && url.searchParams.has('channel')) {
      const problem = { status: 409, code: 'DIMENSIONS_WITHHELD', evidence: { dimensions: ['channel', 'region'] } }
      return route.fulfill({ status: 409, contentType: 'application/problem+json', json: problem })
    }
    return route.fulfill({ json: answer(url.searchParams, path === '/trend') })
  })
}

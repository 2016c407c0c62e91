// Made-up protected figures, in the shape in which the real server tells them.
import { articles, directory, taxonomy } from './fixtures.mjs'

const month = (offset) => {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 15)).toISOString().slice(0, 7)
}
const latest = month(-1)
const releases = [-1, -2, -3].map((offset) => ({ month: month(offset), position: 4100 + 90 * offset, madeAt: new Date().toISOString(), method: 'cell-key-1', noise: 'D6-V4.5-js3' }))

const flat = (dimension, ...codes) => ({ dimension, members: codes.map((code) => ({ code })), groups: [] })
const grouped = (dimension, members) => ({ dimension, members, groups: [...new Set(members.flatMap(({ parent }) => parent ?? []))] })
const fieldOf = (code) => code.split('-')[0]
const areas = taxonomy.areas.map(({ code }) => code)
const lists = [
  grouped('area', areas.map((code) => ({ code, parent: areas.filter((one) => fieldOf(one) === fieldOf(code)).length > 1 ? `${fieldOf(code)}_ALL` : undefined }))),
  grouped('article', articles.articles.map(({ code, treaty }) => ({ code, parent: `${treaty}_ALL` }))),
  { dimension: 'body', members: [{ code: 'ind', parent: 'IND' }], groups: directory.kinds.map(({ type }) => type) },
  flat('region', 'DRENTHE', 'FLEVOLAND', 'FRIESLAND', 'GELDERLAND', 'GRONINGEN', 'LIMBURG', 'NOORD_BRABANT', 'NOORD_HOLLAND', 'OVERIJSSEL', 'UTRECHT', 'ZEELAND', 'ZUID_HOLLAND', 'CARIBBEAN_NETHERLANDS', 'ABROAD'),
  flat('group', 'POLICE_AND_JUSTICE', 'UNDOCUMENTED', 'UNACCOMPANIED', 'REFUGEE', 'INSTITUTION', 'FOSTER_FAMILY', 'DISABILITY', 'HOMELESS', 'POVERTY', 'ROMA_SINTI'),
  flat('age_band', 'AGE_0_5', 'AGE_6_11', 'AGE_12_15', 'AGE_16_17', 'AGE_18_PLUS', 'UNKNOWN'),
  flat('asker_role', 'CHILD', 'PARENT', 'FAMILY', 'GUARDIAN', 'LAWYER'),
  flat('channel', 'PHONE', 'EMAIL', 'WEB_FORM', 'CHAT'),
  flat('decision_type', 'REFUSAL', 'GRANT', 'WITHDRAWAL', 'PLACEMENT', 'MEASURE', 'NO_DECISION', 'CONDUCT', 'FACT'),
  flat('outcome', 'SOLVED', 'PARTLY_SOLVED', 'ADVICE_ONLY', 'REFERRED', 'NOT_SOLVED'),
]

const lasting = { month: 1, quarter: 3, year: 12 }
function next(code, length) {
  if (length === 'year') return String(Number(code) + 1)
  if (length === 'quarter') return code.endsWith('Q4') ? `${Number(code.slice(0, 4)) + 1}-Q1` : code.slice(0, -1) + (Number(code.at(-1)) + 1)
  return code.endsWith('-12') ? `${Number(code.slice(0, 4)) + 1}-01` : `${code.slice(0, 5)}${String(Number(code.slice(5)) + 1).padStart(2, '0')}`
}

/** A number from 0 to 1 that looks drawn and is always the same. */
function drawn(text) {
  let mixed = 2166136261
  for (const letter of text) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 16777619)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}

function answer(query, withBands) {
  const asked = lists.filter(({ dimension }) => query[dimension])
  let cells = [{}]
  for (const { dimension, members, groups } of asked) {
    const codes = query[dimension] === 'each' ? members.map(({ code }) => code) : query[dimension] === 'groups' ? groups : [query[dimension]]
    cells = cells.flatMap((cell) => codes.map((code) => ({ ...cell, [dimension]: code })))
  }
  const lines = []
  for (let period = query.from, at = 0; period <= query.to; period = next(period, query.period), at++) {
    for (const codes of cells) {
      const name = Object.values(codes).join()
      const size = (lasting[query.period] * 70 * (0.25 + drawn(name) ** 2)) / Math.max(1, cells.length) ** 0.55
      const rise = drawn(`${name}${period}`) > 0.965 ? 2.1 : 1
      const count = Math.round(size * rise * (0.75 + 0.5 * drawn(`${period}${name}`)))
      const value = count < 5 ? null : count
      const band = withBands && at >= 6 && size >= 5 ? { from: 5 * Math.floor(size / 5), to: 5 * Math.ceil((size + 3 * Math.sqrt(size)) / 5) } : null
      const mark = period.slice(0, 7) === latest || (query.period !== 'month' && period === query.to) ? '*' : period === month(-2) ? '**' : ''
      lines.push({ period, mark, codes, value, shown: value === null ? '<5' : String(value), ...(withBands && { band, standsOut: value !== null && band !== null && value > band.to }) })
    }
  }
  const { release = latest, ...rest } = query
  return { id: 'made-up', release, query: rest, ...(withBands && { chance: 0.01 }), lines }
}

const citation = (query) => ({ id: '3f'.repeat(32), dataset: 'children', release: query.release ?? latest, position: 4010, method: 'cell-key-1', noise: 'D6-V4.5-js3', query, csvSha256: 'a7'.repeat(32), savedBy: 's', savedAt: new Date().toISOString() })

/** What is answered, or how it is refused. */
export function statistics(method, path, search) {
  const query = Object.fromEntries(search)
  if (path.endsWith('/releases')) return { body: { items: releases } }
  if (path.endsWith('/codes')) return { body: { release: latest, lists } }
  if (path.endsWith('/saved')) {
    const asked = Object.fromEntries([...search].filter(([name]) => name !== 'release'))
    return { body: method === 'POST' ? citation(asked) : { items: [citation({ region: 'each', period: 'month', from: month(-24), to: latest }), { ...citation({ article: 'each', body: 'groups', period: 'quarter', from: '2026-Q3', to: '2026-Q3' }), id: '4a'.repeat(32) }] } }
  }
  if (query.group && query.region) return { refused: 'DIMENSIONS_WITHHELD', evidence: { dimensions: ['group', 'region'] } }
  return { body: answer(query, path.endsWith('/trend')) }
}

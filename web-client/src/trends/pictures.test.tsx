import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import type { OutsideCause } from './outside-causes'
import { Pictures } from './pictures'
import type { Answer, Figure } from './trends'
import { asked, type TrendsSearch } from './trends-search'
import { useNames } from './use-names'

const figure = (period: string, codes: Figure['codes'], value: number | null, more: Partial<Figure> = {}): Figure => ({ period, mark: '', codes, value, shown: value === null ? '<5' : String(value), band: null, standsOut: false, ...more })
const months = ['2026-01', '2026-02', '2026-03', '2026-04']
const answers: [search: TrendsSearch, lines: Figure[]][] = [
  [{}, months.map((month, at) => figure(month, {}, [31, null, 12, 44][at] ?? null, { mark: at === 3 ? '*' : '', band: at > 1 ? { from: 10, to: 40 } : null, standsOut: at === 3 }))],
  [{ region: 'each' }, months.flatMap((month, at) => [figure(month, { region: 'UTRECHT' }, 20 + at), figure(month, { region: 'ZEELAND' }, at % 2 ? null : 7)])],
  [{ view: 'map', region: 'each' }, [figure('2026-Q1', { region: 'UTRECHT' }, 20), figure('2026-Q1', { region: 'ZEELAND' }, null), figure('2026-Q1', { region: 'ABROAD' }, 6)]],
  [
    { view: 'heat', article: 'each', body: 'groups' },
    [
      figure('2026-Q1', { article: 'CRC-3', body: 'GI' }, 25),
      figure('2026-Q1', { article: 'CRC-3', body: 'COA' }, null),
      figure('2026-Q1', { article: 'CRC-9', body: 'GI' }, null),
      figure('2026-Q1', { article: 'CRC-9', body: 'COA' }, 8),
    ],
  ],
]

const causes: OutsideCause[] = [{ causeId: 'k', from: '2026-02', until: '2026-03', cause: 'MEDIA', text: 'In het nieuws', author: 'Testonderzoeker', notedAt: '2026-04-02T09:00:00Z', mine: true }]

function Drawn({ search, lines }: { search: TrendsSearch; lines: Figure[] }) {
  const names = useNames()
  const answer: Answer = { id: 'x', release: '2026-04', query: {}, chance: 0.01, lines }
  return <Pictures answer={answer} question={asked(search, '2026-04')} names={names} causes={causes} />
}

const drawn = (search: TrendsSearch, lines: Figure[]) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
      <Drawn search={search} lines={lines} />
    </QueryClientProvider>,
  ).container

/** All that a page holds: what is written in it, and every attribute of every element. */
function everything(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].map(({ value }) => value),
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
  ])
}

describe('every picture', () => {
  it.each(answers)('of %j has a table with the same figures', (search, lines) => {
    const tables = within(drawn(search, lines)).getAllByRole('table', { hidden: true })
    const cells = tables.flatMap((table) => within(table).getAllByRole('cell', { hidden: true })).map((cell) => cell.textContent)
    for (const { shown } of lines) {
      expect(cells.filter((text) => text === shown).length, shown).toBe(lines.filter((one) => one.shown === shown).length)
    }
  })

  it.each(answers)('of %j is the same whatever is behind a hidden figure', (search, lines) => {
    const behind = (secret: number) => lines.map((one) => (one.value === null ? { ...one, perturbed: secret, exact: secret, clusters: secret } : one))
    // ids of the page differ from one rendering to the next
    const held = (secret: number) => everything(drawn(search, behind(secret))).map((text) => text.replace(/_?r_\w+_?|«r\w+»/g, 'id'))
    const nobody = held(0.123456)
    expect(held(3.987654)).toEqual(nobody)
    expect(nobody.join()).not.toContain('123456')
    expect(nobody.filter((text) => text === '<5').length).toBeGreaterThan(0)
  })

  it('names its line and its time for those who do not see it, and no figure', () => {
    drawn({}, answers[0]?.[1] ?? [])
    const name = screen.getByRole('img').querySelector('title')?.textContent
    expect(name).toBe('Verloop van Alle kinderen, van januari 2026 tot en met april 2026. De tabel hieronder heeft dezelfde cijfers.')
  })

  it('tells in the table what it says by shape and by hatching', () => {
    const rows = within(drawn({}, answers[0]?.[1] ?? [])).getAllByRole('row')
    expect(rows[1]?.textContent).toContain('april 202644')
    expect(rows[1]?.textContent).toContain('Opvallend hoog')
    expect(rows[1]?.textContent).toContain('voorlopig *')
    expect(rows[2]?.textContent).toContain('definitief')
    expect(i18next.language).toBe('nl')
  })

  it('has the causes from outside by number, and tells them in a list', () => {
    const page = drawn({}, answers[0]?.[1] ?? [])
    expect(page.querySelector('.kr-trend__cause text')?.textContent).toBe('1')
    const row = within(page).getByRole('rowheader', { name: '1. Media' }).closest('tr')
    expect(row?.textContent).toContain('februari 2026 tot en met maart 2026')
    expect(row?.textContent).toContain('In het nieuws')
    expect(within(page).getByRole('button', { name: 'Oorzaak 1 terugnemen' })).toBeTruthy()
  })

  it('of many lines is on one scale', () => {
    const images = within(drawn({ region: 'each' }, answers[1]?.[1] ?? [])).getAllByRole('img')
    const ticks = images.map((image) => [...image.querySelectorAll('text[text-anchor=end]')].map(({ textContent }) => textContent).join())
    expect(images).toHaveLength(2)
    expect(ticks[0]).toBe(ticks[1])
  })
})

import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SeenAgain } from './issue-course'
import { SeenAgainTable } from './later-signals'

const seen = (period: string, children: string): SeenAgain => ({ period, method: 'rising-series', raisedAt: `${period}-28T09:00:00Z`, children, clusters: '<5' })

describe('signals after the review, on the page of a campaign', () => {
  it('say in the order of time when it was seen again and how much, in bands', () => {
    render(<SeenAgainTable signals={[seen('2026-05', '5-9'), seen('2026-09', '10-14')]} />)
    const rows = within(screen.getByRole('table', { name: 'Signalen na de beoordeling' })).getAllByRole('row').slice(1)
    expect(rows.map((row) => within(row).getAllByRole('cell').map((cell) => cell.textContent))).toEqual([
      ['2026-05', 'Stijging in een reeks: hoe het is gevonden', '5-9', '<5'],
      ['2026-09', 'Stijging in een reeks: hoe het is gevonden', '10-14', '<5'],
    ])
  })

  it('are no table where there is none', () => {
    const { container } = render(<SeenAgainTable signals={[]} />)
    expect(container.textContent).toBe('')
  })
})

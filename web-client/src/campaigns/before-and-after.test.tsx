import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { BeforeAndAfter, Month } from './before-and-after'
import { BeforeAndAfterChart } from './before-and-after-chart'
import { useReading } from './use-reading'

const months = (...values: (number | null)[]): Month[] =>
  values.map((value, index) => ({ month: `2026-0${index + 1}`, mark: '', value, shown: value === null ? '<5' : String(value) }))

const fallen: BeforeAndAfter = {
  release: '2026-07',
  at: '2026-05',
  months: months(20, 24, 19, 22, 9, 11, 8).map((one) => ({ ...one, mean: one.value ?? 0, meanWithoutIt: 21.4 })),
  level: { ratio: 0.45, low: 0.25, high: 0.81, beyondChance: true },
  slope: { ratio: 1.02, low: 0.8, high: 1.3, beyondChance: false },
  dispersion: 1,
}

function Reading({ told }: { told: BeforeAndAfter }) {
  return <p>{useReading().reading(told)}</p>
}

describe('before and after a campaign', () => {
  it('says in words by how much reports changed, and how sure that is', () => {
    render(<Reading told={fallen} />)
    expect(screen.getByText(/55% lager .* -75% tot -19%/)).toBeTruthy()
    expect(screen.getByText(/Toeval alleen verklaart dat niet/)).toBeTruthy()
  })

  it('says of what may be chance that it may be chance', () => {
    render(<Reading told={{ ...fallen, level: { ratio: 1.1, low: 0.7, high: 1.6, beyondChance: false } }} />)
    expect(screen.getByText(/10% hoger .* -30% tot \+60%/)).toBeTruthy()
    expect(screen.getByText(/Dat kan toeval zijn/)).toBeTruthy()
  })

  it('draws every month that is told, and the way things would have gone on from the change', () => {
    const { container } = render(<BeforeAndAfterChart told={fallen} name="IND" />)
    expect(screen.getByRole('img', { name: /Kinderen per maand.*IND/ })).toBeTruthy()
    expect(container.querySelectorAll('figure > svg circle')).toHaveLength(7)
    expect(container.querySelectorAll('.kr-chart__mean[points]')).toHaveLength(2)
    expect(container.querySelector('.kr-chart__without[points]')?.getAttribute('points')?.split(' ')).toHaveLength(4)
  })

  it('shows a hidden month as such, without a line through it', () => {
    const hidden: BeforeAndAfter = { release: '2026-07', at: '2026-05', months: months(20, 24, null, 22, 9, 11, 8), unknown: 'HIDDEN_MONTHS' }
    const { container } = render(<BeforeAndAfterChart told={hidden} name="IND" />)
    expect(container.querySelectorAll('figure > svg circle')).toHaveLength(6)
    expect(screen.getByText('<5')).toBeTruthy()
    expect(container.querySelector('.kr-chart__mean')?.getAttribute('points')).toBe('')
    expect(screen.getByText(/die weglaten zou misleiden/)).toBeTruthy()
  })
})

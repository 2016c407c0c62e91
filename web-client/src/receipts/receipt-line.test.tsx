import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ActProof } from '../api/command'
import { ReceiptLine } from './receipt-line'

const asked: string[] = []

function ledger(...statuses: number[]) {
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url)
    return Promise.resolve(new Response(null, { status: statuses.shift() ?? 404 }))
  })
}

const show = (proof: ActProof) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ReceiptLine proof={proof} />
    </QueryClientProvider>,
  )

describe('the receipt of a grave act', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    asked.length = 0
  })

  it('is offered at once where the act is proven, and nobody is asked', () => {
    ledger()
    show({ state: 'PROVEN', address: '/ledger/receipts/12?cosigned=true' })
    const link = screen.getByRole('link', { name: 'Ontvangstbewijs opslaan' })
    expect(link.getAttribute('href')).toBe('/ledger/receipts/12?cosigned=true')
    expect(link.getAttribute('download')).toBe('receipt-12.tlog-proof')
    expect(asked).toEqual([])
  })

  it('is said to follow while it is not there, and is offered when it is', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    ledger(404, 200)
    show({ state: 'PENDING', address: '/ledger/receipts/12' })
    expect(screen.getByText(/Dit is vastgelegd/)).toBeTruthy()
    expect(screen.queryByRole('link')).toBeNull()
    await vi.advanceTimersByTimeAsync(3500)
    expect(await screen.findByRole('link')).toBeTruthy()
    expect(asked).toEqual(['/ledger/receipts/12', '/ledger/receipts/12'])
  })

  it('is said to follow where not even its address is known', () => {
    ledger()
    show({ state: 'PENDING' })
    expect(screen.getByText(/Dit is vastgelegd/)).toBeTruthy()
    expect(asked).toEqual([])
  })
})

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Account } from './accounts'
import { StaffPage } from './staff-page'

const account: Account = {
  id: '0199c0de-0000-7000-8000-000000000001',
  version: 3,
  username: 'meidoorn',
  name: 'Meidoorn (jurist)',
  roles: ['JURIST'],
  teams: [],
  state: 'ACTIVE',
  locked: false,
  mustChangePassword: false,
  passkeys: 0,
}

const json = (body: unknown) => new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } })

/** A server that answers everything at once, but a change of the account only when it is told to. */
function slowServer() {
  let stored = account
  let answer: () => void = () => {}
  vi.stubGlobal('fetch', (url: string, options?: RequestInit) => {
    if (options?.method === 'PUT') {
      return new Promise<Response>((resolve) => {
        answer = () => {
          stored = { ...account, state: 'DISABLED', version: 4 }
          resolve(json(stored))
        }
      })
    }
    if (url.endsWith('/accounts')) return Promise.resolve(json({ items: [stored] }))
    return Promise.resolve(json({ items: [], accounts: [], teams: [] }))
  })
  return { answer: () => answer() }
}

describe('the page of the people who work here', () => {
  afterEach(() => vi.unstubAllGlobals())

  // jsdom has none, and a dialog asks for it
  beforeEach(() => vi.stubGlobal('CSS', { escape: (text: string) => text }))

  it('shows what was saved, also to whoever closed the form before the answer came', async () => {
    const server = slowServer()
    render(
      <QueryClientProvider client={new QueryClient()}>
        <StaffPage />
      </QueryClientProvider>,
    )
    fireEvent.click(await screen.findByRole('button', { name: 'Wijzigen: Meidoorn (jurist)' }))
    fireEvent.click(await screen.findByLabelText('Mag aanmelden'))
    fireEvent.click(screen.getByRole('button', { name: 'Opslaan' }))
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByText('Actief')).toBeTruthy()

    server.answer()

    expect(await screen.findByText('Uitgeschakeld')).toBeTruthy()
  })
})

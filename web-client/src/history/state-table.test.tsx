import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { StateTable } from './state-table'

const first = '3d9f4342-0000-4000-8000-000000000001'
const second = '6f92f431-0000-4000-8000-000000000002'

function show(fields: Record<string, unknown>) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"items":[]}', { headers: { 'Content-Type': 'application/json' } })))
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StateTable fields={fields} />
    </QueryClientProvider>,
  )
}

describe('the state of a case', () => {
  it('keeps two parents apart although their names are shielded', () => {
    show({
      [`parties[${first}].role`]: 'PARENT',
      [`parties[${first}].interpreterNeeded`]: true,
      [`parties[${second}].role`]: 'PARENT',
      [`parties[${second}].interpreterNeeded`]: false,
      [`authorities[a].party`]: second,
    })
    expect(within(screen.getByRole('region', { name: 'Partij: Ouder 3d9f4342' })).getByText('Ja')).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Partij: Ouder 6f92f431' })).getByText('Nee')).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Gezag a' })).getByText('Ouder 6f92f431')).toBeTruthy()
  })

  it('gives no number to somebody who is the only one in a role', () => {
    show({ [`parties[${first}].role`]: 'CHILD' })
    expect(screen.getByRole('region', { name: 'Partij: Kind' })).toBeTruthy()
  })
})

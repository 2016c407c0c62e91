import { render, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Problem } from '../api/problem'
import { RefusalPanel } from './refusal-panel'

const names: Record<string, string> = { mother: 'Testmoeder (ouder)', child: 'Vos (kind)' }
const panel = (problem: Problem, onFirst = vi.fn()) => {
  render(
    <RefusalPanel
      problem={problem}
      partyName={(party) => names[party ?? ''] ?? ''}
      bodyName={(body) => (body === 'ind' ? 'de IND' : '')}
      dataSet={['IDENTITY']}
      onFirst={onFirst}
    />,
  )
  return onFirst
}

const missing = new Problem({
  status: 409,
  code: 'CONSENT_MISSING',
  evidence: {
    purpose: 'MEDIATION',
    recipient: 'ind',
    missing: [
      { party: 'mother', role: 'HOLDER_OF_AUTHORITY', reason: 'EXPIRED' },
      { party: 'child', role: 'CHILD', reason: 'NOT_GIVEN' },
    ],
  },
})

describe('a refusal on the screen', () => {
  it('names everybody whose consent is missing, and why', () => {
    panel(missing)
    const lines = within(screen.getByRole('alert')).getAllByRole('listitem')
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringContaining('Testmoeder (ouder): toestemming is verlopen'),
      expect.stringContaining('Vos (kind): heeft nog geen toestemming gegeven'),
    ])
    expect(screen.getByText('Doel: Bemiddelen. Aan: de IND.')).toBeTruthy()
  })

  it('leads to recording that very consent, with the form filled in', () => {
    const onFirst = panel(missing)
    screen.getAllByRole('button', { name: 'Toestemming vastleggen' })[1]?.click()
    expect(onFirst).toHaveBeenCalledWith('RecordConsent', {
      giver: 'child',
      purpose: 'MEDIATION',
      recipient: 'ind',
      dataSet: ['IDENTITY'],
    })
  })

  it('leads to recording authority when nobody is known who may decide', () => {
    const onFirst = panel(
      new Problem({
        status: 409,
        code: 'CONSENT_MISSING',
        evidence: { missing: [{ role: 'HOLDER_OF_AUTHORITY', reason: 'HOLDER_UNKNOWN' }] },
      }),
    )
    screen.getByRole('button', { name: 'Gezag vastleggen' }).click()
    expect(onFirst).toHaveBeenCalledWith('RecordAuthority', {})
  })

  it('leads to the view of the child, which comes before mediation', () => {
    const onFirst = panel(new Problem({ status: 409, code: 'CHILD_VIEW_MISSING' }))
    screen.getByRole('button', { name: 'Mening van het kind vastleggen' }).click()
    expect(onFirst).toHaveBeenCalledWith('RecordChildView', {})
  })

  it('says that a number was taken for a citizen service number, and lets one say that it is none', () => {
    panel(new Problem({ status: 400, code: 'INVALID', errors: [{ pointer: '/text', code: 'BSN_FORBIDDEN' }] }))
    expect(screen.getByRole('alert').textContent).toContain('Dit lijkt een burgerservicenummer')
  })

  it('names the data that consent does not cover', () => {
    panel(new Problem({ status: 409, code: 'DATASET_EXCEEDS_CONSENT', evidence: { exceeding: ['HEALTH', 'MIGRATION'] } }))
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Gezondheid', 'Verblijf'])
  })

  it('still says something useful about a code it has never heard of', () => {
    panel(new Problem({ status: 409, code: 'BRAND_NEW' }))
    expect(screen.getByRole('alert').textContent).toContain('BRAND_NEW')
  })
})

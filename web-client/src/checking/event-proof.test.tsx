import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { CheckedEvent } from '../verifier/event-checks'
import { EventProof } from './event-proof'
import { linksOf } from './proof-links'

const hash = (byte: number) => new Uint8Array(32).fill(byte)
const sealed = { agg: 'a', ev: 'e', mh: 'm'.repeat(64), ph: 'p'.repeat(64), pt: 'note-added', rev: '1', seq: 0, ts: '2026-06-01T07:00:00Z', type: 'case', v: 1 }

const unaltered: CheckedEvent = {
  position: 5,
  entry: sealed,
  status: 'unaltered',
  payloadHash: sealed.ph,
  metadataHash: sealed.mh,
  path: {
    leaf: hash(1),
    steps: [
      { neighbour: hash(2), side: 'left', result: hash(3) },
      { neighbour: hash(4), side: 'right', result: hash(5) },
    ],
    reached: hash(5),
    signedRoot: hash(5),
    holds: true,
  },
}

const states = (event: CheckedEvent) => Object.fromEntries(linksOf(event).map(({ id, state }) => [id, state]))

describe('what has to be the same', () => {
  test('holds for an unaltered event', () => {
    expect(states(unaltered)).toEqual({ payload: 'holds', row: 'holds', metadata: 'holds', root: 'holds' })
  })

  test('names the part that was altered, and no other', () => {
    expect(states({ ...unaltered, status: 'altered', payloadHash: 'x' })).toMatchObject({ payload: 'broken', root: 'holds' })
    expect(states({ ...unaltered, status: 'altered', differingRow: hash(0) })).toMatchObject({ row: 'broken', payload: 'holds' })
  })

  test('says nothing of what was not handed over', () => {
    expect(states({ ...unaltered, status: 'withheld', payloadHash: undefined })).toMatchObject({ payload: 'absent', metadata: 'holds' })
  })

  test('breaks at the root where the path leads elsewhere, or there is none', () => {
    expect(states({ ...unaltered, status: 'unproven', path: unaltered.path && { ...unaltered.path, reached: hash(9), holds: false } })).toMatchObject({ root: 'broken' })
    expect(states({ position: 5, status: 'unproven' })).toEqual({ payload: 'absent', row: 'absent', metadata: 'absent', root: 'broken' })
  })
})

test('the picture has a box for every hash, and the table has each in full', () => {
  const { container } = render(<EventProof event={unaltered} size={6} onClose={() => {}} />)
  expect(screen.getByRole('img', { name: /positie 5 naar de wortel in 2 stappen/ })).toBeDefined()
  // signed root, two results, two neighbours, leaf, entry, and what the entry commits to
  expect(container.querySelectorAll('svg .kr-path__box')).toHaveLength(10)
  expect(container.querySelectorAll('svg .kr-path__line--broken')).toHaveLength(0)
  for (const byte of [1, 2, 3, 4, 5]) expect(screen.getAllByText(`0${byte}`.repeat(32)).length).toBeGreaterThan(0)
})

test('where something was altered the line is crossed out and the step named', () => {
  const { container } = render(<EventProof event={{ ...unaltered, status: 'altered', payloadHash: 'x' }} size={6} onClose={() => {}} />)
  expect(container.querySelectorAll('svg .kr-path__line--broken')).toHaveLength(1)
  expect(screen.getByText('De bewaarde inhoud heeft een andere hash dan de vermelding noemt.')).toBeDefined()
})

import { describe, expect, it } from 'vitest'
import type { CaseFile, ConsentCell } from './case-file'
import { consentStateOf } from './case-header'

const cell = (purpose: string, status: ConsentCell['status']): ConsentCell => ({ party: 'p', purpose, status })
const file = (consentMatrix: ConsentCell[], consentNeeds: CaseFile['consentNeeds']) => ({ consentMatrix, consentNeeds }) as CaseFile

describe('the consent in the header of a case', () => {
  it('is about mediation and sharing: a consent for the media that was withdrawn does not make it incomplete', () => {
    const matrix = [cell('MEDIATION', 'GIVEN'), cell('MEDIA', 'WITHDRAWN')]
    const needs = [
      { purpose: 'MEDIATION', complete: true, missing: [] },
      { purpose: 'MEDIA', complete: false, missing: [{ role: 'CHILD', reason: 'NOT_GIVEN' }] },
    ]
    expect(consentStateOf(file(matrix, needs))).toBe('COMPLETE')
  })

  it('is missing when mediation waits for somebody, and refused when somebody said no', () => {
    const needs = [{ purpose: 'MEDIATION', complete: false, missing: [{ role: 'CHILD', reason: 'NOT_GIVEN' }] }]
    expect(consentStateOf(file([], needs))).toBe('MISSING')
    expect(consentStateOf(file([cell('MEDIATION', 'REFUSED')], needs))).toBe('REFUSED')
  })

  it('is not needed as long as nobody was asked', () => {
    expect(consentStateOf(file([], []))).toBe('NOT_NEEDED')
  })
})

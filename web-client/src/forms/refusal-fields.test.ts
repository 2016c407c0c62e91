import { describe, expect, it } from 'vitest'
import { Problem } from '../api/problem'
import { nl } from '../i18n/nl'
import { fieldAt, filledIn, schemaOf } from './field-spec'
import { refusedFields } from './refusal-fields'

describe('pointing a refusal at a field', () => {
  const names = ['areas', 'name', 'case.summary', 'validUntil', 'giver']

  it('follows the JSON pointer of the server, or its nearest parent', () => {
    expect(fieldAt('/case/summary', names)).toBe('case.summary')
    expect(fieldAt('/areas/2', names)).toBe('areas')
    expect(fieldAt('/story/caseId', ['storyText', 'storyCaseId'])).toBe('storyCaseId')
    expect(fieldAt('/elsewhere', names)).toBeUndefined()
    expect(fieldAt(undefined, names)).toBeUndefined()
  })

  it('names every field at once when the server found several', () => {
    const problem = new Problem({
      status: 400,
      code: 'INVALID',
      errors: [
        { pointer: '/areas', code: 'REQUIRED' },
        { pointer: '/validUntil', code: 'PERIOD_TOO_LONG' },
      ],
    })
    expect(refusedFields(problem, names)).toEqual([
      { field: 'areas', code: 'REQUIRED' },
      { field: 'validUntil', code: 'PERIOD_TOO_LONG' },
    ])
  })

  it('knows which field a rule is about when the rule itself does not', () => {
    expect(refusedFields(new Problem({ status: 409, code: 'GIVER_NOT_ENTITLED' }), names)).toEqual([
      { field: 'giver', code: 'GIVER_NOT_ENTITLED' },
    ])
    expect(refusedFields(new Problem({ status: 409, code: 'CONSENT_MISSING' }), names)).toEqual([])
  })

  it('has a text with advice for every refusal of a rule', () => {
    const contract =
      'AREA_UNKNOWN_OR_RETIRED CRC_UNKNOWN PRIMARY_NOT_LISTED CONFLICT_UNRESOLVED CONTACT_ALREADY_LINKED ASSIGNEE_INVALID WALL CHILD_EXISTS BIRTHDATE_INVALID BODY_UNKNOWN AUTHORITY_OVERLAP ECLI_INVALID DATE_ORDER RULE_UNKNOWN ALREADY_FINAL FATAL_NEEDS_SENIOR PROOF_MISSING EMPTY_ADVICE GIVER_NOT_ENTITLED SCOPE_EMPTY PERIOD_TOO_LONG PURPOSE_UNKNOWN NOTHING_TO_WITHDRAW GROUND_INVALID SAME_PERSON CONSENT_MISSING CONSENT_EXPIRED CONSENT_REFUSED CASE_NOT_OPEN CHILD_VIEW_MISSING DATASET_EXCEEDS_CONSENT SAFETY_STOP MEDIATION_NOT_ACTIVE STEP_ORDER ALREADY_ESCALATED PATTERN_HAS_FREE_TEXT SUBJECT_OBJECTED SUBJECT_ERASED HOLD_PAST_FATAL OPEN_WORK OUTCOME_REQUIRED CASE_ARCHIVED DIFFERENT_CHILD NOT_PERMITTED NO_RELATION_TO_CASE SELF_LINK LINK_EXISTS LINK_CYCLE NOT_CORRECTABLE LEGAL_HOLD NOT_DECIDED'
    for (const code of contract.split(' ')) {
      expect(nl.refusals, code).toHaveProperty(`${code}.title`)
      expect(nl.refusals, code).toHaveProperty(`${code}.advice`)
    }
  })
})

describe('checking a form before it is sent', () => {
  const messages = { required: 'needed', tooLong: 'too long' }
  const schema = schemaOf(
    [
      { name: 'text', kind: 'area', label: '' },
      { name: 'note', kind: 'area', label: '', optional: true },
      { name: 'dataSet', kind: 'checks', label: '' },
    ],
    messages,
  )
  const faults = (values: unknown) =>
    schema.safeParse(values).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []

  it('asks for what is needed, blanks included', () => {
    expect(faults({ text: '   ', dataSet: [] })).toEqual([
      ['text', 'needed'],
      ['dataSet', 'needed'],
    ])
    expect(faults({})).toEqual([
      ['text', 'needed'],
      ['dataSet', 'needed'],
    ])
  })

  it('lets through what is complete', () => {
    expect(faults({ text: 'a', note: null, dataSet: ['IDENTITY'] })).toEqual([])
  })

  it('refuses more than ten thousand characters', () => {
    expect(faults({ text: 'a'.repeat(10_001), dataSet: ['IDENTITY'] })).toEqual([['text', 'too long']])
  })

  it('sends no blanks', () => {
    expect(filledIn({ a: ' text ', b: '', c: null, d: undefined, e: false, f: [] })).toEqual({ a: 'text', e: false, f: [] })
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../i18n/en'
import { nl } from '../i18n/nl'
import paths from './state-fields.json'
import { meaningOf, partOfEvent, placeOf } from './state-fields'

type Texts = { [key: string]: string | Texts }

function textAt(texts: Texts, key: string): string | undefined {
  let found: string | Texts | undefined = texts
  for (const step of key.split('.')) found = typeof found === 'object' ? found[step] : undefined
  return typeof found === 'string' ? found : undefined
}

const codesOf = (family: string) => Object.keys(family.split('.').reduce<Texts>((at, step) => (at[step] ?? {}) as Texts, nl))

const labelled = (path: string, texts: Texts) => {
  const { part, field } = placeOf(path)
  return textAt(texts, `state.part.${part}`) && textAt(texts, `state.field.${part}.${field}`)
}

describe('the fields of a state', () => {
  it('have a place in the case', () => {
    expect(placeOf('summary')).toEqual({ part: 'case', field: 'summary' })
    expect(placeOf('classification.areas')).toEqual({ part: 'classification', id: undefined, field: 'areas' })
    expect(placeOf('consents[1dcbd702-afbc].dataSet')).toEqual({ part: 'consents', id: '1dcbd702-afbc', field: 'dataSet' })
    expect(placeOf('mediations[a].messages[b].body')).toEqual({ part: 'messages', id: 'b', field: 'body' })
    expect(placeOf('research[a].codes.areas')).toEqual({ part: 'research', id: 'a', field: 'areas' })
    expect(placeOf('notABsnConfirmed[a]')).toEqual({ part: 'notABsnConfirmed', id: 'a', field: 'itself' })
    expect(placeOf('parties[a].identity.name')).toEqual({ part: 'parties', id: 'a', field: 'identity.name' })
  })

  it('have a label in both languages, every one that the server can send', () => {
    expect(paths.length).toBeGreaterThan(100)
    expect(paths.filter((path) => !labelled(path, nl))).toEqual([])
    expect(paths.filter((path) => !labelled(path, en))).toEqual([])
  })

  it('name families of codes that exist', () => {
    const families = paths.map((path) => meaningOf(placeOf(path)) ?? '').filter((meaning) => meaning.includes('.'))
    expect(families.length).toBeGreaterThan(30)
    for (const family of families) expect(codesOf(family), family).not.toEqual([])
  })
})

describe('the fields of an event', () => {
  const folder = '../platform/src/test/resources/released-events'
  const names = readdirSync(folder).flatMap((file) => {
    const event = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, unknown>
    if (!('caseId' in event) || ['contactId', 'auditId', 'dossierId'].some((other) => other in event)) return []
    return Object.keys(event)
      .filter((name) => name !== 'caseId')
      .map((name) => ({ part: partOfEvent(file), field: name }))
  })

  it('have a label in both languages', () => {
    expect(names.length).toBeGreaterThan(100)
    for (const texts of [nl, en]) {
      expect(names.filter(({ part, field }) => !textAt(texts, `state.field.${part}.${field}`) && !textAt(texts, `fields.${field}`))).toEqual([])
    }
  })
})

describe('the words of the server', () => {
  const elsewhere: Record<string, string> = {
    CaseOutcome: 'codes.outcome',
    ConflictCheckOutcome: 'state.code.conflict',
    Direction: 'codes.direction',
    DossierOrigin: 'issues.origins',
    EvidenceGround: 'issues.evidenceGround',
    ExternalCause: 'issues.cause',
    InterventionKind: 'issues.interventionKind',
    IssueVerdict: 'issues.verdict',
    NotHeardReason: 'codes.notHeard',
    OtherExplanation: 'issues.explanation',
    OutcomeKind: 'issues.outcomeKind',
    ParticipationEnd: 'codes.participationEnd',
    Recommendation: 'issues.recommendation',
    ReopeningCause: 'issues.reopened',
    ResolutionGround: 'issues.resolutionGround',
    SignalVerdict: 'issues.signalVerdict',
    SourceKind: 'issues.sourceKind',
  }
  // a criterion is named, in both languages, by the rules that the server sends
  const namedByRules = ['Criterion']
  const released = readFileSync('../platform/src/test/resources/released-words.txt', 'utf8').trim().split('\n')

  it('each have a text in both languages', () => {
    expect(released.length).toBeGreaterThan(100)
    const keys = released.flatMap((word) => {
      const [kind = '', value = ''] = word.split('.')
      if (namedByRules.includes(kind)) return []
      return `${elsewhere[kind] ?? `codes.${kind.charAt(0).toLowerCase()}${kind.slice(1)}`}.${value}`
    })
    expect(keys.filter((key) => !textAt(nl, key) || !textAt(en, key))).toEqual([])
  })
})

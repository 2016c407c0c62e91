import { describe, expect, it } from 'vitest'
import { usualArticles } from '../vocabulary/vocabulary'
import { emptyIntake, intakeSchema, peopleIn, toIntake } from './intake-values'

const blank = emptyIntake(new Date('2026-03-05T13:02:00Z'))
const filled = {
  ...blank,
  areas: ['YH-ACC'],
  articles: ['CRC-24', 'CRC-4'],
  primaryArticle: 'CRC-24',
  summary: 'Waits nine months for help',
  askerName: 'Testmoeder Voorbeeld',
  askerPhone: '+31 6 00000000',
  childPseudonym: 'Vos',
  birthDate: '2013-04-01',
}

const messages = { required: 'needed', tooMany: 'too many', notListed: 'not listed' }
const faults = (values: object) =>
  intakeSchema(messages).safeParse(values).error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []

describe('the intake page', () => {
  it('starts with the time in Amsterdam', () => {
    expect(blank.startedAt).toBe('2026-03-05T14:02')
  })

  it('asks what a case needs, all at once', () => {
    expect(faults(blank)).toEqual(['areas needed', 'articles needed', 'primaryArticle needed', 'summary needed'])
    expect(faults(filled)).toEqual([])
  })

  it('asks no area of a wrong number', () => {
    expect(faults({ ...blank, kind: 'NON_CASE' })).toEqual([])
    expect(faults({ ...blank, kind: 'ADVICE' })).toEqual(['areas needed'])
  })

  it('takes five articles at most, with the primary one among them', () => {
    const six = ['CRC-1', 'CRC-2', 'CRC-3', 'CRC-4', 'CRC-5', 'CRC-6']
    expect(faults({ ...filled, articles: six, primaryArticle: 'CRC-1' })).toEqual(['articles too many'])
    expect(faults({ ...filled, primaryArticle: 'CRC-9' })).toEqual(['primaryArticle not listed'])
  })

  it('sends the contact, and the case with the child and the asker as parties', () => {
    const intake = toIntake(filled, 'check-1')
    expect(intake).toMatchObject({
      contact: { channel: 'PHONE', direction: 'INCOMING', startedAt: '2026-03-05T13:02:00.000Z' },
      kind: 'CASE',
      case: {
        conflictCheckId: 'check-1',
        classification: { primaryArticle: 'CRC-24', groups: [] },
        assignToMe: true,
        parties: [
          { role: 'CHILD', identity: { pseudonym: 'Vos' }, birthDate: '2013-04-01' },
          { role: 'PARENT', identity: { name: 'Testmoeder Voorbeeld' } },
        ],
      },
    })
  })

  it('knows that a child who calls is the child of the case, once', () => {
    const intake = toIntake({ ...filled, askerRole: 'CHILD', askerName: 'Testkind' }, 'check-1')
    expect(intake).toMatchObject({
      case: { parties: [{ role: 'CHILD', identity: { name: 'Testkind', pseudonym: 'Vos', phone: '+31 6 00000000' } }] },
    })
  })

  it('opens no case, and names no party, for a question that only needed advice', () => {
    expect(toIntake({ ...filled, kind: 'ADVICE' }, undefined)).not.toHaveProperty('case')
  })

  it('looks for people as soon as there is enough to look for', () => {
    expect(peopleIn(blank)).toEqual({ names: [], phones: [], birthDate: undefined })
    expect(peopleIn({ ...filled, askerPhone: '+31 6' })).toEqual({ names: ['Testmoeder Voorbeeld'], phones: [], birthDate: '2013-04-01' })
  })

  it('proposes the main articles of the chosen areas, each once, five at most', () => {
    const areas = [
      { code: 'UHP', articles: ['CRC-9', 'CRC-20', 'CRC-25'] },
      { code: 'OTS', articles: ['CRC-9', 'CRC-16'] },
      { code: 'MIG', articles: ['CRC-10', 'CRC-3'] },
    ]
    expect(usualArticles(areas, ['UHP', 'OTS', 'MIG'])).toEqual(['CRC-9', 'CRC-20', 'CRC-25', 'CRC-16', 'CRC-10'])
    expect(usualArticles(areas, ['GONE'])).toEqual([])
  })
})

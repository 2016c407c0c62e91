import { describe, expect, it } from 'vitest'
import { type SubjectFile, subjectFileAsHtml, type SubjectWords } from './subject-file'

const words: SubjectWords = {
  language: 'nl',
  text: (key) => key,
  code: (family, code) => `${family}.${code}`,
  value: (_, text) => text,
  event: (type) => type,
  field: (name) => name,
  moment: (instant) => instant,
  erased: ({ on }) => `[gewist, ${on}]`,
}

const file: SubjectFile = {
  persons: ['01234567-89ab-4cde-8f01-23456789abcd'],
  madeAt: '2026-06-01T10:00:00Z',
  cases: [
    {
      caseId: 'c-1',
      number: '2026-00001',
      roles: ['CHILD'],
      facts: [
        {
          happenedAt: '2026-01-01T10:00:00Z',
          recordedAt: '2026-01-01T10:00:00Z',
          type: 'note-added',
          byRole: 'JURIST',
          fields: {
            note: '01234567-89ab-4cde-8f01-23456789abcd',
            text: '<script>alert("x")</script> & co',
            proof: { aboutSomebodyElse: true },
            goal: { erased: true, on: '2026-02-02', ground: 'OBJECTION' },
            identity: { name: 'Testkind', phone: '+31600000000' },
          },
        },
      ],
    },
  ],
  contacts: [],
  looks: [{ at: '2026-03-01T10:00:00Z', actorName: 'Jurist Voorbeeld', role: 'JURIST', purpose: 'CASE_WORK', kind: 'READ_CASE_FILE', caseId: 'c-1' }],
  hidden: 0,
}

describe('the file for somebody who asks what is kept', () => {
  const html = subjectFileAsHtml(file, words)

  it('shows texts as they are and runs none of them', () => {
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co')
    expect(html).not.toContain('<script')
    expect(html).toContain("default-src 'none'")
  })

  it('says what is about somebody else and what was erased, and leaves out ids', () => {
    expect(html).toContain('<dd>privacy.aboutSomebodyElse</dd>')
    expect(html).toContain('<dd>[gewist, 2026-02-02]</dd>')
    expect(html).toContain('name: Testkind\nphone: +31600000000')
    expect(html).not.toContain('01234567-89ab')
  })

  it('says who looked at which case', () => {
    expect(html).toContain('<td>Jurist Voorbeeld, role.JURIST</td><td>accessPurpose.CASE_WORK</td><td>access.kind.READ_CASE_FILE 2026-00001</td>')
  })

  it('says how many cases are left out', () => {
    expect(html).not.toContain('privacy.fileHidden')
    expect(subjectFileAsHtml({ ...file, hidden: 1 }, words)).toContain('privacy.fileHidden')
  })
})

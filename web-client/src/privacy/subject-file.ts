import { isErased } from '../kit/erased'

export interface SubjectFact {
  happenedAt: string
  recordedAt: string
  type: string
  byRole?: string
  fields: Record<string, unknown>
}

export interface SubjectFile {
  persons: string[]
  madeAt: string
  cases: { caseId: string; number: string; roles: string[]; facts: SubjectFact[] }[]
  contacts: { contactId: string; facts: SubjectFact[] }[]
  looks: { at: string; actorName?: string; role: string; purpose: string; kind: string; caseId?: string; contactId?: string }[]
  hidden: number
}

/** Everything that needs words: codes, dates and the names of fields. */
export interface SubjectWords {
  language: string
  text: (key: string, values?: Record<string, unknown>) => string
  code: (family: string, code: string) => string
  /** a code, a date or a plain text, by the name of its field */
  value: (name: string, text: string) => string
  event: (type: string) => string
  field: (name: string) => string
  moment: (instant: string) => string
  erased: (value: { erased: true; on?: string; ground?: string }) => string
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One document that can be read and printed anywhere: nothing in it is fetched, and nothing in it runs. */
export function subjectFileAsHtml(file: SubjectFile, words: SubjectWords): string {
  const numbers = new Map(file.cases.map((one) => [one.caseId, one.number]))
  const parts = [
    heading(1, words.text('privacy.fileTitle')),
    paragraph(words.text('privacy.fileMade', { at: words.moment(file.madeAt) })),
    paragraph(words.text('privacy.fileIntro')),
    file.hidden > 0 ? paragraph(words.text('privacy.fileHidden', { count: file.hidden })) : '',
    ...file.cases.map((one) =>
      [
        heading(2, words.text('privacy.fileCase', { number: one.number })),
        paragraph(words.text('privacy.fileRole', { role: one.roles.map((role) => words.code('partyRole', role)).join(', ') })),
        facts(one.facts, words),
      ].join('\n'),
    ),
    ...file.contacts.map((one) => [heading(2, words.text('privacy.fileContact')), facts(one.facts, words)].join('\n')),
    heading(2, words.text('privacy.fileLooks')),
    looks(file, numbers, words),
  ]
  return `<!doctype html>
<html lang="${escape(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(words.text('privacy.fileTitle'))}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
h1, h2, h3 { line-height: 1.25 } h3 { margin: 1.25rem 0 0; font-size: 1rem }
dl { margin: 0; display: grid; grid-template-columns: 12rem 1fr; gap: .25rem 1rem } dt { color: #555 } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .25rem .5rem .25rem 0; border-bottom: 1px solid #ccc; vertical-align: top }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr } } @media print { body { margin: 0; max-width: none } h3 { break-after: avoid } }
</style>
</head>
<body>
${parts.filter(Boolean).join('\n')}
</body>
</html>
`
}

function facts(all: SubjectFact[], words: SubjectWords): string {
  return all
    .map((fact) => {
      const rows = Object.entries(fact.fields)
        .map(([name, value]) => [words.field(name), inWords(name, value, words)] as const)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`)
        .join('')
      const by = fact.byRole ? `, ${words.code('role', fact.byRole)}` : ''
      return `${heading(3, words.event(fact.type))}\n${paragraph(words.moment(fact.happenedAt) + by)}${rows && `\n<dl>${rows}</dl>`}`
    })
    .join('\n')
}

/** Ids say nothing to a reader; what is about somebody else, or erased, says so. */
function inWords(name: string, value: unknown, words: SubjectWords): string {
  if (value === null || value === undefined || value === '') return ''
  if (isErased(value)) return words.erased(value)
  if (typeof value === 'string') return id.test(value) ? '' : words.value(name, value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return words.text(value ? 'kit.yes' : 'kit.no')
  if (Array.isArray(value)) return value.map((one) => inWords(name, one, words)).filter(Boolean).join(', ')
  const inner = value as Record<string, unknown>
  if (inner.aboutSomebodyElse) return words.text('privacy.aboutSomebodyElse')
  return Object.entries(inner)
    .map(([part, one]) => [words.field(part), inWords(part, one, words)])
    .filter(([, one]) => one)
    .map(([part, one]) => `${part}: ${one}`)
    .join('\n')
}

function looks(file: SubjectFile, numbers: Map<string, string>, words: SubjectWords): string {
  const head = ['when', 'who', 'purpose', 'what'].map((name) => `<th scope="col">${escape(words.text(`cases.accessTab.${name}`))}</th>`).join('')
  const rows = file.looks
    .map((look) => {
      const who = [look.actorName, words.code('role', look.role)].filter(Boolean).join(', ')
      const what = [words.text(`access.kind.${look.kind}`), look.caseId && numbers.get(look.caseId)].filter(Boolean).join(' ')
      return `<tr>${[words.moment(look.at), who, words.code('accessPurpose', look.purpose), what].map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`
    })
    .join('\n')
  return `<table><thead><tr>${head}</tr></thead>\n<tbody>${rows}</tbody></table>`
}

const heading = (level: number, text: string) => `<h${level}>${escape(text)}</h${level}>`
const paragraph = (text: string) => `<p>${escape(text)}</p>`

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

// Plainly fictional data to look at pages with. Nobody here exists.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

const rules = new URL('../../platform/src/main/resources/rules/', import.meta.url)
const read = (path) => JSON.parse(readFileSync(new URL(path, rules), 'utf8'))
export const taxonomy = read('taxonomy/2026-01-01.json')
export const articles = read('articles/2026-01-01.json')
export const directory = read('directory/2026-01-01.json')
export const deadlineRules = read('deadlines/2026-06-12.json')

const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const at = (days, time = '10:15:00') => `${day(days)}T${time}Z`

export const staff = [
  { id: '00000000-0000-4000-8000-000000000001', name: 'Testjurist Een', roles: ['JURIST'], active: true, teams: [] },
  { id: '00000000-0000-4000-8000-000000000002', name: 'Testsenior Twee', roles: ['SENIOR_JURIST'], active: true, teams: [] },
  { id: '00000000-0000-4000-8000-000000000003', name: 'Testauditor Drie', roles: ['AUDITOR'], active: true, teams: [] },
]
export const teams = [
  { id: '00000000-0000-4000-9000-000000000001', name: 'Jeugdrecht' },
  { id: '00000000-0000-4000-9000-000000000002', name: 'Migratie' },
]
const [een, twee, drie] = staff.map((one) => one.id)
export const caseId = '11111111-1111-4111-8111-111111111111'
const child = 'p-child'
const mother = 'p-mother'

export const people = {
  JURIST: { id: een, name: 'Testjurist Een', username: 'jurist', roles: ['JURIST'] },
  SENIOR_JURIST: { id: twee, name: 'Testsenior Twee', username: 'senior', roles: ['SENIOR_JURIST', 'ADMIN'] },
  AUDITOR: { id: drie, name: 'Testauditor Drie', username: 'auditor', roles: ['AUDITOR'] },
  RESEARCHER: { id: randomUUID(), name: 'Testonderzoeker Vier', username: 'onderzoeker', roles: ['RESEARCHER'] },
  PRIVACY_OFFICER: { id: randomUUID(), name: 'Testfunctionaris Vijf', username: 'privacy', roles: ['PRIVACY_OFFICER'] },
  ADMIN: { id: randomUUID(), name: 'Testbeheerder Zes', username: 'beheer', roles: ['ADMIN'] },
}

const jurist = ['ChangeUrgency', 'ReclassifyCase', 'AddParty', 'RecordAuthority', 'RecordDecisionInDispute', 'RecordChildView', 'AddNote', 'SetDeadline', 'RecordSafetyConcern', 'MeetDeadline', 'CorrectDeadline', 'WaiveDeadline', 'RecordConsent', 'ProposeConsentWaiver', 'RefuseConsent', 'WithdrawConsent', 'GiveAdvice', 'Mediate', 'ReferCase', 'RequestReport', 'PutOnHold', 'CloseCase', 'CallCaseGrave', 'EscalateToResearch', 'SupersedeAdvice', 'SendMediationMessage', 'ProposeAgreement', 'AgreeTerms', 'RecordMediationContact', 'ConcludeMediation', 'AbortMediation', 'AnswerReferral', 'TransferCase', 'LinkCases', 'CorrectEntry', 'RequestErasure', 'ObjectToStatistics', 'WithdrawFromResearch']

export const caseFile = () => ({
  caseId,
  number: '2026-00417',
  version: 14,
  position: 90,
  state: 'OPEN',
  urgency: 'HIGH',
  summary:
    'Moeder belt: haar dochter wacht sinds februari op jeugdhulp die al is toegekend. De gemeente verwijst naar de aanbieder, de aanbieder naar de wachtlijst. School maakt zich zorgen.',
  channel: 'PHONE',
  askerRole: 'PARENT',
  openedAt: at(-21),
  team: teams[0].id,
  assignee: een,
  classification: { areas: ['YH-ACC', 'EDU-ADM'], articles: ['CRC-24', 'CRC-4', 'CRC-28'], primaryArticle: 'CRC-24', body: 'rvdk', decisionType: 'NO_DECISION', act: 'DELAY', province: 'UTRECHT', groups: ['DISABILITY'], violationMonth: '2026-02' },
  parties: [
    { party: child, role: 'CHILD', person: 's-1', identity: { pseudonym: 'Vos', name: 'Testkind Voorbeeld' }, birthDate: '2013-04-01', age: 13, ageDisputed: false, interpreterNeeded: false, authorities: [] },
    { party: mother, role: 'PARENT', person: 's-2', identity: { name: 'Testmoeder Voorbeeld', phone: '+31600000000', email: 'testmoeder@voorbeeld.example' }, interpreterNeeded: true, language: 'ti', ageDisputed: false, authorities: [{ kind: 'PARENT', from: '2013-04-01' }] },
    { party: 'p-teacher', role: 'TEACHER', person: 's-3', erased: { erased: true, on: '2026-03-05', ground: 'OBJECTION' }, interpreterNeeded: false, ageDisputed: false, authorities: [] },
  ],
  childView: { view: '"Ik wil gewoon dat iemand zegt wanneer het begint."', at: at(-18) },
  consentMatrix: [
    { party: mother, purpose: 'MEDIATION', recipient: 'rvdk', status: 'GIVEN', consent: 'c-1', dataSet: ['IDENTITY', 'CARE_HISTORY', 'EDUCATION'], validUntil: day(300), how: 'PHONE_READ_BACK' },
    { party: child, purpose: 'MEDIATION', recipient: 'rvdk', status: 'MISSING' },
    { party: mother, purpose: 'RESEARCH_CASE_STUDY', status: 'REFUSED', dataSet: [] },
    { party: mother, purpose: 'CONTACT_BACK', status: 'EXPIRED', consent: 'c-2', dataSet: ['CONTACT_DETAILS'], validUntil: day(-3) },
  ],
  consentNeeds: [{ purpose: 'MEDIATION', recipient: 'rvdk', complete: false, missing: [{ party: child, role: 'CHILD', reason: 'NOT_GIVEN' }] }],
  waivers: [{ waiver: 'w-1', purpose: 'MEDIATION', recipient: 'rvdk', ground: 'SERIOUS_HARM', state: 'PROPOSED', proposedBy: een, reason: 'Vader dreigde toen wij hem hierover spraken.' }],
  mediations: [
    { mediation: 'm-1', body: 'rvdk', goal: 'Een begindatum voor de hulp.', state: 'SUSPENDED', cause: 'CONSENT_WITHDRAWN', dataSet: ['IDENTITY', 'CARE_HISTORY'], messages: [
      { direction: 'OUTGOING', text: 'Geachte mevrouw, mijnheer,\n\nWij vragen u om een begindatum voor de toegekende hulp, en om te laten weten wat er tot die tijd mogelijk is.', at: at(-9), consents: ['c-1', 'c-3'] },
      { direction: 'INCOMING', text: 'We zoeken het uit en bellen volgende week.', at: at(-6) },
    ] },
  ],
  deadlines: [
    { deadline: 'd-1', kind: 'FATAL', rule: 'AWB-BEZWAAR', due: day(5), internalDue: day(-2), state: 'DUE', note: 'Brief van 12 oktober' },
    { deadline: 'd-2', kind: 'SERVICE', rule: 'HD-SLA', due: day(-19), internalDue: day(-20), state: 'MET', proof: 'Teruggebeld om 15.10 uur' },
    { deadline: 'd-3', kind: 'SOFT', rule: 'CUSTOM', due: day(40), internalDue: day(33), state: 'OPEN' },
  ],
  decisions: [{ decision: 'b-1', body: 'rvdk', type: 'NO_DECISION', date: day(-60), receivedAt: day(-58), reference: 'TEST-123', ecli: 'ECLI:NL:RBAMS:2026:1234' }],
  advice: [{ advice: 'a-1', level: 'PLAIN', to: mother, text: 'U mag de gemeente vragen om te beslissen. Doet zij dat niet binnen twee weken na uw brief, dan kunt u naar de rechter. Wij helpen met de brief.', at: at(-12), by: een }],
  notes: [{ note: 'n-1', text: 'School gesproken: mentor wil meedenken.', at: at(-4), by: een }],
  referrals: [{ referral: 'r-1', to: 'ind', dataSet: ['IDENTITY'], at: at(-2), answer: 'ACCEPTED', note: 'Begint volgende week.' }],
  safety: { level: 'SERIOUS', stop: false, steps: [1, 2, 3, 4], proposedBy: een, decision: 'Melden bij Veilig Thuis, en moeder daarbij helpen.' },
  graveCalls: [{ calledBy: een, ground: 'INTEGRITY', reason: 'Opgesloten in een kamer zonder raam.', at: at(-2) }],
  escalations: [{ pattern: 'x-1', issueHint: 'WACHTLIJST-JEUGDHULP', at: at(-3) }],
  reportRequests: [],
  links: [{ other: '22222222-2222-4222-8222-222222222222', number: '2026-00312', kind: 'SIBLING' }],
  holds: [{ hold: 'h-1', reason: 'Lopende procedure', at: at(-10), released: false }],
  erasureRequests: [{ request: 'e-1', person: 's-2', note: 'Moeder vroeg het per brief.', executed: false }],
  walls: [{ staff: drie, reason: 'Familie van een betrokkene.' }],
  toAsk: [],
  allowed: jurist,
})

const event = (position, type, days, fields, more = {}) => ({
  position,
  eventId: `e-${position}`,
  type,
  at: at(days),
  recordedAt: at(days, '10:15:20'),
  actor: { id: een, name: 'Testjurist Een' },
  role: 'JURIST',
  ...fields,
  ...more,
})

export const timeline = () => [
  event(90, 'mediation-suspended', -1, { mediation: 'm-1', cause: 'CONSENT_WITHDRAWN' }, { role: 'SYSTEM' }),
  event(89, 'consent-withdrawn', -1, { giver: child, purpose: 'MEDIATION', recipient: 'rvdk' }),
  event(86, 'note-added', -4, { note: '55555555-5555-4555-8555-555555555555', text: 'School gesproken: mentor wil meedenken.' }),
  event(81, 'mediation-contact-recorded', -6, { mediation: 'm-1', message: 'We zoeken het uit en bellen volgende week.' }, { recordedAt: at(-5) }),
  event(77, 'body-contacted', -9, { mediation: 'm-1', body: 'rvdk', message: 'Wij vragen u om een begindatum voor de toegekende hulp.', dataSet: ['IDENTITY', 'CARE_HISTORY'] }),
  event(70, 'consent-recorded', -10, { giver: mother, purpose: 'MEDIATION', recipient: 'rvdk', dataSet: ['IDENTITY', 'CARE_HISTORY', 'EDUCATION'], validUntil: day(300), how: 'PHONE_READ_BACK', proof: { erased: true, on: '2026-03-05', ground: 'OBJECTION' } }),
  event(61, 'deadline-set', -20, { kind: 'FATAL', rule: 'AWB-BEZWAAR', due: day(5), internalDue: day(-2) }, { correctedBy: 'e-99' }),
  event(60, 'party-added', -21, { party: mother, role: 'PARENT', identity: { name: 'Testmoeder Voorbeeld' }, interpreterNeeded: true }),
  event(59, 'case-opened', -21, { urgency: 'HIGH', channel: 'PHONE', askerRole: 'PARENT', summary: 'Moeder belt: haar dochter wacht sinds februari op jeugdhulp.' }),
]

const areas = ['YH-ACC', 'MIG-ROOT', 'UHP', 'EDU-ADM', 'JSR', 'THB', 'OTS', 'MIG-UND']
const urgencies = ['NORMAL', 'HIGH', 'URGENT', 'ACUTE_DANGER']
const consents = ['COMPLETE', 'MISSING', 'REFUSED', 'EXPIRING', 'NOT_NEEDED']
export const worklist = () =>
  Array.from({ length: 14 }, (_, index) => ({
    caseId: index === 0 ? caseId : `11111111-1111-4111-8111-${String(index).padStart(12, '0')}`,
    number: `2026-${String(417 - index * 7).padStart(5, '0')}`,
    version: 3,
    state: index === 9 ? 'ON_HOLD' : 'OPEN',
    urgency: urgencies[(index * 3 + 1) % 4],
    areas: [areas[index % areas.length]],
    primaryArticle: ['CRC-24', 'CRC-3', 'CRC-9', 'CRC-28'][index % 4],
    childLabel: index === 6 ? undefined : ['Vos', 'Merel', 'Egel', 'Otter', 'Haas', 'Uil'][index % 6],
    assignee: index % 3 === 2 ? undefined : een,
    team: teams[0].id,
    openedAt: at(-21 - index * 4),
    updatedAt: at(-index),
    nextDeadline: index % 4 === 3 ? undefined : { due: day(index * 5 - 3), kind: 'FATAL', rule: ['AWB-BEZWAAR', 'HD-SLA', 'FAM-HB'][index % 3], overdue: index === 0 },
    consent: consents[index % 5],
    waitingFor: index % 5 === 1 ? 'CONSENT' : index % 5 === 3 ? 'ANSWER' : undefined,
    mediation: index === 4 ? 'SUSPENDED' : 'NONE',
  }))

export const contacts = () =>
  Array.from({ length: 8 }, (_, index) => ({
    contactId: `33333333-3333-4333-8333-${String(index).padStart(12, '0')}`,
    version: 2,
    channel: ['PHONE', 'EMAIL', 'VOICEMAIL'][index % 3],
    direction: 'INCOMING',
    askerRole: ['PARENT', 'CHILD', 'LAWYER', 'TEACHER'][index % 4],
    startedAt: at(-index),
    kind: ['ADVICE', 'CASE', 'INFO', 'NON_CASE'][index % 4],
    areas: index % 4 === 3 ? [] : [areas[index % areas.length]],
    urgency: urgencies[index % 3],
    cases: index % 4 === 1 ? [{ caseId, number: '2026-00417' }] : [],
  }))

export const history = () => ({
  caseId,
  number: '2026-00417',
  opened: false,
  items: timeline().reverse().map((one, index) => ({
    position: one.position,
    sequence: index,
    eventId: one.eventId,
    type: one.type,
    revision: '1',
    actor: een,
    actorName: 'Testjurist Een',
    role: one.role,
    purpose: 'CASE_WORK',
    happenedAt: one.at,
    recordedAt: one.recordedAt,
    ruleVersions: one.type === 'consent-recorded' ? ['CONSENT-NL-1@2026-01-01'] : [],
    leafHash: 'b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78',
    payload: { caseId, giver: child, purpose: 'MEDIATION', text: { sensitive: true } },
  })),
})
export const state = (position) => ({
  position,
  fields: { number: '2026-00417', state: 'OPEN', urgency: position > 70 ? 'HIGH' : 'NORMAL', 'summary': { sensitive: true }, 'deadlines.d-1.due': day(5), 'consents.c-1.purpose': 'MEDIATION', openedAt: at(-21) },
})
export const differences = [
  { field: 'urgency', before: 'NORMAL', after: 'HIGH', position: 77 },
  { field: 'mediations.m-1.state', before: 'ACTIVE', after: 'SUSPENDED', position: 90 },
  { field: 'consents.c-3', before: { sensitive: true }, position: 89 },
]
export const looks = ['READ_CASE_FILE', 'READ_HISTORY', 'SEARCH_HIT', 'EMERGENCY'].map((kind, id) => ({ id, at: at(-id), actor: staff[id % 3].id, actorName: staff[id % 3].name, role: staff[id % 3].roles[0], purpose: kind === 'EMERGENCY' ? 'EMERGENCY' : 'CASE_WORK', kind, caseId }))
export const outsideCauses = () => [
  { causeId: 'cause-1', from: day(-200).slice(0, 7), until: day(-140).slice(0, 7), cause: 'CAMPAIGN', text: 'Landelijke campagne op scholen', author: 'Testonderzoeker Vier', notedAt: at(-100), mine: true },
  { causeId: 'cause-2', from: day(-420).slice(0, 7), until: day(-420).slice(0, 7), cause: 'LAW_CHANGE', text: 'Nieuwe regels voor verblijf', author: 'Testonderzoeker Vijf', notedAt: at(-300), mine: false },
]
export const patterns = areas.slice(0, 5).map((area, index) => ({ pattern: `x-${index}`, areas: [area], articles: ['CRC-24', 'CRC-3'], primaryArticle: 'CRC-24', body: 'ind', bodyType: 'IND', decisionType: 'REFUSAL', province: 'UTRECHT', groups: ['UNDOCUMENTED'], ageBand: 'AGE_12_15', quarter: '2026-Q3', issueHint: 'WACHTLIJST-JEUGDHULP' }))
export const auditCases = worklist().map((one) => ({ caseId: one.caseId, number: one.number, state: one.state, areas: one.areas, openedAt: one.openedAt, changedAt: one.updatedAt, position: 4 }))
export const privacyQueue = {
  erasureRequests: [{ request: 'e-1', caseId, caseNumber: '2026-00417', person: 's-2', requestedAt: at(-3), state: 'OPEN', onHold: true }],
  legalHolds: [{ hold: 'h-1', caseId, caseNumber: '2026-00417', placedAt: at(-10) }],
  retention: [{ caseId, caseNumber: '2026-00101', rule: 'RETENTION-NL@2026-01-01', until: day(-2), overdue: true, onHold: false }],
}
export const accounts = staff.map((one, index) => ({ ...one, version: 1, username: ['jurist', 'senior', 'auditor'][index], teams: [teams[0].id], state: 'ACTIVE', locked: index === 2, mustChangePassword: index === 1, passkeys: 1, shortcuts: true, createdAt: at(-100), lastSignInAt: index === 1 ? undefined : at(-1) }))
export const imports = [
  { id: 'aaaaaaaa-0000-4000-8000-000000000001', state: 'RUNNING', rows: 10000, done: 4210, failed: 12, skipped: 30, createdAt: at(0) },
  { id: 'aaaaaaaa-0000-4000-8000-000000000002', state: 'DONE', rows: 250, done: 249, failed: 1, skipped: 0, createdAt: at(-8) },
]
export const deadLetters = [{ id: 'dl-1', processor: 'worklist', event: 'e-61', type: 'deadline-set', aggregate: caseId, sequence: 3, enqueuedAt: at(-1), cause: 'java.lang.IllegalStateException' }]
export const drafts = [{ draftId: '44444444-4444-4444-8444-444444444444', form: 'intake', savedAt: at(0) }]
export const judgements = () => {
  const events = history().items.length
  const told = { differences: [], assumptions: [], recordedRules: [], facts: [{ name: 'STAGE', value: 'OPEN' }, { name: 'ROLE', value: 'JURIST' }, { name: 'RELATION', value: 'ASSIGNEE' }, { name: 'DAY', value: day(-3) }] }
  return Array.from({ length: events }, (_, n) => {
    if (n % 4 !== 2) return { ...told, first: n, last: n, verdict: n % 4 === 3 ? 'UNDECIDED' : 'ALLOWED', undecided: n % 4 === 3 ? 'ERASED' : undefined, command: 'AddNote', assumptions: n % 4 === 1 ? ['ACTOR_WAS_IN_TEAM'] : [] }
    return {
      ...told,
      first: n,
      last: n,
      verdict: n % 8 === 2 ? 'NOT_ALLOWED' : 'OTHERWISE',
      command: 'Mediate',
      refusal: n % 8 === 2 ? { code: 'CONSENT_MISSING', explanation: '' } : undefined,
      differences: n % 8 === 2 ? [] : [{ event: 'body-contacted', field: 'consents', recorded: '[c-9]', then: '[c-1]' }],
      recordedRules: ['CONSENT-NL-1@2026-01-01'],
      facts: [...told.facts, { name: 'CONSENT_RULES', value: 'CONSENT-NL-1@2026-01-01' }, { name: 'AGES', value: '12-15' }, { name: 'MISSING_CONSENT', value: 'CHILD NOT_GIVEN' }, { name: 'MISSING_CONSENT', value: 'HOLDER_OF_AUTHORITY EXPIRED' }, { name: 'CHILD_HEARD', value: 'true' }],
    }
  })
}
export const auditId = '44444444-4444-4444-8444-444444444444'
const words = (text) => ({ text, commitment: 'c0ffee' })
const sampled = ['2026-00417', '2026-00101', '2026-00388'].map((number, index) => ({
  caseId: index ? `11111111-1111-4111-8111-00000000000${index}` : caseId,
  number,
  progress: ['TAKEN_UP', 'FINISHED', 'DRAWN'][index],
  knownAt: index < 2 ? 90 : undefined,
  result: index === 1 ? 'NO_FINDING' : undefined,
  findings: index ? 0 : 1,
}))
export const audit = (concluded) => ({
  auditId,
  version: 9,
  title: words('Toestemming in 2026'),
  purpose: words('Is toestemming gegeven voordat er iets naar een instantie ging?'),
  openedAt: at(-9),
  openedBy: 'Testauditor Drie',
  draws: [
    { draw: 'd-1', at: at(-9), by: 'Testauditor Drie', criteria: { areas: [], traits: [], numbers: [] }, seed: '0f3c9a6b1d2e4f508192a3b4c5d6e7f8', size: 2, position: 812, population: 96, cases: ['a', 'b'] },
    { draw: 'd-2', at: at(-8), by: 'Testauditor Drie', criteria: { areas: ['YH-ACC'], traits: ['WAIVER_USED', 'CLOSED'], numbers: [], openedFrom: day(-300) }, position: 830, population: 1, cases: ['c'] },
  ],
  cases: concluded ? sampled.map((one) => ({ ...one, progress: 'FINISHED', knownAt: 90, result: one.findings ? 'FINDINGS' : 'NO_FINDING' })) : sampled,
  findings: [
    { finding: 'f-1', caseId, number: '2026-00417', position: 77, sequence: 4, eventType: 'body-contacted', severity: 'MAJOR', text: words('Het bericht ging uit voordat de tweede ouder had toegestemd.'), at: at(-2), by: 'Testauditor Drie' },
    { finding: 'f-2', caseId, number: '2026-00417', position: 70, sequence: 2, eventType: 'case-classified', severity: 'REMARK', text: { gone: { erased: true, on: day(-1), ground: 'OBJECTION' }, commitment: 'c0ffee' }, withdrawn: words('Bij nader inzien juist.'), at: at(-3), by: 'Testauditor Drie' },
  ],
  conclusion: concluded
    ? { text: words('Op één na in orde.'), at: at(-1), by: 'Testauditor Drie', ledger: { origin: 'rechtspoor.example/ledger', size: 1204, root: 'cm9vdA==' }, reportHash: 'b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78', position: 1205 }
    : undefined,
})
export const auditLines = [
  { auditId, title: words('Toestemming in 2026'), openedAt: at(-9), openedBy: 'Testauditor Drie', cases: 3, finished: 1, findings: 1 },
  { auditId: '55555555-5555-4555-8555-555555555555', title: words('Noodtoegang, eerste halfjaar'), openedAt: at(-90), openedBy: 'Testauditor Drie', cases: 12, finished: 12, findings: 2, concludedAt: at(-60) },
]

/** Where a field of a state stands: in which part of the case, in which one of them, and which field it is. */
export interface Place {
  part: string
  id?: string
  field: string
}

/** `mediations[a].messages[b].body` is the field body of the message b. A field of the case itself has no part of its own. */
export function placeOf(path: string): Place {
  const steps = [...path.matchAll(/([A-Za-z]+)(?:\[([^\]]*)\])?/g)].map(([, name = '', id]) => ({ name, id }))
  const last = steps.findLastIndex((step) => step.id !== undefined)
  const at = Math.max(last, 0)
  const { name: part = '', id } = steps[at] ?? {}
  const rest = steps.slice(at + 1).map((step) => step.name).filter((name) => name !== 'codes')
  if (steps.length === 1 && id === undefined) return { part: 'case', field: part }
  return { part, id, field: rest.join('.') || 'itself' }
}

/** Fields with the same meaning wherever they stand: which family of codes, or whose name, their value is. */
const everywhere: Record<string, string> = {
  ageBand: 'codes.ageBand',
  agreedBy: 'staff',
  area: 'area',
  areas: 'area',
  articles: 'article',
  askerRole: 'codes.askerRole',
  assignee: 'staff',
  bodyType: 'bodyType',
  body: 'body',
  act: 'act',
  calledBy: 'staff',
  channel: 'codes.channel',
  child: 'party',
  confirmedBy: 'staff',
  dataSet: 'codes.dataCategory',
  decisionType: 'codes.decisionType',
  giver: 'party',
  ground: 'codes.erasureGround',
  groups: 'codes.vulnerableGroup',
  how: 'codes.consentProof',
  language: 'codes.language',
  noAnswer: 'codes.noAnswerReason',
  notHeard: 'codes.notHeard',
  overruledBy: 'staff',
  party: 'party',
  primaryArticle: 'article',
  proposedBy: 'staff',
  province: 'codes.province',
  purpose: 'codes.consentPurpose',
  recipient: 'body',
  researchParticipationEnded: 'codes.participationEnd',
  rule: 'rule',
  staff: 'staff',
  suspensionCause: 'codes.suspensionCause',
  takenBy: 'staff',
  team: 'team',
  urgency: 'codes.urgency',
}

const inPart: Record<string, string> = {
  'advice.level': 'codes.adviceLevel',
  'advice.to': 'party',
  'authorities.kind': 'codes.authorityKind',
  'case.state': 'codes.caseState',
  'closure.outcome': 'codes.outcome',
  'conflictCheck.outcome': 'state.code.conflict',
  'consents.state': 'codes.consentStatus',
  'deadlines.kind': 'codes.deadlineKind',
  'deadlines.state': 'codes.deadlineState',
  'decisions.type': 'codes.decisionType',
  'erasureRequests.state': 'state.code.erasure',
  'graveCalls.ground': 'codes.graveGround',
  'graveCalls.state': 'state.code.graveCall',
  'invitations.state': 'state.code.invitation',
  'legalHolds.state': 'state.code.hold',
  'links.kind': 'codes.linkKind',
  'mediations.result': 'codes.mediationResult',
  'mediations.state': 'codes.mediationState',
  'messages.direction': 'state.code.direction',
  'parties.role': 'codes.partyRole',
  'referrals.state': 'state.code.referral',
  'referrals.to': 'body',
  'reportRequests.kind': 'codes.reportKind',
  'safety.level': 'codes.safetyLevel',
  'waivers.ground': 'codes.waiverGround',
  'waivers.state': 'state.code.waiver',
}

/** What the value of a field is, when it is more than a text: a family of codes, or somebody or something with a name. */
export const meaningOf = ({ part, field }: Place): string | undefined => inPart[`${part}.${field}`] ?? everywhere[field]

/** Which part of the case an event tells about, so that its own fields read as they do in the state. */
export function partOfEvent(type: string): string {
  const known: [beginning: string, part: string][] = [
    ['advice', 'advice'],
    ['authority', 'authorities'],
    ['body-contacted', 'messages'],
    ['case-called-grave', 'graveCalls'],
    ['case-closed', 'closure'],
    ['case-escalated', 'research'],
    ['case-held', 'hold'],
    ['case-referred', 'referrals'],
    ['cases-linked', 'links'],
    ['child-view', 'childView'],
    ['consent-refused', 'consentRefusals'],
    ['consent-requirement', 'waivers'],
    ['consent-waiver', 'waivers'],
    ['consent', 'consents'],
    ['deadline', 'deadlines'],
    ['decision', 'decisions'],
    ['erasure', 'erasureRequests'],
    ['grave-call', 'graveCalls'],
    ['mediation-contact', 'messages'],
    ['mediation', 'mediations'],
    ['party', 'parties'],
    ['referral', 'referrals'],
    ['report', 'reportRequests'],
    ['safety', 'safety'],
    ['satisfaction', 'invitations'],
  ]
  return known.find(([beginning]) => type.startsWith(beginning))?.[1] ?? 'case'
}

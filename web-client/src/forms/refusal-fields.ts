import type { Problem } from '../api/problem'
import { fieldAt } from './field-spec'

/** Refusals that are about one answer on the form, though the rule that refused knows no form. */
const fieldsOfCode: Record<string, string[]> = {
  AREA_UNKNOWN: ['areas'],
  AREA_UNKNOWN_OR_RETIRED: ['areas'],
  CRC_UNKNOWN: ['articles'],
  PRIMARY_NOT_LISTED: ['primaryArticle'],
  ASSIGNEE_INVALID: ['assignee'],
  WALL: ['assignee', 'staff'],
  CHILD_EXISTS: ['role'],
  BIRTHDATE_INVALID: ['birthDate'],
  BODY_UNKNOWN: ['body', 'recipient', 'to'],
  AUTHORITY_OVERLAP: ['from'],
  ECLI_INVALID: ['ecli'],
  DATE_ORDER: ['receivedAt', 'until', 'date'],
  RULE_UNKNOWN: ['rule'],
  PROOF_MISSING: ['proof'],
  EMPTY_ADVICE: ['text'],
  GIVER_NOT_ENTITLED: ['giver'],
  SCOPE_EMPTY: ['dataSet'],
  PERIOD_TOO_LONG: ['validUntil'],
  PURPOSE_UNKNOWN: ['purpose'],
  GROUND_INVALID: ['ground'],
  DATASET_EXCEEDS_CONSENT: ['dataSet'],
  STEP_ORDER: ['step'],
  HOLD_PAST_FATAL: ['until'],
  OUTCOME_REQUIRED: ['outcome'],
  SELF_LINK: ['other', 'into'],
  DIFFERENT_CHILD: ['into'],
  PATTERN_HAS_FREE_TEXT: ['issueHint'],
  NOT_CORRECTABLE: ['field'],
  ENDED_BEFORE_START: ['endedAt'],
  ACT_UNKNOWN: ['act'],
  AREA_REQUIRED: ['areas'],
  ARTICLE_COUNT: ['articles'],
  CANNOT_MERGE_INTO: ['into'],
  ERASURE_GROUND_INVALID: ['ground'],
  LINK_KIND_INVALID: ['kind'],
  MANDATE_MISSING: ['mandateProof'],
  NOT_UNDERSTOOD: ['understood'],
  OTHER_CASE_UNKNOWN: ['other', 'into'],
  OTHER_NEEDS_TEXT: ['otherText'],
  PARTY_UNKNOWN: ['party', 'giver', 'to'],
  NOT_INVITED: ['party'],
  SATISFACTION_RANGE: ['satisfaction'],
  SATISFACTION_REQUIRED: ['satisfaction'],
  TEAM_UNKNOWN: ['team'],
  TOPIC_UNKNOWN: ['topic'],
  VIEW_REQUIRED: ['view'],
  TARGET_MISSING: ['targets'],
  UNRELEASED_FIGURES: ['figures', 'ask'],
  EVIDENCE_MISSING: ['evidence'],
  DATE_IN_FUTURE: ['on'],
  COUNT_INVALID: ['childrenHelped'],
  PERIOD_INVALID: ['until'],
  RELEASE_UNKNOWN: ['release'],
  HASH_MISMATCH: ['sha256'],
  CHILD_SAFETY_UNCHECKED: ['childSafetyChecked'],
  CONSENT_MISSING: ['storyCaseId'],
}

export interface FieldRefusal {
  field: string
  code: string
}

/** Which fields of a form a refusal points at. */
export function refusedFields(problem: Problem, names: string[]): FieldRefusal[] {
  const pointed = problem.errors.flatMap((error) => {
    const field = fieldAt(error.pointer, names)
    return field ? [{ field, code: error.code }] : []
  })
  if (pointed.length > 0) return pointed
  const field = fieldsOfCode[problem.code]?.find((name) => names.includes(name))
  return field ? [{ field, code: problem.code }] : []
}

import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { Problem } from '../api/problem'
import type { Values } from '../forms/field-spec'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Checkbox } from '../kit/choices'
import { Notice } from '../kit/notice'
import type { MissingConsent } from './case-file'

interface Props {
  problem: Problem
  partyName: (party?: string) => string
  bodyName: (body?: string) => string
  dataSet?: string[]
  /** opens another command, with its form filled in, and comes back here afterwards */
  onFirst?: (command: string, values: Values) => void
  notABsn?: boolean
  onNotABsn?: (confirmed: boolean) => void
}

/** Why the answer was no, and the shortest way to a yes. */
export function RefusalPanel({ problem, partyName, bodyName, dataSet, onFirst, notABsn, onNotABsn }: Props) {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const onlyBsn = problem.errors.length > 0 && problem.errors.every((error) => error.code === 'BSN_FORBIDDEN')
  const evidence = problem.evidence as {
    missing?: MissingConsent[]
    purpose?: string
    recipient?: string
    waiverPossible?: boolean
    parties?: string[]
    exceeding?: string[]
    work?: unknown[]
  }
  // a campaign names nobody: it asks the case whether there is any consent
  const aboutMedia = problem.code === 'CONSENT_MISSING' && !evidence.missing
  const told = onlyBsn ? 'BSN_FORBIDDEN' : aboutMedia ? 'MEDIA_CONSENT_MISSING' : problem.code
  const { title, advice } = refusal(new Problem({ ...problem.body, code: told }))
  return (
    <Notice tone="negative" urgent title={title}>
      <div className="kr-stack kr-stack--tight">
        <p>{advice}</p>
        {problem.code === 'CONSENT_MISSING' && (
          <>
            {evidence.purpose && (
              <p className="kr-subtle">
                {t('cases.refusal.purpose', {
                  purpose: t(`codes.consentPurpose.${evidence.purpose}`),
                  recipient: bodyName(evidence.recipient) || t('cases.refusal.noRecipient'),
                })}
              </p>
            )}
            <ul className="kr-plain kr-stack kr-stack--tight">
              {evidence.missing?.map((one, index) => (
                <li key={`${one.party}-${index}`} className="kr-row kr-row--spread">
                  <span>
                    <strong>{one.party ? partyName(one.party) : t(`cases.capacity.${one.role}`)}</strong>
                    {': '}
                    {t(`cases.missing.${one.reason}`)}
                  </span>
                  {onFirst && <FirstStep missing={one} evidence={evidence} dataSet={dataSet} onFirst={onFirst} />}
                </li>
              ))}
            </ul>
            {evidence.waiverPossible && onFirst && (
              <p>
                <Button
                  small
                  onPress={() => onFirst('ProposeConsentWaiver', { purpose: evidence.purpose, recipient: evidence.recipient })}
                >
                  {t('cases.commands.ProposeConsentWaiver.title')}
                </Button>
              </p>
            )}
          </>
        )}
        {problem.code === 'CONSENT_REFUSED' && <Names names={evidence.parties?.map(partyName)} />}
        {evidence.exceeding && <Names names={evidence.exceeding.map((one) => t(`codes.dataCategory.${one}`))} />}
        {evidence.work && <Names names={evidence.work.map((one) => workName(one, t))} />}
        {problem.code === 'CHILD_VIEW_MISSING' && onFirst && (
          <p>
            <Button small onPress={() => onFirst('RecordChildView', {})}>
              {t('cases.commands.RecordChildView.title')}
            </Button>
          </p>
        )}
        {mentionsBsn(problem) && onNotABsn && (
          <Checkbox label={t('cases.refusal.notABsn')} isSelected={notABsn} onChange={onNotABsn} />
        )}
      </div>
    </Notice>
  )
}

function mentionsBsn(problem: Problem) {
  return problem.code === 'BSN_FORBIDDEN' || problem.errors.some((error) => error.code === 'BSN_FORBIDDEN')
}

interface StepProps {
  missing: MissingConsent
  evidence: { purpose?: string; recipient?: string }
  dataSet?: string[]
  onFirst: (command: string, values: Values) => void
}

function FirstStep({ missing, evidence, dataSet, onFirst }: StepProps) {
  const { t } = useTranslation()
  if (!missing.party) {
    const first = missing.role === 'CHILD' ? 'AddParty' : 'RecordAuthority'
    return (
      <Button small onPress={() => onFirst(first, first === 'AddParty' ? { role: 'CHILD' } : {})}>
        {t(`cases.commands.${first}.title`)}
      </Button>
    )
  }
  return (
    <Button
      small
      variant="primary"
      onPress={() =>
        onFirst('RecordConsent', { giver: missing.party, purpose: evidence.purpose, recipient: evidence.recipient, dataSet })
      }
    >
      {t('cases.refusal.recordConsent')}
    </Button>
  )
}

function Names({ names }: { names?: string[] }) {
  if (!names?.length) return null
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}

function workName(work: unknown, t: TFunction): string {
  const kind = typeof work === 'string' ? work : ((work as { kind?: string }).kind ?? '')
  return t(`cases.openWork.${kind}`, { defaultValue: kind })
}

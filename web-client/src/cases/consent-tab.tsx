import { useTranslation } from 'react-i18next'
import { Card } from '../kit/layout'
import { type Column, DataTable } from '../kit/data-table'
import { EmptyState } from '../kit/notice'
import { Tag } from '../kit/tag'
import { useCaseWords } from './case-context'
import type { CaseFile, ConsentCell } from './case-file'
import { CommandButton } from './command-button'
import { Proposal } from './proposal'
import { CodeTag } from './tags'

/** Nothing in the case waits for these, so that nobody is asked again who said no to them. */
const askedAsAFavour = new Set(['MEDIA', 'RESEARCH_CASE_STUDY', 'CONTACT_BACK'])

/** Who said yes to what, towards whom, and until when: the table that decides whether anything may go out. */
export function ConsentTab({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const { words, date, partyName } = useCaseWords(file)
  const scopeOf = (cell: ConsentCell) => ({ giver: cell.party, purpose: cell.purpose, recipient: cell.recipient })
  const columns: Column<ConsentCell>[] = [
    { id: 'who', header: t('cases.consentTab.who'), isRowHeader: true, cell: (cell) => partyName(cell.party) },
    { id: 'purpose', header: t('cases.consentTab.purpose'), cell: (cell) => t(`codes.consentPurpose.${cell.purpose}`) },
    { id: 'recipient', header: t('cases.consentTab.recipient'), cell: (cell) => words.bodyName(cell.recipient) || t('cases.consentTab.anyone') },
    { id: 'status', header: t('cases.consentTab.status'), cell: (cell) => <CodeTag family="consentStatus" code={cell.status} /> },
    {
      id: 'data',
      header: t('cases.consentTab.data'),
      cell: (cell) => cell.dataSet?.map((one) => t(`codes.dataCategory.${one}`)).join(', '),
    },
    { id: 'until', header: t('cases.consentTab.until'), cell: (cell) => <span className="kr-nowrap">{date(cell.validUntil)}</span> },
    {
      id: 'actions',
      header: t('cases.consentTab.actions'),
      cell: (cell) =>
        cell.status === 'GIVEN' ? (
          <CommandButton command="WithdrawConsent" values={scopeOf(cell)} about={partyName(cell.party)} />
        ) : (
          <CommandButton command="RecordConsent" values={scopeOf(cell)} about={partyName(cell.party)} />
        ),
    },
  ]
  const open = file.consentNeeds.filter((need) => !need.complete && !askedAsAFavour.has(need.purpose))
  return (
    <div className="kr-stack">
      {open.length > 0 && (
        <Card title={t('cases.consentTab.needs')}>
          <ul className="kr-plain kr-stack kr-stack--tight">
            {open.flatMap((need) =>
              need.missing.map((one, index) => (
                <li key={`${need.purpose}${need.recipient}${index}`} className="kr-row kr-row--spread">
                  <span>
                    <strong>{one.party ? partyName(one.party) : t(`cases.capacity.${one.role}`)}</strong>{' '}
                    {t(`cases.missing.${one.reason}`)}: {t(`codes.consentPurpose.${need.purpose}`).toLowerCase()}
                    {need.recipient && `, ${words.bodyName(need.recipient)}`}
                  </span>
                  {one.party ? (
                    <CommandButton
                      command="RecordConsent"
                      variant="primary"
                      values={{ giver: one.party, purpose: need.purpose, recipient: need.recipient }}
                      about={partyName(one.party)}
                    />
                  ) : (
                    <CommandButton command={one.role === 'CHILD' ? 'AddParty' : 'RecordAuthority'} />
                  )}
                </li>
              )),
            )}
          </ul>
        </Card>
      )}
      <Card
        title={t('cases.consentTab.matrix')}
        flush
        actions={
          <>
            <CommandButton command="RecordConsent" icon="check" />
            <CommandButton command="RefuseConsent" />
            <CommandButton command="ProposeConsentWaiver" />
          </>
        }
      >
        {file.consentMatrix.length === 0 ? (
          <EmptyState icon="check" title={t('cases.consentTab.empty')}>
            <p>{t('cases.consentTab.emptyText')}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={t('cases.consentTab.matrix')}
            columns={columns}
            rows={file.consentMatrix}
            rowId={(cell) => `${cell.party}${cell.purpose}${cell.recipient ?? ''}${cell.consent ?? ''}${cell.status}`}
          />
        )}
      </Card>
      {file.waivers.length > 0 && (
        <Card title={t('cases.consentTab.waivers')}>
          <ul className="kr-plain kr-stack kr-stack--tight">
            {file.waivers.map((waiver) => (
              <li key={waiver.waiver} className="kr-row kr-row--spread">
                <div>
                  {t(`codes.consentPurpose.${waiver.purpose}`)}
                  {waiver.recipient && `, ${words.bodyName(waiver.recipient)}`}: {t(`codes.waiverGround.${waiver.ground}`)}{' '}
                  <Tag icon="flag">{t(`codes.waiverState.${waiver.state}`)}</Tag> {date(waiver.validUntil)}
                  <Proposal text={waiver.reason} by={waiver.proposedBy} />
                </div>
                {waiver.state === 'PROPOSED' && (
                  <span className="kr-row">
                    <CommandButton command="WaiveConsentRequirement" values={{ waiver: waiver.waiver }} />
                    <CommandButton command="DeclineConsentWaiver" values={{ waiver: waiver.waiver }} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

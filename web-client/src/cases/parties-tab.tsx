import { useTranslation } from 'react-i18next'
import { ErasedTag } from '../kit/erased'
import { Card, Facts } from '../kit/layout'
import { EmptyState } from '../kit/notice'
import { Tag } from '../kit/tag'
import { useCaseWords } from './case-context'
import { type CaseFile, type Party, partyLabel } from './case-file'
import { CommandButton } from './command-button'

export function PartiesTab({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  return (
    <Card title={t('cases.tabs.parties')} flush actions={<CommandButton command="AddParty" icon="plus" />}>
      {file.parties.length === 0 && (
        <EmptyState icon="people" title={t('cases.parties.none')}>
          <p>{t('cases.parties.noneText')}</p>
        </EmptyState>
      )}
      {file.parties.map((party) => (
        <PartyRow key={party.party} party={party} file={file} />
      ))}
    </Card>
  )
}

function PartyRow({ party, file }: { party: Party; file: CaseFile }) {
  const { t } = useTranslation()
  const { words, date } = useCaseWords(file)
  const label = partyLabel(party)
  const who = party.identity
  return (
    <section className="kr-party">
      <div className="kr-row kr-row--spread">
        <h3>
          {party.erased ? <ErasedTag erased={party.erased} /> : (label ?? t(`codes.partyRole.${party.role}`))}{' '}
          <Tag icon="person">{t(`codes.partyRole.${party.role}`)}</Tag>
        </h3>
        <div className="kr-row">
          <CommandButton command="RecordAuthority" values={{ party: party.party }} about={label} />
          <CommandButton command="RecordConsent" values={{ giver: party.party }} about={label} />
          <CommandButton command="RequestErasure" values={{ person: party.person }} about={label} />
        </div>
      </div>
      <Facts
        facts={[
          [
            t('fields.birthDate'),
            party.birthDate &&
              [date(party.birthDate), party.age !== undefined && t('cases.parties.age', { age: party.age }), party.ageDisputed && t('cases.parties.disputed')]
                .filter(Boolean)
                .join(', '),
          ],
          [t('fields.name'), who?.pseudonym && who.name],
          [t('fields.phone'), who?.phone],
          [t('fields.email'), who?.email],
          [t('fields.address'), [who?.address, who?.postcode].filter(Boolean).join(', ')],
          [t('fields.vNumber'), who?.vNumber],
          [t('fields.partyBody'), words.bodyName(party.body)],
          [
            t('fields.language'),
            party.language &&
              t(`codes.language.${party.language}`, { defaultValue: party.language }) +
                (party.interpreterNeeded ? `, ${t('cases.parties.interpreter')}` : ''),
          ],
          [
            t('cases.parties.authority'),
            party.authorities?.length
              ? party.authorities
                  .map((one) =>
                    t(one.until ? 'cases.parties.periodUntil' : 'cases.parties.period', {
                      kind: t(`codes.authorityKind.${one.kind}`),
                      from: date(one.from),
                      until: date(one.until),
                    }),
                  )
                  .join('; ')
              : ['PARENT', 'GUARDIAN'].includes(party.role) && t('cases.parties.noAuthority'),
          ],
        ]}
      />
    </section>
  )
}

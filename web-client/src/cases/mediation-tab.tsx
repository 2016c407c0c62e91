import { useTranslation } from 'react-i18next'
import { Card, Facts } from '../kit/layout'
import { EmptyState, Notice } from '../kit/notice'
import { Tag } from '../kit/tag'
import { useCaseWords } from './case-context'
import type { CaseFile, Mediation } from './case-file'
import { CommandButton } from './command-button'
import { isUnanswered } from './commands-consent'
import { CodeTag } from './tags'
import { PersonalText } from './text'

export function MediationTab({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const { words, moment } = useCaseWords(file)
  return (
    <div className="kr-stack">
      {file.mediations.length === 0 ? (
        <Card>
          <EmptyState icon="handshake" title={t('cases.mediationTab.empty')}>
            <p>{t('cases.mediationTab.emptyText')}</p>
            <CommandButton command="Mediate" variant="primary" small={false} />
          </EmptyState>
        </Card>
      ) : (
        <div className="kr-row">
          <CommandButton command="Mediate" icon="plus" />
        </div>
      )}
      {file.mediations.map((one) => (
        <MediationCard key={one.mediation} mediation={one} file={file} />
      ))}
      <Card title={t('cases.mediationTab.referrals')} actions={<CommandButton command="ReferCase" icon="arrowRight" />}>
        {file.referrals.length === 0 && <p className="kr-subtle">{t('kit.none')}</p>}
        <ul className="kr-plain kr-stack kr-stack--tight">
          {file.referrals.map((one) => (
            <li key={one.referral} className="kr-row kr-row--spread">
              <div>
                <strong>{words.bodyName(one.to)}</strong> {moment(one.at)}{' '}
                {one.answer && <Tag icon={isUnanswered(one) ? 'clock' : 'check'}>{t(`codes.referralAnswer.${one.answer}`)}</Tag>}
                <PersonalText value={one.note} />
              </div>
              {isUnanswered(one) && <CommandButton command="AnswerReferral" values={{ referral: one.referral }} about={words.bodyName(one.to)} />}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function MediationCard({ mediation, file }: { mediation: Mediation; file: CaseFile }) {
  const { t } = useTranslation()
  const { words, moment } = useCaseWords(file)
  const values = { mediation: mediation.mediation }
  const body = words.bodyName(mediation.body)
  const isOpen = mediation.state === 'ACTIVE' || mediation.state === 'SUSPENDED'
  return (
    <Card
      title={
        <>
          {body} <CodeTag family="mediationState" code={mediation.state} />
        </>
      }
      actions={
        isOpen && (
          <>
            {mediation.state === 'ACTIVE' && <CommandButton command="SendMediationMessage" values={values} about={body} variant="primary" />}
            <CommandButton command="RecordMediationContact" values={values} about={body} />
            <CommandButton command="ProposeAgreement" values={values} about={body} />
            <CommandButton command="AgreeTerms" values={values} about={body} />
            <CommandButton command="ConcludeMediation" values={values} about={body} />
            <CommandButton command="AbortMediation" values={values} about={body} />
          </>
        )
      }
    >
      <div className="kr-stack">
        {mediation.state === 'SUSPENDED' && (
          <Notice tone="warning" title={t('cases.mediationTab.suspended')}>
            {mediation.cause && t(`codes.suspensionCause.${mediation.cause}`)}
          </Notice>
        )}
        <Facts
          facts={[
            [t('cases.mediationTab.goal'), <PersonalText key="goal" value={mediation.goal} />],
            [t('fields.dataSet'), mediation.dataSet.map((one) => t(`codes.dataCategory.${one}`)).join(', ')],
            [t('cases.mediationTab.terms'), mediation.terms && <PersonalText key="terms" value={mediation.terms} />],
            [t('fields.mediationResult'), mediation.result && t(`codes.mediationResult.${mediation.result}`)],
          ]}
        />
        <ol className="kr-plain kr-stack">
          {mediation.messages.map((message, index) => (
            <li key={`${message.at}-${index}`} className={message.direction === 'OUTGOING' ? 'kr-message kr-message--out' : 'kr-message'}>
              <p className="kr-small kr-subtle">
                <strong>{t(message.direction === 'OUTGOING' ? 'cases.mediationTab.out' : 'cases.mediationTab.in')}</strong>, {moment(message.at)}
                {message.consents && message.consents.length > 0 && `, ${t('cases.mediationTab.under', { count: message.consents.length })}`}
              </p>
              <PersonalText value={message.text} />
            </li>
          ))}
        </ol>
      </div>
    </Card>
  )
}

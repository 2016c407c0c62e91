import { useTranslation } from 'react-i18next'
import { Card } from '../kit/layout'
import { useCaseWords, useStaff } from './case-context'
import type { CaseFile } from './case-file'
import { CommandButton } from './command-button'
import { PersonalText } from './text'

/** Who calls the case grave, and why. */
export function GravityCard({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const { moment } = useCaseWords(file)
  const { nameOf } = useStaff()
  const calls = file.graveCalls
  return (
    <Card title={t('cases.overview.gravity')} actions={<CommandButton command="CallCaseGrave" />}>
      <div className="kr-stack">
        {calls.length === 0 ? (
          <p className="kr-subtle">{t('cases.overview.graveNobody')}</p>
        ) : (
          <p>{t('cases.overview.graveCalls', { count: calls.length })}</p>
        )}
        {calls.length > 0 && (
          <ul className="kr-plain kr-stack">
            {calls.map((call) => (
              <li key={call.calledBy}>
                <strong>{t(`codes.graveGround.${call.ground}`)}</strong>
                <PersonalText value={call.reason} />
                <p className="kr-subtle kr-small">
                  {t('cases.overview.graveCalledBy', {
                    name: nameOf(call.calledBy) ?? t('cases.timeline.someone'),
                    at: moment(call.at),
                  })}
                </p>
              </li>
            ))}
          </ul>
        )}
        <div className="kr-row">
          <CommandButton command="TakeBackGraveCall" />
        </div>
      </div>
    </Card>
  )
}

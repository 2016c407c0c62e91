import { useTranslation } from 'react-i18next'
import { Card } from '../kit/layout'
import { EmptyState } from '../kit/notice'
import { Tag } from '../kit/tag'
import { useCaseWords, useStaff } from './case-context'
import type { CaseFile } from './case-file'
import { CommandButton } from './command-button'
import { PersonalText } from './text'

export function AdviceTab({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const { moment, partyName } = useCaseWords(file)
  const { nameOf } = useStaff()
  return (
    <div className="kr-stack">
      <div className="kr-row">
        <CommandButton command="GiveAdvice" icon="document" variant="primary" small={false} />
      </div>
      {file.advice.length === 0 && (
        <Card>
          <EmptyState icon="document" title={t('cases.adviceTab.empty')} />
        </Card>
      )}
      {file.advice.map((one) => (
        <Card
          key={one.advice}
          title={
            <>
              {moment(one.at)} <Tag icon="document">{t(`codes.adviceLevel.${one.level}`)}</Tag>{' '}
              {one.superseded && <Tag tone="warning" icon="close">{t('cases.adviceTab.superseded')}</Tag>}
            </>
          }
          actions={!one.superseded && <CommandButton command="SupersedeAdvice" values={{ advice: one.advice }} about={moment(one.at)} />}
        >
          <PersonalText value={one.text} />
          <p className="kr-subtle kr-small">
            {[nameOf(one.by), one.to && t('cases.adviceTab.to', { name: partyName(one.to) })].filter(Boolean).join(', ')}
          </p>
        </Card>
      ))}
    </div>
  )
}

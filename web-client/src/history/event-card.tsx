import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Card, Facts } from '../kit/layout'
import type { HistoryEvent } from './history'
import { partOfEvent } from './state-fields'
import { useStateWords } from './state-words'
import { Value } from './value'

export function EventCard({ event, fields: state }: { event: HistoryEvent; fields?: Record<string, unknown> }) {
  const { t } = useTranslation()
  const { exact } = useDates()
  const words = useStateWords(state)
  const part = partOfEvent(event.type)
  const fields = Object.entries(event.payload ?? {}).filter(([name]) => name !== 'caseId')
  return (
    <Card title={t(`events.${event.type}`, { defaultValue: event.type })}>
      <div className="kr-stack">
        <Facts
          facts={[
            [t('history.happenedAt'), exact(event.happenedAt)],
            [t('history.recordedAt'), exact(event.recordedAt)],
            [t('history.actor'), [event.actorName ?? event.actor, event.role && t(`codes.role.${event.role}`)].filter(Boolean).join(', ')],
            [t('history.onBehalfOf'), event.onBehalfOf],
            [t('history.purpose'), event.purpose && t(`codes.accessPurpose.${event.purpose}`, { defaultValue: event.purpose })],
            [t('history.rules'), event.ruleVersions.join(', ')],
            [t('history.position'), event.position],
            [t('history.sequence'), event.sequence],
            [t('history.leaf'), <span key="leaf" className="kr-mono">{event.leafHash}</span>],
          ]}
        />
        <h3>{t('history.payload')}</h3>
        <Facts
          facts={fields.map(([name, value]) => {
            const place = { part, field: name }
            return [words.field(place), <Value key={name} value={value} place={place} words={words} />]
          })}
        />
      </div>
    </Card>
  )
}

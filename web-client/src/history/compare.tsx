import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Card } from '../kit/layout'
import { Select } from '../kit/select'
import { Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { DifferenceTable } from './difference-table'
import { differencesQuery, type History, stateAtQuery } from './history'

export function Compare({ history }: { history: History }) {
  const { t } = useTranslation()
  const { exact } = useDates()
  const events = history.items
  const [from, setFrom] = useState(String(events[0]?.position ?? 0))
  const [to, setTo] = useState(String(events.at(-1)?.position ?? 0))
  const change = useQuery(differencesQuery(history.caseId, Number(from), Number(to)))
  const state = useQuery(stateAtQuery(history.caseId, Number(to)))
  const options = events.map((event, index) => ({
    id: String(event.position),
    label: `${index + 1}. ${t(`events.${event.type}`, { defaultValue: event.type })}`,
    hint: exact(event.recordedAt),
  }))
  return (
    <div className="kr-stack">
      <Card>
        <div className="kr-columns">
          <Select label={t('history.from')} value={from} onChange={setFrom} options={options} />
          <Select label={t('history.to')} value={to} onChange={setTo} options={options} />
        </div>
      </Card>
      <Card title={t('history.axisCompare')} flush>
        {change.isPending && <Skeleton label={t('kit.loading')} />}
        {change.isError && <Failed error={change.error} />}
        {change.data && <DifferenceTable differences={change.data} empty={t('history.same')} fields={state.data?.fields} />}
      </Card>
    </div>
  )
}

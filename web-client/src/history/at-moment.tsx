import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { instantOf, localOf } from '../i18n/dates'
import { Card } from '../kit/layout'
import { DateField } from '../kit/date-field'
import { Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { stateOfQuery } from './history'
import { StateTable } from './state-table'

/** Two axes of time: what held in the world at a moment, and what the helpdesk knew by a moment. */
export function AtMoment({ caseId }: { caseId: string }) {
  const { t } = useTranslation()
  const [asOf, setAsOf] = useState<string | null>(() => localOf(new Date()))
  const [knownAt, setKnownAt] = useState<string | null>(() => localOf(new Date()))
  const isTyped = isWholeYear(asOf) && isWholeYear(knownAt)
  const state = useQuery({
    ...stateOfQuery(caseId, asOf ? endOfMinute(asOf) : undefined, knownAt ? endOfMinute(knownAt) : undefined),
    enabled: isTyped,
    placeholderData: (before) => before,
  })
  return (
    <div className="kr-stack">
      <Card>
        <div className="kr-columns">
          <DateField withTime label={t('history.asOf')} description={t('history.asOfHint')} value={asOf} onChange={setAsOf} />
          <DateField withTime label={t('history.knownAt')} description={t('history.knownAtHint')} value={knownAt} onChange={setKnownAt} />
        </div>
      </Card>
      <Card title={t('history.state')} flush>
        {state.isPending && <Skeleton label={t('kit.loading')} />}
        {state.isError && <Failed error={state.error} />}
        {state.data && <StateTable fields={state.data.fields} />}
      </Card>
    </div>
  )
}

/** One types minutes, and whatever was recorded within that minute counts as known at it. */
const endOfMinute = (local: string) => new Date(Date.parse(instantOf(local)) + 59_999).toISOString()

/** Every state that is asked for is a look that is recorded, so years that are still being typed are not asked for. */
const isWholeYear = (local: string | null) => local === null || local >= '1900'

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../kit/button'
import { RadioGroup } from '../kit/choices'
import { Icon } from '../kit/icon'
import { Page } from '../kit/layout'
import { EmptyState, Notice, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { AtMoment } from './at-moment'
import { Compare } from './compare'
import { type History, historyQuery, indexOf } from './history'
import { Stepper } from './stepper'
import './history.css'

type View = 'step' | 'moment' | 'compare'

/** Replays a case. The address holds the position, so that a link shows the same for ever. */
export function HistoryPage() {
  const { caseId = '', position } = useParams({ strict: false })
  const { t } = useTranslation()
  const history = useQuery(historyQuery(caseId))
  if (history.isPending) return <Skeleton label={t('kit.loading')} lines={8} />
  if (history.isError) return <Failed error={history.error} onRetry={() => void history.refetch()} />
  return <Replay history={history.data} position={position === undefined ? undefined : Number(position)} />
}

function Replay({ history, position }: { history: History; position?: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [view, setView] = useState<View>('step')
  const events = history.items
  const index = indexOf(events, position)
  return (
    <Page
      title={t('history.title', { number: history.number ?? '' })}
      intro={t('history.intro')}
      actions={
        <>
          <LinkButton small icon="download" href={`/api/v1/cases/${history.caseId}/bundle`} download={`case-${history.number ?? history.caseId}.zip`}>
            {t('history.bundle')}
          </LinkButton>
          <Link to="/cases/$caseId" params={{ caseId: history.caseId }} className="kr-row">
            <Icon name="folder" size={16} /> {t('history.back')}
          </Link>
        </>
      }
    >
      <div className="kr-stack">
        {!history.opened && <Notice tone="info">{t('history.sensitiveHint')}</Notice>}
        <RadioGroup
          label={t('history.axis')}
          value={view}
          onChange={(chosen) => setView(chosen as View)}
          options={[
            { id: 'step', label: t('history.axisStep') },
            { id: 'moment', label: t('history.axisMoment') },
            { id: 'compare', label: t('history.axisCompare') },
          ]}
        />
        {events.length === 0 && <EmptyState icon="clock" title={t('history.empty')} />}
        {events.length > 0 && view === 'step' && (
          <Stepper
            history={history}
            index={index}
            onStep={(next) =>
              void navigate({
                to: '/cases/$caseId/history/$position',
                params: { caseId: history.caseId, position: String(events[next]?.position) },
                replace: true,
              })
            }
          />
        )}
        {events.length > 0 && view === 'moment' && <AtMoment caseId={history.caseId} />}
        {events.length > 0 && view === 'compare' && <Compare history={history} />}
      </div>
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import { Card } from '../kit/layout'
import { Skeleton } from '../kit/notice'
import { toast } from '../kit/toast'
import { DifferenceTable } from './difference-table'
import { EventCard } from './event-card'
import { differencesQuery, type History, type HistoryEvent, stateAtQuery, stepFor } from './history'
import { JudgementCard } from './judgement-card'
import { StateTable } from './state-table'

interface Props {
  history: History
  index: number
  onStep: (index: number) => void
  /** what somebody can do about the event that is shown */
  beside?: (event: HistoryEvent) => React.ReactNode
}

/** Walks through a case event by event, by slider, by buttons or by keys. */
export function Stepper({ history, index, onStep, beside }: Props) {
  const { t } = useTranslation()
  const { exact } = useDates()
  const events = history.items
  const event = events[index]
  const before = events[index - 1]
  const position = event?.position ?? 0
  const state = useQuery(stateAtQuery(history.caseId, position))
  const change = useQuery(differencesQuery(history.caseId, before?.position ?? 0, position))
  useStepKeys(index, events.length, onStep)
  if (!event) return null
  return (
    <>
      <Card>
        <div className="kr-stack">
          <div className="kr-stepper">
            <Button icon="arrowLeft" aria-label={t('history.previous')} isDisabled={index === 0} onPress={() => onStep(index - 1)} />
            <Slider
              className="kr-slider"
              minValue={0}
              maxValue={events.length - 1}
              value={index}
              onChange={(value) => onStep(value as number)}
            >
              <div className="kr-slider__label">
                <Label className="kr-label">{t('history.step', { now: index + 1, all: events.length })}</Label>
                <span>
                  {t(`events.${event.type}`, { defaultValue: event.type })}, {exact(event.recordedAt)}
                </span>
              </div>
              <SliderTrack className="kr-slider__track">
                <SliderThumb className="kr-slider__thumb" />
              </SliderTrack>
            </Slider>
            <Button
              icon="arrowRight"
              aria-label={t('history.next')}
              isDisabled={index === events.length - 1}
              onPress={() => onStep(index + 1)}
            />
          </div>
          <div className="kr-row kr-row--spread">
            <span className="kr-subtle kr-small">{t('history.keys')}</span>
            <Button
              small
              icon="link"
              onPress={() => {
                void navigator.clipboard
                  .writeText(`${location.origin}/cases/${history.caseId}/history/${event.position}`)
                  .then(() => toast(t('kit.copied')))
              }}
            >
              {t('history.permalink')}
            </Button>
          </div>
        </div>
      </Card>
      <div className="kr-replay">
        <div className="kr-stack">
          {beside?.(event)}
          <JudgementCard history={history} event={event} />
          <EventCard event={event} fields={state.data?.fields} />
        </div>
        <div className="kr-stack">
          <Card title={t('history.changed')} flush>
            {change.data ? <DifferenceTable differences={change.data} empty={t('history.nothingChanged')} fields={state.data?.fields} /> : <Skeleton label={t('kit.loading')} lines={3} />}
          </Card>
          <Card title={t('history.state')} flush>
            {state.data ? <StateTable fields={state.data.fields} /> : <Skeleton label={t('kit.loading')} />}
          </Card>
        </div>
      </div>
    </>
  )
}

function useStepKeys(index: number, count: number, onStep: (index: number) => void) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.altKey || event.metaKey || target.closest('input, textarea, [role=radiogroup], .kr-table-scroll')) return
      const next = stepFor(event.key, index, count)
      if (next === undefined || next === index) return
      event.preventDefault()
      onStep(next)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [index, count, onStep])
}

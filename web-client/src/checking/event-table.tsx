import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { EmptyState } from '../kit/notice'
import { EventStatusTag } from './event-status-tag'
import type { CheckedEvent } from '../verifier/event-checks'

interface Props {
  events: CheckedEvent[]
  aggregate: string
  chosen: number | null
  onChoose: (position: number) => void
}

const AT_ONCE = 100

/** Every event of a bundle with what can be said of it; the button draws its way to the signed root. */
export function EventTable({ events, aggregate, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const { exact } = useDates()
  const [shown, setShown] = useState(AT_ONCE)
  const at = (seconds: number) => exact(new Date(seconds * 1000).toISOString())
  const between = ({ notBefore, notAfter }: CheckedEvent) => {
    if (notBefore !== undefined && notAfter !== undefined) return t('checking.between', { from: at(notBefore), to: at(notAfter) })
    if (notAfter !== undefined) return t('checking.before', { to: at(notAfter) })
    return notBefore === undefined ? '' : t('checking.after', { from: at(notBefore) })
  }
  const columns: Column<CheckedEvent>[] = [
    {
      id: 'position',
      header: t('checking.position'),
      isRowHeader: true,
      cell: (event) => (
        <Button
          small
          variant="quiet"
          icon="chevronRight"
          aria-pressed={event.position === chosen}
          aria-label={t('checking.showPath', { position: event.position })}
          onPress={() => onChoose(event.position)}
        >
          {event.position}
        </Button>
      ),
    },
    { id: 'state', header: t('checking.state'), cell: (event) => <EventStatusTag event={event} /> },
    {
      id: 'what',
      header: t('checking.what'),
      cell: ({ entry }) => entry && `${t(`events.${entry.pt}`, { defaultValue: entry.pt })}${entry.agg === aggregate ? '' : ` (${t('checking.foreign')})`}`,
    },
    { id: 'recorded', header: t('checking.recorded'), cell: ({ entry }) => entry && recorded(entry.ts, exact) },
    { id: 'sealed', header: t('checking.sealed'), cell: between },
  ]
  if (events.length === 0) return <EmptyState icon="check" title={t('checking.noneWrong')} />
  return (
    <>
      <DataTable caption={t('checking.eventsCaption')} columns={columns} rows={events.slice(0, shown)} rowId={(event) => String(event.position)} />
      {events.length > shown && (
        <div className="kr-card__body">
          <Button onPress={() => setShown(shown + AT_ONCE)}>{t('kit.more')}</Button>
        </div>
      )}
    </>
  )
}

/** What a bundle says may be no time at all. */
const recorded = (text: string, exact: (instant: string) => string) => (Number.isNaN(Date.parse(text)) ? text : exact(text))

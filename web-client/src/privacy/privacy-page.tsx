import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { useDates } from '../i18n/dates'
import { type Column, DataTable } from '../kit/data-table'
import { Card, Page } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { Tag } from '../kit/tag'
import { Failed } from '../shell/not-found'
import { HandedOut } from './handed-out'
import { KeyEpochs } from './key-epochs'
import { PersonSearch } from './person-search'
import { Decide, Erase, Extend } from './queue-acts'
import { StatisticsQuestions } from './statistics-questions'

interface InCase {
  caseId: string
  caseNumber: string
}
interface ErasureRequest extends InCase {
  request: string
  requestedAt: string
  state: string
  ground?: string
  onHold: boolean
}
interface LegalHold extends InCase {
  hold: string
  placedAt: string
  releasedAt?: string
}
interface Retention extends InCase {
  rule: string
  until: string
  extended: boolean
  overdue: boolean
  onHold: boolean
}
interface Queue {
  erasureRequests: ErasureRequest[]
  legalHolds: LegalHold[]
  retention: Retention[]
}

/** What the privacy officer decides about; each line leads to the case, where the command is. */
export function PrivacyPage() {
  const { t } = useTranslation()
  const { date, moment } = useDates()
  const queue = useQuery({ queryKey: ['privacy'], queryFn: ({ signal }) => get<Queue>('/privacy/queue', signal) })
  const caseColumn = <Row extends InCase>(): Column<Row> => ({
    id: 'case',
    header: t('privacy.case'),
    isRowHeader: true,
    cell: (row) => (
      <Link to="/cases/$caseId" params={{ caseId: row.caseId }} search={{ tab: 'links' }} className="kr-numbers kr-nowrap">
        {row.caseNumber}
      </Link>
    ),
  })
  const held = (onHold: boolean) =>
    onHold && (
      <Tag tone="info" icon="lock">
        {t('privacy.onHold')}
      </Tag>
    )
  if (queue.isPending) return <Skeleton label={t('kit.loading')} />
  if (queue.isError) return <Failed error={queue.error} onRetry={() => void queue.refetch()} />
  const { erasureRequests, legalHolds, retention } = queue.data
  return (
    <Page title={t('privacy.title')} intro={t('privacy.intro')}>
      <div className="kr-stack kr-stack--loose">
        <PersonSearch />
        <KeyEpochs />
        <Part
          title={t('privacy.requests')}
          rows={erasureRequests}
          rowId={(row) => row.request}
          columns={[
            caseColumn<ErasureRequest>(),
            { id: 'asked', header: t('privacy.asked'), cell: (row) => moment(row.requestedAt) },
            {
              id: 'state',
              header: t('privacy.state'),
              cell: (row) => (
                <span className="kr-row">
                  <Tag tone={row.state === 'OPEN' ? 'warning' : 'neutral'} icon="clock">
                    {t(`privacy.requestState.${row.state}`, { defaultValue: row.state })}
                  </Tag>
                  {held(row.onHold)}
                </span>
              ),
            },
            { id: 'ground', header: t('privacy.ground'), cell: (row) => row.ground && t(`codes.erasureGround.${row.ground}`) },
            {
              id: 'actions',
              header: t('cases.consentTab.actions'),
              cell: (row) => (
                <span className="kr-row">
                  {row.state === 'OPEN' && <Decide {...row} />}
                  {row.state === 'GRANTED' && <Erase {...row} />}
                  <HandedOut {...row} />
                </span>
              ),
            },
          ]}
        />
        <Part
          title={t('privacy.holds')}
          rows={legalHolds}
          rowId={(row) => row.hold}
          columns={[
            caseColumn<LegalHold>(),
            { id: 'placed', header: t('privacy.placed'), cell: (row) => moment(row.placedAt) },
            { id: 'released', header: t('privacy.released'), cell: (row) => moment(row.releasedAt) || t('privacy.stillHeld') },
          ]}
        />
        <Part
          title={t('privacy.retention')}
          rows={retention}
          rowId={(row) => row.caseId}
          columns={[
            caseColumn<Retention>(),
            {
              id: 'until',
              header: t('privacy.until'),
              cell: (row) => (
                <span className="kr-row">
                  {date(row.until)}
                  {row.overdue && (
                    <Tag tone="warning" icon="alert">
                      {t('privacy.overdue')}
                    </Tag>
                  )}
                  {held(row.onHold)}
                </span>
              ),
            },
            { id: 'rule', header: t('privacy.rule'), cell: (row) => (row.extended ? t('privacy.extendedFrom', { rule: row.rule }) : row.rule) },
            { id: 'actions', header: t('cases.consentTab.actions'), cell: (row) => <Extend {...row} /> },
          ]}
        />
        <StatisticsQuestions />
      </div>
    </Page>
  )
}

interface PartProps<Row> {
  title: string
  rows: Row[]
  rowId: (row: Row) => string
  columns: Column<Row>[]
}

function Part<Row>({ title, rows, rowId, columns }: PartProps<Row>) {
  const { t } = useTranslation()
  return (
    <Card title={title} flush>
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t('privacy.none')} />
      ) : (
        <DataTable caption={title} columns={columns} rows={rows} rowId={rowId} />
      )}
    </Card>
  )
}

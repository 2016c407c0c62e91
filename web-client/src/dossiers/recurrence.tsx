import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Skeleton } from '../kit/notice'
import { Tag } from '../kit/tag'
import { Failed } from '../shell/not-found'
import { useVocabulary } from '../vocabulary/vocabulary'
import { type IssueCourse, useIssueCourse } from './issue-course'
import { addresseeName, useIssueRules } from './issues'
import { SeenAgainTable } from './later-signals'

type Moment = IssueCourse['recurrence']['moments'][number]

/** Whether an issue came back, also after a promise, with what shows it. */
export function RecurrenceCard({ dossierId, number, withSignals }: { dossierId: string; number?: number; withSignals?: boolean }) {
  const { t } = useTranslation()
  const course = useIssueCourse(dossierId)
  return (
    <Card title={number ? t('issues.course.titleOf', { number }) : t('issues.course.title')}>
      {course.isPending && <Skeleton label={t('kit.loading')} lines={2} />}
      {course.isError && <Failed error={course.error} onRetry={() => void course.refetch()} />}
      {course.isSuccess && (
        <div className="kr-stack">
          <Recurrence recurrence={course.data.recurrence} />
          {withSignals && <SeenAgainTable signals={course.data.signals} />}
        </div>
      )}
    </Card>
  )
}

function Recurrence({ recurrence: { points, moments } }: Pick<IssueCourse, 'recurrence'>) {
  const { t, i18n } = useTranslation()
  const { date } = useDates()
  const words = useVocabulary()
  const rule = useIssueRules()?.find(({ criterion }) => criterion === 'RECURRENCE')
  const meaning = rule?.points[points - 1]?.[i18n.language === 'en' ? 'en' : 'nl'] ?? t('issues.course.notBack')
  const columns: Column<Moment>[] = [
    { id: 'moment', header: t('issues.course.moment'), isRowHeader: true, cell: (one) => t(`issues.course.moments.${one.moment}`) },
    { id: 'who', header: t('issues.course.who'), cell: (one) => one.who && addresseeName(one.who, words) },
    { id: 'on', header: t('issues.fields.on'), cell: (one) => date(one.on) },
    { id: 'cases', header: t('issues.course.casesAfter'), cell: (one) => one.cases },
  ]
  return (
    <div className="kr-stack">
      <p>
        <Tag tone={points === 3 ? 'warning' : 'neutral'}>{t('issues.course.points', { points })}</Tag> {meaning}
      </p>
      <p className="kr-subtle kr-small">{t('issues.course.intro')}</p>
      {moments.length > 0 && (
        <DataTable caption={t('issues.course.title')} columns={columns} rows={moments} rowId={(one) => `${one.moment}${one.on}${one.who?.type}`} />
      )}
    </div>
  )
}

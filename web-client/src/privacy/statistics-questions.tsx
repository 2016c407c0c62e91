import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'

interface Series {
  part: string
  otherwise: Record<string, string>
  values: string[]
}
interface Asked {
  staff: string
  name?: string
  questions: number
  different: number
  refused: Record<string, number>
  series: Series[]
}
interface Report {
  days: number
  leastValues: number
  items: Asked[]
}

/** Who asks nearly the same thing of the statistics again and again: how somebody would look for one child. */
export function StatisticsQuestions() {
  const { t } = useTranslation()
  const report = useQuery({
    queryKey: ['statistics-questions'],
    queryFn: ({ signal }) => get<Report>('/privacy/statistics-questions', signal),
  })
  if (report.isPending) return <Skeleton label={t('kit.loading')} />
  if (report.isError) return <Failed error={report.error} onRetry={() => void report.refetch()} />
  const { days, leastValues, items } = report.data
  const title = t('privacy.statisticsQuestions')
  return (
    <Card title={title}>
      <p className="kr-subtle">{t('privacy.statisticsQuestionsIntro', { days, leastValues })}</p>
      {items.length === 0 ? (
        <EmptyState icon="check" title={t('privacy.noStatisticsQuestions')} />
      ) : (
        <DataTable
          caption={title}
          rows={items}
          rowId={(row) => row.staff}
          columns={[
            { id: 'name', header: t('privacy.askedBy'), isRowHeader: true, cell: (row) => row.name ?? row.staff },
            { id: 'questions', header: t('privacy.answered'), cell: (row) => row.questions },
            { id: 'different', header: t('privacy.different'), cell: (row) => row.different },
            { id: 'refused', header: t('privacy.refusedQuestions'), cell: (row) => Object.values(row.refused).reduce((sum, times) => sum + times, 0) },
            {
              id: 'series',
              header: t('privacy.series'),
              cell: (row) => (row.series.length === 0 ? t('privacy.noSeries') : <SeriesList series={row.series} />),
            },
          ]}
        />
      )}
    </Card>
  )
}

function SeriesList({ series }: { series: Series[] }) {
  const { t } = useTranslation()
  return (
    <ul>
      {series.map((each) => (
        <li key={each.part + JSON.stringify(each.otherwise)}>
          <strong>{t('privacy.seriesOf', { part: each.part, many: each.values.length })}</strong> {each.values.join(', ')}
          <br />
          <span className="kr-subtle">
            {t('privacy.otherwise')}{' '}
            {Object.entries(each.otherwise)
              .map(([part, value]) => `${part}=${value}`)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

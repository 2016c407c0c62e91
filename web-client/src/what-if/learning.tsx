import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'

interface ByLevel {
  level?: string
  raised: number
  waiting: number
  attached: number
  dismissed: number
  researched: number
  confirmed: number
  rejected: number
  predictiveValue?: number
}

interface Year {
  year: number
  levels: ByLevel[]
  monthsToSignal?: number
  confirmed: number
  neverSignalled: number
}

/** What became of earlier signals, year by year: by this one chooses what to try. */
export function Learning() {
  const { t } = useTranslation()
  const years = useQuery({ queryKey: ['learning'], queryFn: ({ signal }) => get<{ items: Year[] }>('/signals/learning', signal) })
  return (
    <Card title={t('whatIf.learning')}>
      <div className="kr-stack">
        <p className="kr-subtle">{t('whatIf.learningIntro')}</p>
        {years.isPending && <Skeleton label={t('kit.loading')} />}
        {years.isError && <Failed error={years.error} onRetry={() => void years.refetch()} />}
        {years.data?.items.length === 0 && <p>{t('whatIf.nothingLearnt')}</p>}
        {years.data?.items.map((year) => (
          <OneYear key={year.year} year={year} />
        ))}
      </div>
    </Card>
  )
}

function OneYear({ year }: { year: Year }) {
  const { t, i18n } = useTranslation()
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 })
  const columns: Column<ByLevel>[] = [
    {
      id: 'level',
      header: t('whatIf.level'),
      isRowHeader: true,
      cell: (one) => (one.level ? t(`whatIf.levels.${one.level}`) : t('whatIf.otherMethod')),
    },
    ...(['raised', 'waiting', 'attached', 'dismissed', 'researched', 'confirmed', 'rejected'] as const).map((part) => ({
      id: part,
      header: t(`whatIf.fates.${part}`),
      isNumber: true,
      cell: (one: ByLevel) => one[part],
    })),
    {
      id: 'value',
      header: t('whatIf.predictiveValue'),
      isNumber: true,
      cell: (one) => (one.predictiveValue === undefined ? t('whatIf.notKnownYet') : percent.format(one.predictiveValue)),
    },
  ]
  return (
    <section className="kr-stack kr-stack--tight" aria-label={String(year.year)}>
      <h3>{year.year}</h3>
      {year.monthsToSignal !== undefined && <p>{t('whatIf.monthsToSignal', { count: year.monthsToSignal })}</p>}
      {year.confirmed > 0 && <p>{t('whatIf.missed', { count: year.confirmed, missed: year.neverSignalled })}</p>}
      {year.levels.length > 0 && <DataTable caption={t('whatIf.learningOf', { year: year.year })} columns={columns} rows={year.levels} rowId={(one) => one.level ?? 'other'} />}
    </section>
  )
}

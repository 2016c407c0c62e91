import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem'
import { useIssueCourse } from '../dossiers/issue-course'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Notice, Skeleton } from '../kit/notice'
import { Select } from '../kit/select'
import { Failed } from '../shell/not-found'
import { useVocabulary, type Vocabulary } from '../vocabulary/vocabulary'
import { type BeforeAndAfter, type Month, useBeforeAndAfter } from './before-and-after'
import { BeforeAndAfterChart } from './before-and-after-chart'
import { useReading } from './use-reading'

/** Whether reports changed from the month on in which a campaign went out, by one of the codes that its issue is counted by. */
export function BeforeAndAfterCard({ dossierId, launchedAt }: { dossierId: string; launchedAt: string }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const countedBy = useIssueCourse(dossierId).data?.countedBy
  const [chosen, setChosen] = useState<string | null>(null)
  if (!countedBy) return null
  // from narrow to broad: the broadest is the likeliest to have a figure for every month
  const series = Object.entries(countedBy)
  const shown = series.find(([dimension]) => dimension === chosen) ?? series.at(-1)
  return (
    <Card title={t('issues.change.title')}>
      <div className="kr-stack">
        <p className="kr-subtle">{t('issues.change.intro')}</p>
        {shown ? (
          <>
            <div className="kr-toolbar">
              <Select
                label={t('issues.change.countedBy')}
                value={shown[0]}
                onChange={setChosen}
                options={series.map(([dimension, code]) => ({ id: dimension, label: codeName(dimension, code, words) }))}
              />
            </div>
            <Picture month={launchedAt.slice(0, 7)} dimension={shown[0]} code={shown[1]} name={codeName(shown[0], shown[1], words)} />
          </>
        ) : (
          <p>{t('issues.change.noCodes')}</p>
        )}
      </div>
    </Card>
  )
}

function codeName(dimension: string, code: string, words: Vocabulary): string {
  if (dimension === 'area') return words.areaName(code)
  if (dimension === 'article') return words.articleName(code)
  return words.bodyTypeOptions.find((kind) => kind.id === code)?.label ?? code
}

function Picture({ month, dimension, code, name }: { month: string; dimension: string; code: string; name: string }) {
  const { t, i18n } = useTranslation()
  const told = useBeforeAndAfter(month, dimension, code)
  if (told.isPending) return <Skeleton label={t('kit.loading')} />
  if (told.error instanceof Problem && told.error.status === 409) {
    const { code } = told.error
    if (code === 'RELEASE_UNKNOWN') return <p>{t('issues.change.noRelease')}</p>
    const why = i18n.exists(`trends.refused.${code}.title`) ? code : 'OTHER'
    return (
      <Notice tone="info" title={t(`trends.refused.${why}.title`)}>
        {t(`trends.refused.${why}.advice`)}
      </Notice>
    )
  }
  if (told.isError) return <Failed error={told.error} onRetry={() => void told.refetch()} />
  return <Told told={told.data} name={name} />
}

function Told({ told, name }: { told: BeforeAndAfter; name: string }) {
  const { t } = useTranslation()
  const { reading, monthName, number } = useReading()
  const columns: Column<Month>[] = [
    { id: 'month', header: t('issues.change.month'), isRowHeader: true, cell: (one) => `${monthName(one.month)}${one.mark}` },
    { id: 'shown', header: t('issues.change.children'), isNumber: true, cell: (one) => one.shown },
    { id: 'mean', header: t('issues.change.mean'), isNumber: true, cell: (one) => (one.mean === undefined ? '' : number(one.mean)) },
    { id: 'without', header: t('issues.change.without'), isNumber: true, cell: (one) => (one.meanWithoutIt === undefined ? '' : number(one.meanWithoutIt)) },
  ]
  return (
    <div className="kr-stack">
      <p>{reading(told)}</p>
      {told.months.length > 0 && (
        <>
          <BeforeAndAfterChart told={told} name={name} />
          <details className="kr-details">
            <summary>{t('issues.change.table')}</summary>
            <DataTable caption={t('issues.change.table')} columns={columns} rows={told.months} rowId={(one) => one.month} />
          </details>
        </>
      )}
      <p className="kr-subtle kr-small">{t('issues.change.method', { release: told.release })}</p>
    </div>
  )
}

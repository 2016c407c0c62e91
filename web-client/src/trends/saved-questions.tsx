import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { useDates } from '../i18n/dates'
import { Button, LinkButton } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { Card, Facts } from '../kit/layout'
import { EmptyState, Notice, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { type Citation, dataAddress, savePath, useSavedQuestions } from './trends'
import { type Asked, type Dimension, dimensions, EACH, GROUPS, searchOf } from './trends-search'
import type { Names } from './use-names'

/** Saves the question on the screen, so that its data can be had and cited. Saving it twice is saving it once. */
export function GetTheData({ question, names }: { question: Asked; names: Names }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: async () => (await request<Citation>(savePath(question), { method: 'POST' })).body,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['statistics', 'saved'] }),
  })
  return (
    <Card
      title={t('trends.data')}
      actions={
        <Button icon="download" onPress={() => save.mutate()} isDisabled={save.isPending}>
          {t('trends.save')}
        </Button>
      }
    >
      <div className="kr-stack" role="status">
        {save.data ? <Cited citation={save.data} names={names} /> : <p className="kr-subtle">{t('trends.dataHint')}</p>}
        {save.error instanceof Problem && (
          <Notice tone="negative" title={t(`trends.refused.${save.error.code}.title`, { defaultValue: t('trends.refused.OTHER.title') })}>
            {t(`trends.refused.${save.error.code}.advice`, { defaultValue: t('trends.refused.OTHER.advice') })}
          </Notice>
        )}
      </div>
    </Card>
  )
}

function Cited({ citation, names }: { citation: Citation; names: Names }) {
  const { t } = useTranslation()
  const { date } = useDates()
  return (
    <>
      <p className="kr-prose">
        {t('trends.citation', {
          what: titleOf(citation, names),
          release: names.period(citation.release),
          position: citation.position,
          method: citation.method,
          noise: citation.noise,
          saved: date(citation.savedAt),
        })}
      </p>
      <Facts
        facts={[
          [t('trends.id'), <span key="id" className="kr-mono">{citation.id}</span>],
          [t('trends.csvHash'), <span key="hash" className="kr-mono">{citation.csvSha256}</span>],
        ]}
      />
      <Downloads citation={citation} what={titleOf(citation, names)} />
    </>
  )
}

function Downloads({ citation, what }: { citation: Citation; what: string }) {
  const { t } = useTranslation()
  const short = citation.id.slice(0, 12)
  return (
    <div className="kr-row">
      <LinkButton small icon="download" href={dataAddress(citation.id, 'data.csv')} download={`rechtspoor-${short}.csv`}>
        {t('trends.csv')}
        <span className="kr-hidden-visually">: {what}</span>
      </LinkButton>
      <LinkButton small icon="download" href={dataAddress(citation.id, 'data.parquet')} download={`rechtspoor-${short}.parquet`}>
        {t('trends.parquet')}
        <span className="kr-hidden-visually">: {what}</span>
      </LinkButton>
      <LinkButton small icon="download" href={dataAddress(citation.id, 'odata/Observations')} download={`rechtspoor-${short}-odata.json`}>
        {t('trends.odata')}
        <span className="kr-hidden-visually">: {what}</span>
      </LinkButton>
      <LinkButton small icon="download" href={dataAddress(citation.id, 'datapackage.json')} download={`rechtspoor-${short}-datapackage.json`}>
        {t('trends.dataPackage')}
        <span className="kr-hidden-visually">: {what}</span>
      </LinkButton>
    </div>
  )
}

/** Every question that can be cited. The link to one is the question itself, for whoever may ask it. */
export function SavedQuestions({ names }: { names: Names }) {
  const { t } = useTranslation()
  const { date } = useDates()
  const saved = useSavedQuestions()
  const columns: Column<Citation>[] = [
    {
      id: 'what',
      header: t('trends.question'),
      isRowHeader: true,
      cell: (one) => (
        <Link to="/research/trends" search={searchOf(one.query, one.release)}>
          {titleOf(one, names)}
        </Link>
      ),
    },
    { id: 'release', header: t('trends.release'), cell: (one) => names.period(one.release) },
    { id: 'saved', header: t('trends.savedAt'), cell: (one) => date(one.savedAt) },
    { id: 'data', header: t('trends.data'), cell: (one) => <Downloads citation={one} what={titleOf(one, names)} /> },
  ]
  return (
    <Card title={t('trends.saved')} flush>
      {saved.isPending && <Skeleton label={t('kit.loading')} />}
      {saved.isError && <Failed error={saved.error} onRetry={() => void saved.refetch()} />}
      {saved.data?.length === 0 && (
        <EmptyState icon="star" title={t('trends.nothingSaved')}>
          <p>{t('trends.nothingSavedText')}</p>
        </EmptyState>
      )}
      {!!saved.data?.length && <DataTable caption={t('trends.saved')} columns={columns} rows={saved.data} rowId={(one) => one.id} />}
    </Card>
  )
}

/** A question in words: by what, of which codes, from when to when. */
export function titleOf({ query }: Pick<Citation, 'query'>, names: Names): string {
  const parts = dimensions.flatMap((dimension: Dimension) => {
    const choice = query[dimension]
    if (!choice) return []
    if (choice === EACH) return [names.t('trends.perDimension', { what: names.dimension(dimension) })]
    if (choice === GROUPS) return [names.t('trends.perGroup', { what: names.dimension(dimension) })]
    return [names.code(dimension, choice)]
  })
  const { from = '', to = '' } = query
  const when = from === to ? names.period(from) : names.t('trends.fromTo', { from: names.period(from), to: names.period(to) })
  return [parts.join(' · ') || names.t('trends.allChildren'), when].join(', ')
}

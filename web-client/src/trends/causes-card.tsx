import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey, send } from '../api/command'
import { Problem } from '../api/problem'
import { ActDialog } from '../dossiers/act-form'
import { causes as causeCodes } from '../dossiers/dossier-acts'
import { useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Notice } from '../kit/notice'
import { toast } from '../kit/toast'
import { causesPath, type Span } from './outside-causes'
import type { Names } from './use-names'

/** What happened outside in the time that is shown, by the numbers of the picture, and a form to note more. */
export function CausesCard({ spans, names }: { spans: Span[]; names: Names }) {
  const { t } = useTranslation()
  const { date } = useDates()
  const [noting, setNoting] = useState(false)
  const columns: Column<Span>[] = [
    { id: 'cause', header: t('trends.causes.cause'), isRowHeader: true, cell: ({ number, cause }) => `${number}. ${t(`issues.cause.${cause.cause}`)}` },
    { id: 'months', header: t('trends.causes.months'), cell: ({ cause }) => monthsOf(cause.from, cause.until, names) },
    { id: 'text', header: t('trends.causes.text'), cell: ({ cause }) => cause.text },
    { id: 'author', header: t('trends.causes.author'), cell: ({ cause }) => [cause.author, date(cause.notedAt)].filter(Boolean).join(', ') },
    { id: 'act', header: t('trends.causes.act'), cell: ({ cause, number }) => cause.mine && <TakeBack id={cause.causeId} number={number} /> },
  ]
  return (
    <Card
      title={t('trends.causes.title')}
      flush={spans.length > 0}
      actions={
        <Button icon="plus" onPress={() => setNoting(true)}>
          {t('issues.commands.NoteOutsideCause.title')}
        </Button>
      }
    >
      {spans.length === 0 ? (
        <p className="kr-subtle">{t('trends.causes.none')}</p>
      ) : (
        <DataTable caption={t('trends.causes.title')} columns={columns} rows={spans} rowId={({ cause }) => cause.causeId} />
      )}
      {noting && (
        <ActDialog
          command="NoteOutsideCause"
          about="trends"
          spec={{
            path: causesPath,
            fields: [
              { name: 'from', kind: 'month', label: t('issues.fields.fromMonth'), description: t('fields.monthHint') },
              { name: 'until', kind: 'month', label: t('issues.fields.untilMonth'), description: t('fields.monthHint') },
              { name: 'cause', kind: 'select', label: t('issues.fields.cause'), options: causeCodes.map((id) => ({ id, label: t(`issues.cause.${id}`) })) },
              { name: 'text', kind: 'area', rows: 3, label: t('trends.causes.text') },
            ],
          }}
          onClose={() => setNoting(false)}
        />
      )}
    </Card>
  )
}

function TakeBack({ id, number }: { id: string; number: number }) {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const queries = useQueryClient()
  const [key] = useState(newKey)
  const takeBack = useMutation({
    mutationFn: () => send({ path: `${causesPath}/${id}/withdrawal`, body: {}, key }),
    onSuccess: async () => {
      toast(t('trends.causes.takenBack'))
      await queries.invalidateQueries({ queryKey: ['list', causesPath] })
    },
  })
  return (
    <>
      <Button small aria-label={t('trends.causes.takeBackOf', { number })} onPress={() => takeBack.mutate()} isDisabled={takeBack.isPending}>
        {t('trends.causes.takeBack')}
      </Button>
      {takeBack.error instanceof Problem && <Notice tone="negative" urgent title={refusal(takeBack.error).title} />}
    </>
  )
}

function monthsOf(from: string, until: string, names: Names): string {
  return from === until ? names.period(from) : names.t('trends.fromTo', { from: names.period(from), to: names.period(until) })
}

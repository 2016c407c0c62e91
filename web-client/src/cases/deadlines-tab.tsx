import { useTranslation } from 'react-i18next'
import { Card } from '../kit/layout'
import { type Column, DataTable } from '../kit/data-table'
import { EmptyState } from '../kit/notice'
import { useCaseWords } from './case-context'
import type { CaseFile, Deadline } from './case-file'
import { CommandButton } from './command-button'
import { CodeTag, DueTag } from './tags'
import { PersonalText } from './text'

export function DeadlinesTab({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const { words, date } = useCaseWords(file)
  const running = (one: Deadline) => one.state === 'OPEN' || one.state === 'DUE' || one.state === 'MISSED'
  const columns: Column<Deadline>[] = [
    {
      id: 'due',
      header: t('cases.deadlinesTab.due'),
      isRowHeader: true,
      cell: (one) => (
        <>
          <span className="kr-nowrap">{date(one.due)}</span> {running(one) && <DueTag due={one.due} />}
          {one.internalDue && running(one) && (
            <p className="kr-subtle kr-small">{t('cases.internal', { date: date(one.internalDue) })}</p>
          )}
        </>
      ),
    },
    { id: 'rule', header: t('cases.deadlinesTab.rule'), cell: (one) => words.ruleName(one.rule) },
    { id: 'kind', header: t('cases.deadlinesTab.kind'), cell: (one) => t(`codes.deadlineKind.${one.kind}`) },
    { id: 'state', header: t('cases.deadlinesTab.state'), cell: (one) => <CodeTag family="deadlineState" code={one.state} /> },
    {
      id: 'note',
      header: t('cases.deadlinesTab.note'),
      cell: (one) => (one.note || one.proof) && <PersonalText value={one.proof ?? one.note} />,
    },
    {
      id: 'actions',
      header: t('cases.consentTab.actions'),
      cell: (one) =>
        running(one) && (
          <span className="kr-row">
            <CommandButton command="MeetDeadline" values={{ deadline: one.deadline }} about={words.ruleName(one.rule)} />
            <CommandButton command="CorrectDeadline" values={{ deadline: one.deadline }} about={words.ruleName(one.rule)} />
            <CommandButton command="WaiveDeadline" values={{ deadline: one.deadline }} about={words.ruleName(one.rule)} />
          </span>
        ),
    },
  ]
  const order = [...file.deadlines].sort((a, b) => Number(running(b)) - Number(running(a)) || a.due.localeCompare(b.due))
  return (
    <Card title={t('cases.tabs.deadlines')} flush actions={<CommandButton command="SetDeadline" icon="plus" />}>
      {order.length === 0 ? (
        <EmptyState icon="clock" title={t('cases.deadlinesTab.empty')}>
          <p>{t('cases.deadlinesTab.emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable caption={t('cases.tabs.deadlines')} columns={columns} rows={order} rowId={(one) => one.deadline} />
          <p className="kr-card__body kr-subtle kr-small">{t('cases.verify')}</p>
        </>
      )}
    </Card>
  )
}

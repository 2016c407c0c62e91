import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useStaff } from '../cases/case-context'
import { CodeTag, DueTag } from '../cases/tags'
import { useDates } from '../i18n/dates'
import { Checkbox } from '../kit/choices'
import { type Column, DataTable } from '../kit/data-table'
import { useErasedText } from '../kit/erased'
import { Tag } from '../kit/tag'
import { useVocabulary } from '../vocabulary/vocabulary'
import type { WorkItem } from './worklist'

export interface Selection {
  chosen: ReadonlySet<string>
  choose: (caseId: string, chosen: boolean) => void
}

interface Props {
  items: WorkItem[]
  caption: string
  /** present while cases are being chosen to do something with several at once */
  selection?: Selection
}

export function WorkTable({ items, caption, selection }: Props) {
  const { t } = useTranslation()
  const { date } = useDates()
  const erased = useErasedText()
  const words = useVocabulary()
  const { nameOf } = useStaff()
  const choosing: Column<WorkItem> = {
    id: 'choose',
    header: t('worklist.choose'),
    cell: (item) => (
      <Checkbox
        label={<span className="kr-hidden-visually">{t('worklist.chooseCase', { number: item.number })}</span>}
        isSelected={selection?.chosen.has(item.caseId) ?? false}
        onChange={(chosen) => selection?.choose(item.caseId, chosen)}
      />
    ),
  }
  const columns: Column<WorkItem>[] = [
    ...(selection ? [choosing] : []),
    {
      id: 'number',
      header: t('worklist.number'),
      isRowHeader: true,
      cell: (item) => (
        <>
          <Link to="/cases/$caseId" params={{ caseId: item.caseId }} className="kr-numbers kr-nowrap">
            {item.number}
          </Link>
          <br />
          <span className="kr-subtle">{item.childErased ? erased(item.childErased) : item.childLabel}</span>
        </>
      ),
    },
    { id: 'urgency', header: t('worklist.urgency'), cell: (item) => <CodeTag family="urgency" code={item.urgency} /> },
    {
      id: 'about',
      header: t('worklist.about'),
      cell: (item) => (
        <>
          {item.areas.map(words.areaName).join(', ')}
          <br />
          <span className="kr-subtle">{item.primaryArticle && words.articleName(item.primaryArticle)}</span>
        </>
      ),
    },
    {
      id: 'deadline',
      header: t('worklist.deadline'),
      cell: (item) =>
        item.nextDeadline && (
          <>
            <span className="kr-nowrap">{date(item.nextDeadline.due)}</span> <DueTag due={item.nextDeadline.due} />
            <br />
            <span className="kr-subtle">{item.nextDeadline.rule && words.ruleName(item.nextDeadline.rule)}</span>
          </>
        ),
    },
    {
      id: 'status',
      header: t('worklist.status'),
      cell: (item) => (
        <span className="kr-row">
          {item.state !== 'OPEN' && <CodeTag family="caseState" code={item.state} />}
          <CodeTag family="consentState" code={item.consent} />
          {item.waitingFor === 'ANSWER' && (
            <Tag tone="info" icon="mail">
              {t('codes.waitingFor.ANSWER')}
            </Tag>
          )}
          {item.askUntil && (
            <Tag tone="info" icon="phone">
              {t('worklist.askUntil', { date: date(item.askUntil) })}
            </Tag>
          )}
          {item.mediation === 'SUSPENDED' && <CodeTag family="mediationState" code={item.mediation} />}
        </span>
      ),
    },
    { id: 'assignee', header: t('worklist.assignee'), cell: (item) => item.assigneeName ?? nameOf(item.assignee) ?? t('cases.unassigned') },
    { id: 'opened', header: t('worklist.opened'), cell: (item) => <span className="kr-nowrap">{date(item.openedAt)}</span> },
  ]
  return <DataTable caption={caption} columns={columns} rows={items} rowId={(item) => item.caseId} />
}

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Notice } from '../kit/notice'
import { Tag } from '../kit/tag'
import { TextField } from '../kit/text-field'
import { EraseContact } from './queue-acts'
import { SubjectAccess } from './subject-access'

interface FoundPerson {
  caseId: string
  caseNumber: string
  person: string
  matchedOn: string[]
  onHold: boolean
}

interface FoundAsker {
  contactId: string
  startedAt: string
  person: string
  matchedOn: string[]
}

interface Found {
  items: FoundPerson[]
  contacts: FoundAsker[]
}

/** Where somebody is known, for whoever has to answer that person: cases and contacts, and nothing from within them. */
export function PersonSearch() {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const { moment } = useDates()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function search() {
    setProblem(null)
    try {
      const answer = await request<Found>('/privacy/searches', { method: 'POST', body: { text } })
      setFound(answer.body)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setFound(null)
      setProblem(error)
    }
  }

  const columns: Column<FoundPerson>[] = [
    {
      id: 'case',
      header: t('privacy.case'),
      isRowHeader: true,
      cell: (one) => (
        <Link to="/cases/$caseId" params={{ caseId: one.caseId }} search={{ tab: 'links' }} className="kr-numbers kr-nowrap">
          {one.caseNumber}
        </Link>
      ),
    },
    { id: 'by', header: t('privacy.foundBy'), cell: (one) => one.matchedOn.map((by) => t(`codes.matchedOn.${by}`)).join(', ') },
    { id: 'person', header: t('privacy.person'), cell: (one) => <span className="kr-numbers">{one.person.slice(0, 8)}</span> },
    {
      id: 'hold',
      header: t('privacy.holds'),
      cell: (one) =>
        one.onHold && (
          <Tag tone="info" icon="lock">
            {t('privacy.onHold')}
          </Tag>
        ),
    },
    {
      id: 'file',
      header: t('privacy.access'),
      cell: (one) => <SubjectAccess persons={[one.person]} about={one.caseNumber} />,
    },
  ]
  const contactColumns: Column<FoundAsker>[] = [
    { id: 'at', header: t('privacy.contactAt'), isRowHeader: true, cell: (one) => moment(one.startedAt) },
    { id: 'by', header: t('privacy.foundBy'), cell: (one) => one.matchedOn.map((by) => t(`codes.matchedOn.${by}`)).join(', ') },
    { id: 'person', header: t('privacy.person'), cell: (one) => <span className="kr-numbers">{one.person.slice(0, 8)}</span> },
    {
      id: 'file',
      header: t('privacy.access'),
      cell: (one) => (
        <span className="kr-row">
          <SubjectAccess persons={[one.person]} about={t('privacy.caseOrContact', { at: moment(one.startedAt) })} />
          <EraseContact contactId={one.contactId} at={moment(one.startedAt)} />
        </span>
      ),
    },
  ]
  const cases = found?.items ?? []
  const contacts = found?.contacts ?? []
  const all = [...new Set([...cases, ...contacts].map((one) => one.person))]
  return (
    <Card title={t('privacy.search')}>
      <div className="kr-stack">
        <p className="kr-subtle">{t('privacy.searchIntro')}</p>
        {problem && (
          <Notice tone="negative" urgent title={refusal(problem).title}>
            {refusal(problem).advice}
          </Notice>
        )}
        <Form
          role="search"
          className="kr-toolbar"
          onSubmit={(event) => {
            event.preventDefault()
            void search()
          }}
        >
          <TextField label={t('privacy.searchFor')} value={text} onChange={setText} maxLength={200} autoComplete="off" />
          <Button type="submit" icon="search" isDisabled={text.trim().length < 2}>
            {t('audit.search')}
          </Button>
        </Form>
        <div role="status">{found && all.length === 0 && <p>{t('privacy.notFound')}</p>}</div>
        {cases.length > 0 && <DataTable caption={t('privacy.search')} columns={columns} rows={cases} rowId={(one) => one.caseId + one.person} />}
        {contacts.length > 0 && (
          <DataTable caption={t('privacy.contacts')} columns={contactColumns} rows={contacts} rowId={(one) => one.contactId} />
        )}
        {all.length > 1 && (
          <div className="kr-row">
            <span>{t('privacy.fileOfAll')}</span>
            <SubjectAccess persons={all} about={t('privacy.fileOfAll')} />
          </div>
        )}
      </div>
    </Card>
  )
}

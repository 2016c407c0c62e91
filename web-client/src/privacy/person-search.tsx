import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Notice } from '../kit/notice'
import { Tag } from '../kit/tag'
import { TextField } from '../kit/text-field'
import { SubjectAccess } from './subject-access'

interface FoundPerson {
  caseId: string
  caseNumber: string
  person: string
  matchedOn: string[]
  onHold: boolean
}

/** Where somebody is known, for whoever has to answer that person: cases by number, and nothing from within them. */
export function PersonSearch() {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const [text, setText] = useState('')
  const [found, setFound] = useState<FoundPerson[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function search() {
    setProblem(null)
    try {
      const answer = await request<{ items: FoundPerson[] }>('/privacy/searches', { method: 'POST', body: { text } })
      setFound(answer.body.items)
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
  const all = [...new Set(found?.map((one) => one.person))]
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
        <div role="status">{found?.length === 0 && <p>{t('privacy.notFound')}</p>}</div>
        {found && found.length > 0 && (
          <>
            <DataTable caption={t('privacy.search')} columns={columns} rows={found} rowId={(one) => one.caseId + one.person} />
            {all.length > 1 && (
              <div className="kr-row">
                <span>{t('privacy.fileOfAll')}</span>
                <SubjectAccess persons={all} about={t('privacy.fileOfAll')} />
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  )
}

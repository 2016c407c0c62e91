import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { CodeTag } from '../cases/tags'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import type { Column } from '../kit/data-table'
import { Page } from '../kit/layout'
import { Listing } from '../kit/listing'
import { Select } from '../kit/select'
import { TextField } from '../kit/text-field'
import { usePages } from '../kit/use-pages'
import { useVocabulary } from '../vocabulary/vocabulary'

interface AuditLine {
  caseId: string
  number: string
  state: string
  areas: string[]
  openedAt: string
  changedAt: string
}

/** Every case for the auditor, by number and code; nothing about a person. */
export function AuditPage() {
  const { t } = useTranslation()
  const { moment } = useDates()
  const words = useVocabulary()
  const navigate = useNavigate()
  const { number, area } = useSearch({ from: '/audit' })
  const [typed, setTyped] = useState(number ?? '')
  const pages = usePages<AuditLine>('/audit/cases', { number, area })
  const columns: Column<AuditLine>[] = [
    {
      id: 'number',
      header: t('audit.number'),
      isRowHeader: true,
      cell: (one) => (
        <Link to="/cases/$caseId/history" params={{ caseId: one.caseId }} className="kr-numbers kr-nowrap">
          {one.number}
        </Link>
      ),
    },
    { id: 'state', header: t('audit.state'), cell: (one) => <CodeTag family="caseState" code={one.state} /> },
    { id: 'areas', header: t('audit.areas'), cell: (one) => one.areas.map(words.areaName).join(', ') },
    { id: 'opened', header: t('audit.opened'), cell: (one) => moment(one.openedAt) },
    { id: 'changed', header: t('audit.changed'), cell: (one) => moment(one.changedAt) },
  ]
  return (
    <Page title={t('audit.title')} intro={t('audit.intro')}>
      <div className="kr-stack">
        <Form
          className="kr-toolbar"
          onSubmit={(event) => {
            event.preventDefault()
            void navigate({ to: '/audit', search: { number: typed.trim() || undefined, area } })
          }}
        >
          <TextField label={t('audit.number')} value={typed} onChange={setTyped} autoComplete="off" />
          <Select
            label={t('worklist.area')}
            value={area ?? ''}
            onChange={(value) => void navigate({ to: '/audit', search: { number, area: value || undefined } })}
            options={[{ id: '', label: t('worklist.any') }, ...words.areaOptions]}
          />
          <Button type="submit" icon="search">
            {t('audit.search')}
          </Button>
        </Form>
        <Listing title={t('audit.title')} pages={pages} columns={columns} rowId={(one) => one.caseId} emptyIcon="scale" emptyTitle={t('audit.empty')} />
      </div>
    </Page>
  )
}

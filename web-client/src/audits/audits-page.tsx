import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import type { Column } from '../kit/data-table'
import { Dialog } from '../kit/dialog'
import { Page } from '../kit/layout'
import { Listing } from '../kit/listing'
import { Tag } from '../kit/tag'
import { TextArea, TextField } from '../kit/text-field'
import { usePages } from '../kit/use-pages'
import type { AuditLine } from './audits'
import { useAct } from './use-act'
import { Written } from './words'

/** All audits, and a new one. */
export function AuditsPage() {
  const { t } = useTranslation()
  const { moment } = useDates()
  const pages = usePages<AuditLine>('/audits')
  const columns: Column<AuditLine>[] = [
    {
      id: 'title',
      header: t('audits.name'),
      isRowHeader: true,
      cell: (one) => (
        <Link to="/audits/$auditId" params={{ auditId: one.auditId }}>
          <Written words={one.title} />
        </Link>
      ),
    },
    { id: 'opened', header: t('audits.opened'), cell: (one) => `${moment(one.openedAt)}${one.openedBy ? `, ${one.openedBy}` : ''}` },
    { id: 'progress', header: t('audits.progress'), cell: (one) => t('audits.done', { finished: one.finished, cases: one.cases }) },
    { id: 'findings', header: t('audits.findings'), isNumber: true, cell: (one) => one.findings },
    {
      id: 'state',
      header: t('audits.state'),
      cell: (one) =>
        one.concludedAt ? (
          <Tag icon="lock">{t('audits.concluded')}</Tag>
        ) : (
          <Tag tone="info" icon="clock">
            {t('audits.running')}
          </Tag>
        ),
    },
  ]
  return (
    <Page title={t('audits.title')} intro={t('audits.intro')} actions={<NewAudit />}>
      <Listing
        title={t('audits.title')}
        pages={pages}
        columns={columns}
        rowId={(one) => one.auditId}
        emptyIcon="book"
        emptyTitle={t('audits.empty')}
        emptyText={t('audits.emptyText')}
      />
    </Page>
  )
}

function NewAudit() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { act, busy, trouble } = useAct()
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [purpose, setPurpose] = useState('')
  return (
    <>
      <Button variant="primary" icon="plus" onPress={() => setOpen(true)}>
        {t('audits.new')}
      </Button>
      <Dialog title={t('audits.new')} isOpen={open} onClose={() => setOpen(false)}>
        <Form
          className="kr-stack"
          onSubmit={(event) => {
            event.preventDefault()
            void act('/audits', { title, purpose }).then((auditId) => {
              if (auditId) void navigate({ to: '/audits/$auditId', params: { auditId } })
            })
          }}
        >
          {trouble}
          <TextField label={t('audits.name')} description={t('audits.nameHint')} value={title} onChange={setTitle} maxLength={200} autoComplete="off" />
          <TextArea label={t('audits.purpose')} description={t('audits.purposeHint')} value={purpose} onChange={setPurpose} />
          <div>
            <Button type="submit" variant="primary" isDisabled={busy || !title.trim() || !purpose.trim()}>
              {t('audits.open')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}

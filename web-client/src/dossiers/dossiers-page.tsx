import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import type { Column } from '../kit/data-table'
import { Page } from '../kit/layout'
import { Listing } from '../kit/listing'
import { Select } from '../kit/select'
import { Tag } from '../kit/tag'
import { usePages } from '../kit/use-pages'
import { useMe } from '../session/session'
import { useVocabulary } from '../vocabulary/vocabulary'
import { ActDialog } from './act-form'
import { openDossier } from './dossier-acts'
import { type DossierLine, issueName } from './issues'
import { useActContext } from './use-act-context'

const stages = ['SIGNALLED', 'UNDER_RESEARCH', 'CONFIRMED', 'IN_ADVOCACY', 'RESOLVED', 'REJECTED', 'DISMISSED'] as const

/** Every issue that may go beyond single cases, those that changed last first. */
export function DossiersPage() {
  const { t } = useTranslation()
  const words = useVocabulary()
  const me = useMe()
  const navigate = useNavigate()
  const context = useActContext()
  const { moment } = useDates()
  const { stage } = useSearch({ from: '/dossiers' })
  const [opening, setOpening] = useState(false)
  const pages = usePages<DossierLine>('/dossiers', { stage })
  const columns: Column<DossierLine>[] = [
    {
      id: 'issue',
      header: t('issues.issue'),
      isRowHeader: true,
      cell: (one) => (
        <>
          <Link to="/dossiers/$dossierId" params={{ dossierId: one.dossierId }}>
            {one.title ?? issueName(one.key, words, t)}
          </Link>
          {one.title && (
            <>
              <br />
              <span className="kr-subtle">{issueName(one.key, words, t)}</span>
            </>
          )}
        </>
      ),
    },
    { id: 'stage', header: t('issues.stage'), cell: (one) => <Tag>{t(`issues.stages.${one.stage}`)}</Tag> },
    { id: 'cases', header: t('issues.cases'), cell: (one) => one.cases },
    { id: 'waiting', header: t('issues.waiting'), cell: (one) => one.waiting || '' },
    { id: 'recommendation', header: t('issues.rules'), cell: (one) => one.recommendation && t(`issues.recommendation.${one.recommendation}`) },
    { id: 'changed', header: t('issues.changedAt'), cell: (one) => moment(one.changedAt) },
  ]
  return (
    <Page
      title={t('issues.dossiersTitle')}
      intro={t('issues.dossiersIntro')}
      actions={
        me.role !== 'DIRECTOR' && (
          <Button icon="plus" onPress={() => setOpening(true)}>
            {t('issues.commands.OpenDossier.title')}
          </Button>
        )
      }
    >
      <div className="kr-stack">
        <div className="kr-toolbar">
          <Select
            label={t('issues.stage')}
            value={stage ?? ''}
            onChange={(value) => void navigate({ to: '/dossiers', search: { stage: value || undefined } })}
            options={[{ id: '', label: t('worklist.any') }, ...stages.map((id) => ({ id, label: t(`issues.stages.${id}`) }))]}
          />
        </div>
        <Listing
          title={t('issues.dossiersTitle')}
          pages={pages}
          columns={columns}
          rowId={(one) => one.dossierId}
          emptyIcon="folder"
          emptyTitle={t('issues.noDossiers')}
          emptyText={t('issues.noDossiersText')}
        />
      </div>
      {opening && (
        <ActDialog
          command="OpenDossier"
          about="new"
          spec={openDossier(context)}
          onClose={() => setOpening(false)}
          onDone={(dossierId) => void navigate({ to: '/dossiers/$dossierId', params: { dossierId } })}
        />
      )}
    </Page>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../kit/data-table'
import type { IconName } from '../kit/icon'
import { Card } from '../kit/layout'
import { EmptyState } from '../kit/notice'
import { Tag, type Tone } from '../kit/tag'
import type { Audit, Progress, SampledCase } from './audits'

const looks: Record<Progress, [Tone, IconName]> = {
  DRAWN: ['neutral', 'circle'],
  TAKEN_UP: ['info', 'eye'],
  FINISHED: ['positive', 'check'],
}

/** The cases of the sample, each with how far somebody has come. */
export function SampleTable({ audit }: { audit: Audit }) {
  const { t } = useTranslation()
  const columns: Column<SampledCase>[] = [
    {
      id: 'number',
      header: t('audit.number'),
      isRowHeader: true,
      cell: (one) => (
        <Link to="/audits/$auditId/cases/$caseId" params={{ auditId: audit.auditId, caseId: one.caseId }} className="kr-numbers kr-nowrap">
          {one.number ?? one.caseId.slice(0, 8)}
        </Link>
      ),
    },
    { id: 'progress', header: t('audits.progress'), cell: (one) => <ProgressTag progress={one.progress} /> },
    { id: 'result', header: t('audits.result'), cell: (one) => one.result && t(`codes.caseResult.${one.result}`) },
    { id: 'findings', header: t('audits.findings'), isNumber: true, cell: (one) => one.findings },
  ]
  return (
    <Card title={t('audits.sample')} flush>
      {audit.cases.length === 0 ? (
        <EmptyState icon="folder" title={t('audits.nothingDrawn')} />
      ) : (
        <DataTable caption={t('audits.sample')} columns={columns} rows={audit.cases} rowId={(one) => one.caseId} />
      )}
    </Card>
  )
}

export function ProgressTag({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  const [tone, icon] = looks[progress]
  return (
    <Tag tone={tone} icon={icon}>
      {t(`codes.auditProgress.${progress}`)}
    </Tag>
  )
}

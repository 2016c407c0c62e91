import { useTranslation } from 'react-i18next'
import { useStaff } from '../cases/case-context'
import { useDates } from '../i18n/dates'
import { type Column, DataTable } from '../kit/data-table'
import type { Look } from './access-log'

export function AccessTable({ looks, caption, withCase }: { looks: Look[]; caption: string; withCase?: boolean }) {
  const { t } = useTranslation()
  const { exact } = useDates()
  const { nameOf } = useStaff()
  const actorId = (look: Look) => (typeof look.actor === 'string' ? look.actor : look.actor.id)
  const actorName = (look: Look) =>
    look.actorName ?? (typeof look.actor === 'string' ? undefined : look.actor.name) ?? nameOf(actorId(look)) ?? actorId(look)
  const columns: Column<Look>[] = [
    { id: 'at', header: t('cases.accessTab.when'), isRowHeader: true, cell: (look) => <span className="kr-nowrap">{exact(look.at)}</span> },
    { id: 'who', header: t('cases.accessTab.who'), cell: actorName },
    { id: 'role', header: t('cases.accessTab.role'), cell: (look) => t(`codes.role.${look.role}`, { defaultValue: look.role }) },
    {
      id: 'purpose',
      header: t('cases.accessTab.purpose'),
      cell: (look) => look.purpose && t(`codes.accessPurpose.${look.purpose}`, { defaultValue: look.purpose }),
    },
    ...(withCase ? [{ id: 'case', header: t('access.case'), cell: (look: Look) => <span className="kr-numbers kr-nowrap">{look.caseNumber}</span> }] : []),
    {
      id: 'what',
      header: t('cases.accessTab.what'),
      cell: (look) => (
        <>
          {t(`access.kind.${look.kind ?? ''}`, { defaultValue: look.kind ?? '' })}
          {(look.dossierId ?? look.campaignId) && <div className="kr-subtle kr-small kr-break">{look.dossierId ?? look.campaignId}</div>}
        </>
      ),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={looks} rowId={(look) => String(look.id ?? '') || `${look.at}${actorId(look)}${look.kind}`} />
}

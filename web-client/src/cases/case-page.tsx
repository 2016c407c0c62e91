import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem'
import type { Values } from '../forms/field-spec'
import { Skeleton } from '../kit/notice'
import { Tabs } from '../kit/tabs'
import { toast } from '../kit/toast'
import { Icon } from '../kit/icon'
import { useMe } from '../session/session'
import { type Action, useOffer } from '../shell/actions'
import { Failed } from '../shell/not-found'
import { useTitle } from '../shell/title'
import { AccessTab } from './access-tab'
import { AdviceTab } from './advice-tab'
import { type CaseActions, CaseActionsContext } from './case-context'
import { type CaseFile, caseQuery } from './case-file'
import { CaseHeader } from './case-header'
import { CommandDialog, type Opened } from './command-dialog'
import { commands } from './commands'
import { ConsentTab } from './consent-tab'
import { DeadlinesTab } from './deadlines-tab'
import { LinksTab } from './links-tab'
import { MediationTab } from './mediation-tab'
import { NoAccess } from './no-access'
import { OverviewTab } from './overview-tab'
import { PartiesTab } from './parties-tab'
import { TimelineTab } from './timeline-tab'
import './cases.css'

const route = getRouteApi('/cases/$caseId')

export function CasePage() {
  const { caseId } = route.useParams()
  const { t } = useTranslation()
  const file = useQuery(caseQuery(caseId))
  if (file.data && file.data.caseId === caseId) return <CaseFilePage file={file.data} />
  if (file.error instanceof Problem && (file.error.status === 404 || file.error.status === 403)) {
    return <NoAccess caseId={caseId} />
  }
  if (file.isError) return <Failed error={file.error} onRetry={() => void file.refetch()} />
  return (
    <div className="kr-page">
      <Skeleton label={t('kit.loading')} lines={8} />
    </div>
  )
}

function CaseFilePage({ file }: { file: CaseFile }) {
  const { t } = useTranslation()
  const me = useMe()
  const { tab = 'overview' } = route.useSearch()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<Opened | null>(null)
  useTitle(t('cases.title', { number: file.number }))

  const select = useCallback(
    (id: string) => void navigate({
        to: '/cases/$caseId',
        params: { caseId: file.caseId },
        search: { tab: id === 'overview' ? undefined : id },
        replace: true,
      }),
    [navigate, file.caseId],
  )
  const open = useCallback(
    (command: string, values: Values = {}) => {
      const fixed = commands[command]?.fixed
      if (!fixed || fixed.names.every((name) => name in values)) return setOpened({ command, values })
      select(fixed.tab)
      toast(t(`cases.commands.${command}.where`))
    },
    [select, t],
  )
  const actions = useMemo<CaseActions>(
    () => ({ can: (command) => file.allowed.includes(command) && command in commands, open }),
    [file.allowed, open],
  )
  const offered = useMemo<Action[]>(
    () =>
      file.allowed
        .filter((command) => command in commands)
        .map((command) => ({
          id: `command:${command}`,
          label: t(`cases.commands.${command}.title`),
          group: t('cases.title', { number: file.number }),
          run: () => open(command),
        })),
    [file.allowed, file.number, open, t],
  )
  useOffer(offered)

  const mayAudit = me.role === 'AUDITOR' || me.role === 'PRIVACY_OFFICER' || me.role === 'SENIOR_JURIST'
  const isOpen = (state: string) => state === 'OPEN' || state === 'DUE' || state === 'MISSED'
  const tabs = [
    { id: 'overview', label: t('cases.tabs.overview'), content: () => <OverviewTab file={file} /> },
    { id: 'timeline', label: t('cases.tabs.timeline'), content: () => <TimelineTab file={file} /> },
    { id: 'parties', label: t('cases.tabs.parties'), count: file.parties.length, content: () => <PartiesTab file={file} /> },
    { id: 'consent', label: t('cases.tabs.consent'), content: () => <ConsentTab file={file} /> },
    { id: 'mediation', label: t('cases.tabs.mediation'), count: file.mediations.length, content: () => <MediationTab file={file} /> },
    { id: 'deadlines', label: t('cases.tabs.deadlines'), count: file.deadlines.filter((one) => isOpen(one.state)).length, content: () => <DeadlinesTab file={file} /> },
    { id: 'advice', label: t('cases.tabs.advice'), count: file.advice.length, content: () => <AdviceTab file={file} /> },
    { id: 'links', label: t('cases.tabs.links'), content: () => <LinksTab file={file} /> },
    ...(mayAudit ? [{ id: 'access', label: t('cases.tabs.access'), content: () => <AccessTab caseId={file.caseId} /> }] : []),
  ]

  return (
    <CaseActionsContext value={actions}>
      <CaseHeader file={file} />
      <div className="kr-page">
        {mayAudit && (
          <p className="kr-case__history kr-no-print">
            <Link to="/cases/$caseId/history" params={{ caseId: file.caseId }}>
              <Icon name="clock" size={16} /> {t('cases.history')}
            </Link>
          </p>
        )}
        <Tabs label={t('cases.tabs.label')} items={tabs} selected={tabs.some((one) => one.id === tab) ? tab : 'overview'} onSelect={select} />
      </div>
      {opened && (
        <CommandDialog key={opened.command} opened={opened} file={file} onOpen={setOpened} onClose={() => setOpened(null)} />
      )}
    </CaseActionsContext>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import type { Draft } from '../drafts/use-draft'
import { useDates } from '../i18n/dates'
import { LinkButton } from '../kit/button'
import { Icon } from '../kit/icon'
import { Card, Page } from '../kit/layout'
import { EmptyState, Skeleton } from '../kit/notice'
import { useMe } from '../session/session'
import { destinationsFor } from '../shell/destinations'
import { countText, useCounts, useWorklist } from '../worklist/worklist'
import { WorkTable } from '../worklist/work-table'
import { views } from '../worklist/worklist-search'
import { SignalsToReview } from './signals-to-review'
import './start.css'

/** The first page of the day: what to do first, by role. */
export function StartPage() {
  const { t } = useTranslation()
  const me = useMe()
  const { dayOf } = useDates()
  const now = new Date()
  const isJurist = me.role === 'JURIST' || me.role === 'SENIOR_JURIST'
  return (
    <Page
      title={t(`start.${partOfDay(now.getHours())}`, { name: me.name })}
      intro={t('start.today', { day: dayOf(now.toISOString()) })}
      actions={
        isJurist && (
          <LinkButton href="/intake" variant="primary" icon="phone">
            {t('start.newCall')}
          </LinkButton>
        )
      }
    >
      <div className="kr-stack kr-stack--loose">{isJurist ? <JuristHome /> : <Places />}</div>
    </Page>
  )
}

export function partOfDay(hour: number) {
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

function JuristHome() {
  const { t } = useTranslation()
  const counts = useCounts()
  const due = useWorklist({ view: 'due-soon', order: 'deadline' }, 8)
  const items = due.data?.pages[0]?.items ?? []
  return (
    <>
      <ul className="kr-tiles" aria-label={t('start.countsTitle')}>
        {views
          .filter((view) => view !== 'all')
          .map((view) => (
            <li key={view}>
              <Link to="/worklist" search={{ view }} className="kr-tile">
                {t(`worklist.view.${view}`)}
                <span className="kr-tile__count">{countText(counts.data?.[view])}</span>
              </Link>
            </li>
          ))}
      </ul>
      <Card title={t('start.dueTitle')} flush>
        {due.isPending && <Skeleton label={t('kit.loading')} />}
        {due.isSuccess && items.length === 0 && (
          <EmptyState icon="check" title={t('start.dueEmpty')}>
            <p>{t('start.dueEmptyText')}</p>
          </EmptyState>
        )}
        {items.length > 0 && <WorkTable items={items} caption={t('start.dueTitle')} />}
      </Card>
      <DraftsCard />
    </>
  )
}

/** Text that was typed and never sent is one press away. */
function DraftsCard() {
  const { t } = useTranslation()
  const { moment } = useDates()
  const drafts = useQuery({
    queryKey: ['drafts'],
    queryFn: ({ signal }) => get<{ items: Draft[] }>('/drafts', signal),
  })
  if (!drafts.data || drafts.data.items.length === 0) return null
  return (
    <Card title={t('start.drafts')}>
      <ul className="kr-plain kr-stack kr-stack--tight">
        {drafts.data.items.map((draft) => (
          <li key={draft.draftId} className="kr-row kr-row--spread">
            <span>
              <Icon name="pencil" size={16} />{' '}
              {draft.form === 'intake' ? t('start.draftIntake') : t(`cases.commands.${draft.form}.title`, { defaultValue: t('start.draftForm') })}{' '}
              <span className="kr-subtle">{t('start.savedAt', { at: moment(draft.savedAt) })}</span>
            </span>
            {draft.caseId ? (
              <Link to="/cases/$caseId" params={{ caseId: draft.caseId }}>
                {t('start.go')}
              </Link>
            ) : (
              <Link to="/intake">{t('start.go')}</Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Places() {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <>
      <p>{t(`start.whatYouDo.${me.role}`)}</p>
      {me.role === 'RESEARCHER' && <SignalsToReview />}
      <ul className="kr-tiles">
        {destinationsFor(me)
          .filter((place) => place.path !== '/')
          .map((place) => (
            <li key={place.path}>
              <Link to={place.path} className="kr-tile">
                <Icon name={place.icon} size={22} />
                {t(`shell.destinations.${place.name}`)}
              </Link>
            </li>
          ))}
      </ul>
    </>
  )
}

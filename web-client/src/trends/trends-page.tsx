import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem'
import { Card, Page } from '../kit/layout'
import { EmptyState, Notice, Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { useOutsideCauses } from './outside-causes'
import { Pictures } from './pictures'
import { QuestionForm } from './question-form'
import { placeOf } from './refused'
import { GetTheData, SavedQuestions } from './saved-questions'
import { type Release, useCodeLists, useFigures, useReleases } from './trends'
import { asked, inView, type TrendsSearch, type View } from './trends-search'
import { useNames } from './use-names'
import '../worklist/worklist.css'
import './trends.css'

const route = getRouteApi('/research/trends')
const views: View[] = ['trend', 'heat', 'map']

/** Where a researcher sees how many children asked for help, and what in it stands out. Every figure is protected. */
export function TrendsPage() {
  const { t } = useTranslation()
  const releases = useReleases()
  return (
    <Page title={t('trends.title')} intro={t('trends.intro')}>
      {releases.isPending && <Skeleton label={t('kit.loading')} />}
      {releases.isError && <Failed error={releases.error} onRetry={() => void releases.refetch()} />}
      {releases.data?.length === 0 && (
        <EmptyState icon="wave" title={t('trends.noRelease')}>
          <p>{t('trends.noReleaseText')}</p>
        </EmptyState>
      )}
      {releases.data?.[0] && <Workspace releases={releases.data} latest={releases.data[0].month} />}
    </Page>
  )
}

function Workspace({ releases, latest }: { releases: Release[]; latest: string }) {
  const { t } = useTranslation()
  const search = route.useSearch()
  const question = asked(search, latest)
  const known = releases.some(({ month }) => month === question.release)
  const lists = useCodeLists(known ? question.release : latest)
  const figures = useFigures(question)
  const causes = useOutsideCauses()
  const names = useNames()
  const problem = figures.error instanceof Problem && figures.error.status === 409 ? figures.error : undefined
  return (
    <div className="kr-stack kr-stack--loose">
      <Card>
        <div className="kr-stack">
          <ViewLinks search={search} current={question.view} />
          <QuestionForm search={search} question={question} releases={releases} lists={lists.data ?? []} names={names} problem={problem} />
        </div>
      </Card>
      {figures.isPending && <Skeleton label={t('kit.loading')} lines={8} />}
      {figures.isError && (problem ? <Refused problem={problem} /> : <Failed error={figures.error} onRetry={() => void figures.refetch()} />)}
      {figures.data && (
        <>
          <Pictures key={figures.data.id} answer={figures.data} question={question} names={names} causes={causes.data ?? []} />
          <GetTheData key={`${figures.data.id}-data`} question={question} names={names} />
        </>
      )}
      <SavedQuestions names={names} />
    </div>
  )
}

/** The pictures that can be drawn; each is a link, so that it can be opened beside the others. */
function ViewLinks({ search, current }: { search: TrendsSearch; current: View }) {
  const { t } = useTranslation()
  return (
    <nav className="kr-views kr-no-print" aria-label={t('trends.views')}>
      {views.map((view) => (
        <Link key={view} to="/research/trends" search={view === current ? search : inView(search, view)} className="kr-view" aria-current={view === current ? 'page' : undefined}>
          {t(`trends.view.${view}`)}
        </Link>
      ))}
    </nav>
  )
}

/** Why a question is not answered; what to do stands at the field too. */
function Refused({ problem }: { problem: Problem }) {
  const { t } = useTranslation()
  const text = (part: 'title' | 'advice') => t(`trends.refused.${problem.code}.${part}`, { defaultValue: t(`trends.refused.OTHER.${part}`) })
  return (
    <Notice tone="warning" urgent title={text('title')}>
      <p>{text('advice')}</p>
      {placeOf(problem).at !== 'page' && <p className="kr-subtle">{t('trends.refusedHint')}</p>}
    </Notice>
  )
}

import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { get } from '../api/http'
import { localeOf } from '../i18n'
import { useDates } from '../i18n/dates'
import { Card, Facts, Page } from '../kit/layout'
import { Skeleton } from '../kit/notice'
import { Failed } from '../shell/not-found'
import { issueName } from './issues'
import { MethodHints } from './method-hints'
import type { MethodFigures, SignalMethod } from './method'
import { useActContext } from './use-act-context'

const route = getRouteApi('/signals/$signalId/method')

/** How one signal was found, and how sure it is: for those who review it. */
export function MethodPage() {
  const { signalId } = route.useParams()
  const { t } = useTranslation()
  const method = useQuery({
    queryKey: ['issues', 'signal-method', signalId],
    queryFn: ({ signal }) => get<SignalMethod>(`/signals/${signalId}/method`, signal),
  })
  if (method.isPending) return <Skeleton label={t('kit.loading')} />
  if (method.isError) return <Failed error={method.error} onRetry={() => void method.refetch()} />
  return <MethodView method={method.data} />
}

function MethodView({ method }: { method: SignalMethod }) {
  const { t, i18n } = useTranslation()
  const { moment } = useDates()
  const decimal = new Intl.NumberFormat(localeOf(i18n.language), { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const { words } = useActContext()
  const { figures } = method
  return (
    <Page title={t('issues.methodPage.title')} intro={issueName(method.key, words, t)}>
      <div className="kr-stack">
        <p>{t(`issues.methodPage.about.${method.method}`, { defaultValue: method.method })}</p>
        <Card title={t('issues.methodPage.found')}>
          <Facts
            facts={[
              [t('issues.period'), method.period],
              [t('issues.raisedAt'), moment(method.raisedAt)],
              [t('issues.children'), method.children],
              [t('issues.clusters'), method.clusters],
              ...(figures ? foundFacts(figures, t) : []),
            ]}
          />
        </Card>
        {figures ? (
          <>
            <Card title={t('issues.methodPage.sure')}>
              <div className="kr-stack">
                <Facts facts={sureFacts(figures, t)} />
                <p className="kr-subtle">
                  {t(`issues.methodPage.${howSure[figures.baseline] ?? 'byChance'}`, {
                    tested: figures.tested,
                    wrong: decimal.format(figures.falseByChance),
                  })}
                </p>
              </div>
            </Card>
            <MethodHints hints={figures.hints} />
          </>
        ) : (
          <p className="kr-subtle">{t('issues.methodPage.noFigures')}</p>
        )}
        <Card title={t('issues.methodPage.again')}>
          <div className="kr-stack">
            <p className="kr-subtle">{t('issues.methodPage.againIntro')}</p>
            <Facts facts={againFacts(method, t)} />
          </div>
        </Card>
        <p>
          <Link to="/dossiers/$dossierId" params={{ dossierId: method.dossierId }}>
            {t('issues.toDossier')}
          </Link>
        </p>
      </div>
    </Page>
  )
}

type Words = ReturnType<typeof useTranslation>['t']
type Lines = React.ComponentProps<typeof Facts>['facts']

const code = (text: string) => (
  <code key={text} className="kr-break">
    {text}
  </code>
)

/** The age, and the groups if any, of children whose cases are alike. */
function position(part: string, t: Words): string {
  const [age, ...groups] = part.split(' ')
  return [t(`codes.ageBand.${age}`), ...groups.map((group) => t(`codes.vulnerableGroup.${group}`))].join(', ')
}

/** What a method that counts no series says of how sure it is. */
const howSure: Record<string, string> = { ALIKE: 'noChance', GRAVE: 'judged' }

/** Narrower series; of alike cases the positions, and of cases that people call grave what is at stake. */
function partsFact({ baseline, parts }: MethodFigures, t: Words): Lines[number] {
  if (baseline === 'ALIKE') return [t('issues.methodPage.positions'), parts.map((part) => position(part, t)).join('; ')]
  if (baseline === 'GRAVE') return [t('issues.methodPage.grounds'), parts.map((ground) => t(`codes.graveGround.${ground}`)).join(', ')]
  return [t('issues.methodPage.parts'), parts.length > 0 && parts.join(', ')]
}

function foundFacts(figures: MethodFigures, t: Words): Lines {
  return [
    [t('issues.methodPage.series'), code(figures.series)],
    partsFact(figures, t),
    [t('issues.methodPage.expected'), figures.expected],
    [t('issues.methodPage.limit'), figures.limit],
    [t('issues.methodPage.granted'), figures.granted],
    [t('issues.methodPage.refused'), figures.refused],
  ]
}

function sureFacts(figures: MethodFigures, t: Words): Lines {
  const chance = (level?: string) => level && t(`issues.methodPage.chance.${level}`)
  return [
    [t('issues.methodPage.baseline'), t(`issues.methodPage.baselines.${figures.baseline}`)],
    [t('issues.methodPage.alone'), chance(figures.alone)],
    [t('issues.methodPage.adjusted'), chance(figures.adjusted)],
    [t('issues.methodPage.lasting'), figures.lasting && t('issues.methodPage.lastingYes')],
    [
      t('issues.methodPage.regions'),
      figures.regions.length > 0 &&
        `${figures.regions.map((region) => t(`codes.province.${region}`)).join(', ')} (${chance(figures.regionsByChance)})`,
    ],
  ]
}

function againFacts(method: SignalMethod, t: Words): Lines {
  const { figures } = method
  return [
    [t('issues.method'), code(`${method.method} ${method.methodVersion}`)],
    [t('issues.methodPage.rules'), figures && code(figures.rules)],
    [t('issues.settings'), code(method.settingsHash)],
    [t('issues.methodPage.inputs'), figures && code(figures.inputsHash)],
    [t('issues.methodPage.knownAt'), figures && String(figures.knownAt)],
    [t('issues.methodPage.standingAt'), figures && String(figures.standingAt)],
  ]
}

import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { issueName } from '../dossiers/issues'
import { type Column, DataTable } from '../kit/data-table'
import { Card } from '../kit/layout'
import { Tag, type Tone } from '../kit/tag'
import { useVocabulary } from '../vocabulary/vocabulary'
import { byLevel, type Change, countKinds, type FoundIssue, issueOf, type Kind, kinds, type LevelTally, type Looked, type Order, type Result } from './what-if'

const tones: Record<Kind, Tone> = { CAME: 'info', GONE: 'warning', EARLIER: 'positive', LATER: 'warning', SAME: 'neutral' }

interface Props {
  order: Order
  result: Result
}

/** What other settings would have changed: in words, in numbers, and signal by signal. */
export function DifferenceView({ order, result }: Props) {
  const { t } = useTranslation()
  const { changes, tally, chance } = result.difference
  const levelName = (level: string) => t(`whatIf.levels.${level}`)
  const totals: Column<LevelTally>[] = [
    { id: 'level', header: t('whatIf.level'), isRowHeader: true, cell: (one) => levelName(one.level) },
    ...(['came', 'gone', 'earlier', 'later', 'same'] as const).map((part) => ({
      id: part,
      header: t(`whatIf.kinds.${part.toUpperCase()}`),
      isNumber: true,
      cell: (one: LevelTally) => one[part],
    })),
  ]
  return (
    <div className="kr-stack">
      <Reading order={order} result={result} />
      <Card title={t('whatIf.byLevel')} level={3} flush>
        {tally.length === 0 ? (
          <p className="kr-card__body kr-subtle">{t('whatIf.noSignals')}</p>
        ) : (
          <DataTable caption={t('whatIf.byLevel')} columns={totals} rows={byLevel(tally)} rowId={(one) => one.level} />
        )}
      </Card>
      <Signals changes={changes} />
      <Card title={t('whatIf.chance')} level={3} flush>
        <p className="kr-card__body kr-subtle">{t('whatIf.chanceIntro')}</p>
        <DataTable caption={t('whatIf.chance')} columns={chanceColumns(t, levelName)} rows={chance} rowId={(one) => one.level} />
      </Card>
      <Issues issues={result.issues} />
    </div>
  )
}

function Reading({ order, result }: Props) {
  const { t } = useTranslation()
  const counts = countKinds(result.difference.changes)
  const found = result.issues.filter((one) => one.proposed)
  const sooner = found.filter((one) => !one.inForce || (one.proposed && one.proposed.months < one.inForce.months)).length
  const lost = result.issues.filter((one) => one.inForce && !one.proposed).length
  return (
    <Card title={t('whatIf.reading')} level={3}>
      <div className="kr-stack kr-stack--tight">
        <p>{t('whatIf.readingPeriod', { from: order.firstMonth, until: order.lastMonth, count: order.months })}</p>
        <p>{t('whatIf.readingSignals', { came: counts.CAME, gone: counts.GONE, earlier: counts.EARLIER, later: counts.LATER, same: counts.SAME })}</p>
        <p>
          {result.issues.length === 0
            ? t('whatIf.readingNoIssues')
            : t('whatIf.readingIssues', { count: result.issues.length, found: found.length, sooner, lost })}
        </p>
        <p className="kr-subtle">{t('whatIf.readingHonest', { days: order.silentDays })}</p>
      </div>
    </Card>
  )
}

function Signals({ changes }: { changes: Change[] }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const ordered = kinds.flatMap((kind) => changes.filter((one) => one.kind === kind))
  const columns: Column<Change>[] = [
    { id: 'series', header: t('whatIf.series'), isRowHeader: true, cell: (one) => issueName(issueOf(one.series), words, t) },
    { id: 'kind', header: t('whatIf.change'), cell: (one) => <Tag tone={tones[one.kind]}>{t(`whatIf.kinds.${one.kind}`)}</Tag> },
    { id: 'inForce', header: t('whatIf.inForce'), cell: (one) => one.inForce ?? t('whatIf.never') },
    { id: 'proposed', header: t('whatIf.proposed'), cell: (one) => one.proposed ?? t('whatIf.never') },
    { id: 'few', header: t('whatIf.few'), cell: (one) => one.few && t('whatIf.fewerThanFive') },
  ]
  return (
    <Card title={t('whatIf.signals')} level={3} flush>
      {changes.length === 0 ? (
        <p className="kr-card__body kr-subtle">{t('whatIf.noSignals')}</p>
      ) : (
        <DataTable
          caption={t('whatIf.signals')}
          columns={columns}
          rows={ordered}
          rowId={(one) => [one.series.level, ...one.series.codes, one.inForce, one.proposed].join('/')}
        />
      )}
    </Card>
  )
}

type ChanceLine = Result['difference']['chance'][number]

function chanceColumns(t: TFunction, levelName: (level: string) => string): Column<ChanceLine>[] {
  const of = (looked: Looked | undefined, part: 'flagged' | 'lasting' | 'overLimit') =>
    looked ? t('whatIf.ofByChance', { seen: looked[part], chance: looked[`${part}ByChance`].toFixed(1) }) : t('whatIf.notLookedAt')
  const parts = ['flagged', 'lasting', 'overLimit'] as const
  return [
    { id: 'level', header: t('whatIf.level'), isRowHeader: true, cell: (one) => levelName(one.level) },
    ...parts.flatMap((part) =>
      (['inForce', 'proposed'] as const).map((which) => ({
        id: `${part}/${which}`,
        header: t(`whatIf.${part}.${which}`),
        cell: (one: ChanceLine) => of(one[which], part),
      })),
    ),
  ]
}

function Issues({ issues }: { issues: FoundIssue[] }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const months = (found?: { months: number }) => (found ? t('whatIf.months', { count: found.months }) : t('whatIf.neverFound'))
  const columns: Column<FoundIssue>[] = [
    {
      id: 'issue',
      header: t('issues.issue'),
      isRowHeader: true,
      cell: (one) => (
        <Link to="/dossiers/$dossierId" params={{ dossierId: one.dossier }}>
          {issueName(one.key, words, t)}
        </Link>
      ),
    },
    { id: 'first', header: t('whatIf.firstReport'), cell: (one) => one.firstReport },
    { id: 'inForce', header: t('whatIf.inForce'), cell: (one) => months(one.inForce) },
    { id: 'proposed', header: t('whatIf.proposed'), cell: (one) => months(one.proposed) },
  ]
  return (
    <Card title={t('whatIf.issues')} level={3} flush>
      {issues.length === 0 ? (
        <p className="kr-card__body kr-subtle">{t('whatIf.readingNoIssues')}</p>
      ) : (
        <DataTable caption={t('whatIf.issues')} columns={columns} rows={issues} rowId={(one) => one.dossier} />
      )}
    </Card>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import type { IconName } from '../kit/icon'
import { Card, Facts } from '../kit/layout'
import { Skeleton } from '../kit/notice'
import { Tag, type Tone } from '../kit/tag'
import { Failed } from '../shell/not-found'
import type { History, HistoryEvent } from './history'
import { type Judgement, judgementOf, judgementsQuery } from './judgement'

const looks: Record<Judgement['verdict'], [Tone, IconName]> = {
  ALLOWED: ['positive', 'check'],
  OTHERWISE: ['warning', 'compare'],
  NOT_ALLOWED: ['negative', 'stop'],
  UNDECIDED: ['neutral', 'question'],
}

/** Was this allowed then? */
export function JudgementCard({ history, event }: { history: History; event: HistoryEvent }) {
  const { t } = useTranslation()
  const judgements = useQuery(judgementsQuery(history.caseId, history.items.length))
  const judgement = judgementOf(judgements.data, event.sequence)
  return (
    <Card title={t('history.judgement.title')}>
      {judgements.isPending && <Skeleton label={t('kit.loading')} lines={3} />}
      {judgements.isError && <Failed error={judgements.error} onRetry={() => void judgements.refetch()} />}
      {judgement && <Told judgement={judgement} />}
    </Card>
  )
}

function Told({ judgement }: { judgement: Judgement }) {
  const { t } = useTranslation()
  const { date } = useDates()
  const [tone, icon] = looks[judgement.verdict]
  return (
    <div className="kr-stack">
      <p>
        <Tag tone={tone} icon={icon}>
          {t(`history.judgement.verdict.${judgement.verdict}`)}
        </Tag>
      </p>
      <p className="kr-small">{t(`history.judgement.meaning.${judgement.undecided ?? judgement.verdict}`)}</p>
      {judgement.refusal && (
        <p>
          <strong>{t(`refusals.${judgement.refusal.code}.title`, { defaultValue: judgement.refusal.explanation })}</strong>
        </p>
      )}
      <Differences judgement={judgement} />
      <Facts facts={facts(judgement, t, date)} />
      {judgement.assumptions.length > 0 && (
        <div className="kr-small">
          <p>{t('history.judgement.assumed')}</p>
          <ul>
            {judgement.assumptions.map((one) => (
              <li key={one}>{t(`history.judgement.assumption.${one}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Differences({ judgement }: { judgement: Judgement }) {
  const { t } = useTranslation()
  if (judgement.differences.length === 0) return null
  return (
    <ul>
      {judgement.differences.map((one) => (
        <li key={`${one.event}/${one.field ?? ''}/${one.recorded ?? ''}`}>
          {t(`events.${one.event}`, { defaultValue: one.event })}
          {one.field && `, ${one.field}`}: <span className="kr-mono">{one.recorded ?? t('history.missing')}</span>{' '}
          {t('history.judgement.insteadOf')} <span className="kr-mono">{one.then ?? t('history.missing')}</span>
        </li>
      ))}
    </ul>
  )
}

type Translate = ReturnType<typeof useTranslation>['t']

/** What the decision could see, each thing once with all its values. */
function facts({ facts: seen, recordedRules, command }: Judgement, t: Translate, date: (iso: string) => string): [string, string][] {
  const words: Record<string, (value: string) => string> = {
    DAY: date,
    STAGE: (value) => t(`codes.caseState.${value}`),
    ROLE: (value) => t(`codes.role.${value}`, { defaultValue: value }),
    RELATION: (value) => t(`history.judgement.relation.${value}`),
    CHILD_HEARD: (value) => (value === 'true' ? t('kit.yes') : t('kit.no')),
    SAFETY_STOP: (value) => (value === 'true' ? t('kit.yes') : t('kit.no')),
    MISSING_CONSENT: (value) => {
      const [role, reason] = value.split(' ')
      return `${t(`history.judgement.capacity.${role}`, { defaultValue: role })} (${t(`history.judgement.missing.${reason}`, { defaultValue: reason })})`
    },
  }
  const names = [...new Set(seen.map((one) => one.name))]
  const told = names.map((name): [string, string] => [
    t(`history.judgement.fact.${name}`),
    seen
      .filter((one) => one.name === name)
      .map((one) => words[name]?.(one.value) ?? one.value)
      .join(', '),
  ])
  return [
    [t('history.judgement.command'), command ? t([`cases.commands.${command}.title`, `history.judgement.otherCommand.${command}`]) : ''],
    [t('history.judgement.recordedRules'), recordedRules.join(', ')],
    ...told,
  ]
}

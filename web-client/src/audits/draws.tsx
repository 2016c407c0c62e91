import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Button } from '../kit/button'
import { Card } from '../kit/layout'
import { Tag } from '../kit/tag'
import { Failed } from '../shell/not-found'
import { useVocabulary } from '../vocabulary/vocabulary'
import { type Audit, type Criteria, type Draw, redrawnQuery } from './audits'
import { DrawSample } from './draw-sample'

/** How cases came into the sample, and whether they come out the same when drawn again. */
export function Draws({ audit }: { audit: Audit }) {
  const { t } = useTranslation()
  const redrawn = useQuery(redrawnQuery(audit.auditId))
  return (
    <Card
      title={t('audits.draws')}
      actions={
        <>
          {audit.draws.length > 0 && (
            <Button small icon="refresh" isDisabled={redrawn.isFetching} onPress={() => void redrawn.refetch()}>
              {t('audits.redraw')}
            </Button>
          )}
          {!audit.conclusion && <DrawSample auditId={audit.auditId} />}
        </>
      }
    >
      <div className="kr-stack">
        <p className="kr-small kr-subtle">{t('audits.drawHow')}</p>
        {redrawn.isError && <Failed error={redrawn.error} onRetry={() => void redrawn.refetch()} />}
        <ul className="kr-draws" aria-live="polite">
          {audit.draws.map((draw) => (
            <li key={draw.draw}>
              <OneDraw draw={draw} />
              {redrawn.data
                ?.filter((again) => again.draw === draw.draw)
                .map((again) => (
                  <p key={again.draw}>
                    <Tag tone={again.same ? 'positive' : 'negative'} icon={again.same ? 'check' : 'alert'}>
                      {again.same ? t('audits.drawnSame') : t('audits.drawnOther', { population: again.population })}
                    </Tag>
                  </p>
                ))}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

function OneDraw({ draw }: { draw: Draw }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const criteria = useCriteria(draw.criteria)
  return (
    <>
      <p>
        {draw.seed ? t('audits.drawnAtRandom', { count: draw.cases.length }) : t('audits.drawnAll', { count: draw.cases.length })}{' '}
        {t('audits.outOf', { population: draw.population, position: draw.position })} {moment(draw.at)}
        {draw.by && `, ${draw.by}`}
      </p>
      {criteria && <p>{criteria}</p>}
      {draw.seed && (
        <p>
          {t('audits.seed')}: <span className="kr-mono">{draw.seed}</span>
        </p>
      )}
    </>
  )
}

function useCriteria(by: Criteria): string {
  const { t } = useTranslation()
  const { date } = useDates()
  const words = useVocabulary()
  const period = by.openedFrom || by.openedUntil ? t('audits.openedBetween', { from: date(by.openedFrom) || '…', until: date(by.openedUntil) || '…' }) : ''
  return [...by.areas.map(words.areaName), ...by.traits.map((one) => t(`codes.caseTrait.${one}`)), ...by.numbers, period].filter(Boolean).join('; ')
}

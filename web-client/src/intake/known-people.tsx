import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { request } from '../api/http'
import { Button } from '../kit/button'
import { Card } from '../kit/layout'
import { Tag } from '../kit/tag'
import { TextArea } from '../kit/text-field'
import { useMe } from '../session/session'
import type { ConflictCheck } from './conflict-check'

/** Says who on this page is known already. It never blocks typing; only opening a case may have to wait for a senior. */
export function KnownPeople({ check, hasAnybody }: { check: ConflictCheck | undefined; hasAnybody: boolean }) {
  const { t } = useTranslation()
  return (
    <Card title={t('intake.known')}>
      <div className="kr-stack kr-stack--tight" role="status">
        {!hasAnybody && <p className="kr-subtle">{t('intake.knownNothing')}</p>}
        {check?.outcome === 'CLEAR' && (
          <p>
            <Tag tone="positive" icon="check">
              {t('intake.knownClear')}
            </Tag>
          </p>
        )}
        {check?.outcome === 'HITS' && <Hits key={check.id} check={check} />}
      </div>
    </Card>
  )
}

function Hits({ check }: { check: ConflictCheck }) {
  const { t } = useTranslation()
  const me = useMe()
  const [reason, setReason] = useState('')
  const [isOverruled, setOverruled] = useState(false)

  async function overrule() {
    await request(`/conflict-checks/${check.id}/overrulings`, { method: 'POST', body: { reason }, idempotencyKey: newKey() })
    setOverruled(true)
  }

  return (
    <>
      <p>
        <Tag tone="warning" icon="people">
          {t('intake.knownHits', { count: check.hits.length })}
        </Tag>
      </p>
      <ul className="kr-plain kr-stack kr-stack--tight">
        {check.hits.map((hit) => (
          <li key={hit.caseNumber + hit.role}>
            {hit.caseId ? (
              <Link to="/cases/$caseId" params={{ caseId: hit.caseId }}>
                {hit.caseNumber}
              </Link>
            ) : (
              <strong>{hit.caseNumber}</strong>
            )}{' '}
            <span className="kr-subtle">
              {t('intake.knownAs', {
                role: t(`codes.partyRole.${hit.role}`, { defaultValue: hit.role }).toLowerCase(),
                on: hit.matchedOn.map((on) => t(`codes.matchedOn.${on}`)).join(', '),
              })}
            </span>
          </li>
        ))}
      </ul>
      {isOverruled && (
        <p>
          <Tag tone="positive" icon="check">
            {t('intake.overruled')}
          </Tag>
        </p>
      )}
      {!isOverruled && <p className="kr-subtle kr-small">{t('intake.knownWhat')}</p>}
      {!isOverruled && me.role === 'SENIOR_JURIST' && (
        <div className="kr-stack kr-stack--tight">
          <TextArea label={t('intake.overruleReason')} value={reason} onChange={setReason} rows={2} />
          <div>
            <Button small isDisabled={reason.trim() === ''} onPress={() => void overrule()}>
              {t('intake.overrule')}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

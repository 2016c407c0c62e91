import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../kit/choices'
import { Card, Facts } from '../kit/layout'
import type { Verification } from '../verifier/verification'
import { EventTable } from './event-table'
import { EventProof } from './event-proof'

interface Props {
  verification: Verification
  isIndependent: boolean
}

/** The outcome in words, for people who have never seen a Merkle tree. */
export function BundleResult({ verification, isIndependent }: Props) {
  const { t } = useTranslation()
  const [position, setPosition] = useState<number | null>(null)
  const [onlyWrong, setOnlyWrong] = useState(false)
  const { events, findings } = verification
  const chosen = events.find((event) => event.position === position)
  const wrong = events.filter((event) => event.status === 'altered' || event.status === 'unproven' || isNamed(verification, event.position))
  return (
    <>
      <Card title={t('checking.result')}>
        <Facts
          facts={[
            [t('checking.case'), <span key="case" className="kr-mono">{verification.aggregate}</span>],
            [t('checking.log'), t('checking.logText', { origin: verification.origin, count: verification.size })],
            [t('checking.keysUsed'), <span key="keys" className="kr-mono">{verification.keys.map((key) => `${key.name}+${key.id}`).join(', ')}</span>],
            [t('checking.complete'), t(`checking.completeness.${verification.complete}`, { count: verification.size })],
            [t('checking.timestamps'), verification.holdsTimestamps && t('checking.timestampsThere')],
          ]}
        />
      </Card>
      <NotProven verification={verification} isIndependent={isIndependent} />
      <Card
        title={t('checking.events', { count: events.length })}
        actions={findings.length > 0 && <Checkbox label={t('checking.onlyWrong')} isSelected={onlyWrong} onChange={setOnlyWrong} />}
        flush
      >
        <EventTable events={onlyWrong ? wrong : events} aggregate={verification.aggregate} chosen={position} onChoose={setPosition} />
      </Card>
      {chosen && <EventProof key={chosen.position} event={chosen} size={verification.size} onClose={() => setPosition(null)} />}
    </>
  )
}

/** The other kinds are about sizes of checkpoints and about tiles. */
const OF_EVENTS = ['leaf', 'entry', 'row', 'payload', 'metadata', 'order', 'time']

const isNamed = ({ findings }: Verification, position: number) =>
  findings.some(({ kind, where }) => OF_EVENTS.includes(kind) && where === String(position))

/** What this check cannot say, however well it ends. */
function NotProven({ verification, isIndependent }: Props) {
  const { t } = useTranslation()
  return (
    <Card title={t('checking.notProven')}>
      <ul>
        <li>{t('checking.not.truth')}</li>
        <li>{t('checking.not.values')}</li>
        {!isIndependent && <li>{t('checking.not.keys')}</li>}
        {verification.witnessed === 0 && <li>{t('checking.not.witnessed')}</li>}
        {verification.complete === 'not-proven' && <li>{t('checking.not.later')}</li>}
        {verification.holdsTimestamps && <li>{t('checking.not.timestamps')}</li>}
        {verification.unconnected.map((size) => (
          <li key={size}>{t('checking.not.unconnected', { size })}</li>
        ))}
        <li>{t('checking.not.after', { size: verification.size })}</li>
      </ul>
    </Card>
  )
}

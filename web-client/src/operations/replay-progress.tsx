import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Tag } from '../kit/tag'
import type { Replay } from './views'

/** What came of the last time that a view was built anew. */
export function RebuildProgress({ replay }: { replay: Replay }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  switch (replay.state) {
    case 'DONE':
      return (
        <Tag tone="positive" icon="check">
          {t('operations.rebuilt', { at: moment(replay.finishedAt) })}
        </Tag>
      )
    case 'FAILED':
      return (
        <Tag tone="negative" icon="alert">
          {t('operations.rebuildFailed')}
        </Tag>
      )
    default:
      return <UnderWay replay={replay} />
  }
}

/** What came of the last time that a view was compared with the events. */
export function ComparisonProgress({ replay }: { replay: Replay }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  if (replay.state === 'FAILED') {
    return (
      <Tag tone="warning" icon="alert">
        {t('operations.notCompared', { at: moment(replay.finishedAt) })}
      </Tag>
    )
  }
  if (replay.state !== 'DONE') return <UnderWay replay={replay} />
  return replay.equal ? (
    <Tag tone="positive" icon="check">
      {t('operations.same', { at: moment(replay.finishedAt) })}
    </Tag>
  ) : (
    <Tag tone="negative" icon="alert">
      {t('operations.differs', { at: moment(replay.finishedAt), count: differences(replay) })}
    </Tag>
  )
}

const differences = ({ tables }: Replay) => tables.reduce((sum, table) => sum + Math.max(table.onlyLive, table.onlyReplayed), 0)

function UnderWay({ replay }: { replay: Replay }) {
  const { t } = useTranslation()
  return <span role="status">{t('operations.rebuilding', { told: Math.max(0, replay.position + 1), all: replay.target + 1 })}</span>
}

import { useTranslation } from 'react-i18next'
import type { IconName } from '../kit/icon'
import { Tag, type Tone } from '../kit/tag'
import type { CheckedEvent, EventStatus } from '../verifier/event-checks'

const looks: Record<EventStatus, [Tone, IconName]> = {
  unaltered: ['positive', 'check'],
  erased: ['info', 'minus'],
  withheld: ['neutral', 'lock'],
  altered: ['negative', 'alert'],
  unproven: ['negative', 'question'],
}

export function EventStatusTag({ event }: { event: CheckedEvent }) {
  const { t } = useTranslation()
  const [tone, icon] = looks[event.status]
  return (
    <Tag tone={tone} icon={icon}>
      {t(`checking.status.${event.status}`, { position: event.erasedAt })}
    </Tag>
  )
}

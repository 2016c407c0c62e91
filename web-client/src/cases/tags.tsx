import { useTranslation } from 'react-i18next'
import { daysUntil } from '../i18n/dates'
import type { IconName } from '../kit/icon'
import { Tag, type Tone } from '../kit/tag'

type Look = [tone: Tone, icon: IconName]

const urgencyLooks: Record<string, Look> = {
  NORMAL: ['neutral', 'minus'],
  HIGH: ['info', 'flag'],
  URGENT: ['warning', 'alert'],
  ACUTE_DANGER: ['danger', 'alert'],
}
const stateLooks: Record<string, Look> = {
  OPEN: ['positive', 'folder'],
  ON_HOLD: ['warning', 'pause'],
  CLOSED: ['neutral', 'check'],
  ARCHIVED: ['neutral', 'archive'],
}
const consentStateLooks: Record<string, Look> = {
  COMPLETE: ['positive', 'check'],
  MISSING: ['warning', 'question'],
  REFUSED: ['negative', 'stop'],
  EXPIRING: ['warning', 'clock'],
  NOT_NEEDED: ['neutral', 'minus'],
}
const consentLooks: Record<string, Look> = {
  GIVEN: ['positive', 'check'],
  REFUSED: ['negative', 'stop'],
  WITHDRAWN: ['negative', 'close'],
  EXPIRED: ['warning', 'clock'],
  MISSING: ['warning', 'question'],
}
const deadlineLooks: Record<string, Look> = {
  OPEN: ['info', 'clock'],
  DUE: ['warning', 'alert'],
  MISSED: ['negative', 'close'],
  MET: ['positive', 'check'],
  WAIVED: ['neutral', 'minus'],
}
const mediationLooks: Record<string, Look> = {
  ACTIVE: ['info', 'handshake'],
  SUSPENDED: ['warning', 'pause'],
  DONE: ['neutral', 'check'],
  CONCLUDED: ['neutral', 'check'],
  ABORTED: ['neutral', 'close'],
}
const families = {
  urgency: urgencyLooks,
  caseState: stateLooks,
  consentState: consentStateLooks,
  consentStatus: consentLooks,
  deadlineState: deadlineLooks,
  mediationState: mediationLooks,
}

/** A code of one of the families, in words, with the picture and colour that belong to it. */
export function CodeTag({ family, code }: { family: keyof typeof families; code: string }) {
  const { t } = useTranslation()
  const [tone, icon] = families[family][code] ?? ['neutral', 'minus']
  return (
    <Tag tone={tone} icon={icon}>
      {t(`codes.${family}.${code}`, { defaultValue: code })}
    </Tag>
  )
}

/** How far off a day is, in words, so that nobody has to compute and colour is never alone. */
export function DueTag({ due }: { due: string }) {
  const { t } = useTranslation()
  const days = daysUntil(due)
  if (days < 0) {
    return (
      <Tag tone="negative" icon="alert">
        {t('cases.overdue', { count: -days })}
      </Tag>
    )
  }
  return (
    <Tag tone={days <= 7 ? 'warning' : 'neutral'} icon="clock">
      {days === 0 ? t('cases.dueToday') : t('cases.dueIn', { count: days })}
    </Tag>
  )
}

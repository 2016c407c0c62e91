import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Tag } from './tag'

/** What stands in the place of an erased value. The day and the ground follow within moments of the erasure. */
export interface Erased {
  erased: true
  on?: string
  ground?: string
}

export function isErased(value: unknown): value is Erased {
  return typeof value === 'object' && value !== null && 'erased' in value
}

/** [gewist, 5 mrt 2026, bezwaar] */
export function useErasedText(): (erased: Erased) => string {
  const { t } = useTranslation()
  const { date } = useDates()
  return ({ on, ground }) => `[${[t('kit.erased'), date(on), ground && t(`codes.erasureGround.${ground}`)].filter(Boolean).join(', ')}]`
}

export function ErasedTag({ erased }: { erased: Erased }) {
  const text = useErasedText()
  return <Tag icon="lock">{text(erased)}</Tag>
}

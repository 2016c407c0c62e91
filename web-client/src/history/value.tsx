import { useTranslation } from 'react-i18next'
import { useDates } from '../i18n/dates'
import { Tag } from '../kit/tag'

/** A recorded value: shielded, erased, a moment, or as it is. */
export function Value({ value }: { value: unknown }) {
  const { t } = useTranslation()
  const { exact } = useDates()
  if (value === undefined || value === null || value === '') return <span className="kr-subtle">{t('history.missing')}</span>
  if (typeof value === 'boolean') return value ? t('kit.yes') : t('kit.no')
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? exact(value) : value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', ')
  if (typeof value !== 'object') return String(value)
  if ('sensitive' in value) return <Tag icon="lock">{t('history.sensitive')}</Tag>
  if ('erased' in value) return <Tag icon="lock">{t('history.erased')}</Tag>
  return <span className="kr-mono">{JSON.stringify(value)}</span>
}

import { useTranslation } from 'react-i18next'
import { Tag } from '../kit/tag'
import { isErased, type Text } from './case-file'

/** A text of a person; after erasure only the fact that there was one. */
export function PersonalText({ value }: { value: Text | undefined | null }) {
  const { t } = useTranslation()
  if (value === undefined || value === null || value === '') return null
  if (isErased(value)) return <Tag icon="lock">{t('kit.erased')}</Tag>
  return <p className="kr-prose">{value}</p>
}

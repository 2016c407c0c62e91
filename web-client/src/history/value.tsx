import { useTranslation } from 'react-i18next'
import { ErasedTag, isErased } from '../kit/erased'
import { Tag } from '../kit/tag'
import type { Place } from './state-fields'
import type { useStateWords } from './state-words'

interface Props {
  value: unknown
  place: Place
  words: ReturnType<typeof useStateWords>
}

/** A recorded value: shielded, erased, a code or name in words, a moment, or as it is. */
export function Value({ value, place, words }: Props) {
  const { t } = useTranslation()
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return <span className="kr-subtle">{t('history.missing')}</span>
  }
  if (typeof value === 'boolean') return value ? t('kit.yes') : t('kit.no')
  if (typeof value === 'string') return words.text(place, value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? words.text(place, one) : JSON.stringify(one))).join(', ')
  if (typeof value !== 'object') return JSON.stringify(value)
  if ('sensitive' in value) return <Tag icon="lock">{t('history.sensitive')}</Tag>
  if (isErased(value)) return <ErasedTag erased={value} />
  return (
    <>
      {Object.entries(value).map(([name, inner]) => (
        <span key={name} className="kr-inner-value">
          <span className="kr-subtle">{words.field({ part: place.part, field: name })}:</span>{' '}
          <Value value={inner} place={{ part: place.part, field: name }} words={words} />
        </span>
      ))}
    </>
  )
}

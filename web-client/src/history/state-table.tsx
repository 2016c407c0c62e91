import { useTranslation } from 'react-i18next'
import { Facts } from '../kit/layout'
import { placeOf } from './state-fields'
import { useStateWords } from './state-words'
import { Value } from './value'

/** The state of a case part by part: the case itself first, then every party, consent, deadline and so on. */
export function StateTable({ fields }: { fields: Record<string, unknown> }) {
  const { t } = useTranslation()
  const words = useStateWords(fields)
  const parts = new Map<string, [path: string, value: unknown][]>([['case', []]])
  for (const entry of Object.entries(fields)) {
    const { part, id = '' } = placeOf(entry[0])
    parts.set(part + id, [...(parts.get(part + id) ?? []), entry])
  }
  if (Object.keys(fields).length === 0) return <p className="kr-card__body kr-subtle">{t('history.nothingYet')}</p>
  return (
    <div className="kr-state">
      {[...parts].map(([key, entries]) => {
        const [first] = entries
        if (!first) return null
        const title = words.part(placeOf(first[0]))
        return (
          <section key={key} className="kr-state__part" aria-label={title}>
            <h3>{title}</h3>
            <Facts
              facts={entries.map(([path, value]) => {
                const place = placeOf(path)
                return [words.field(place), <Value key={path} value={value} place={place} words={words} />]
              })}
            />
          </section>
        )
      })}
    </div>
  )
}

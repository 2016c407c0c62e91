import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeTag } from '../cases/tags'
import { useDates } from '../i18n/dates'
import { Card } from '../kit/layout'
import { TextField } from '../kit/text-field'
import { useCaseSearch } from '../shell/case-search'
import { useVocabulary } from '../vocabulary/vocabulary'

/** Finds a case by anything one may have at hand. What is typed is never put in the address. */
export function CaseFinder() {
  const { t } = useTranslation()
  const { date } = useDates()
  const words = useVocabulary()
  const [text, setText] = useState('')
  const found = useCaseSearch(text)
  return (
    <search className="kr-finder kr-no-print">
      <TextField label={t('worklist.find')} description={t('worklist.findHint')} value={text} onChange={setText} type="search" autoComplete="off" />
      <div role="status">{text.trim().length >= 2 && <p className="kr-subtle kr-small">{t('worklist.found', { count: found.length })}</p>}</div>
      {found.length > 0 && (
        <Card>
          <ul className="kr-plain kr-stack kr-stack--tight">
            {found.map((one) => (
              <li key={one.caseId} className="kr-row">
                <Link to="/cases/$caseId" params={{ caseId: one.caseId }} className="kr-numbers">
                  {one.number}
                </Link>
                <strong>{one.childLabel}</strong>
                <span>{one.areas.map(words.areaName).join(', ')}</span>
                <CodeTag family="caseState" code={one.state} />
                <span className="kr-subtle kr-small">
                  {date(one.openedAt)}, {t('worklist.matched', { on: one.matchedOn.map((on) => t(`codes.matchedOn.${on}`)).join(', ') })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </search>
  )
}

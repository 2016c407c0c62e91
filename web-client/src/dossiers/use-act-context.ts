import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useVocabulary } from '../vocabulary/vocabulary'
import type { ActContext } from './dossier-acts'
import { useIssueRules } from './issues'

export function useActContext(): ActContext {
  const { t, i18n } = useTranslation()
  const words = useVocabulary()
  const criteria = useIssueRules()
  const language = i18n.language === 'en' ? 'en' : 'nl'
  return useMemo(() => ({ t, language, words, criteria: criteria ?? [] }), [t, language, words, criteria])
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { families } from '../cases/event-fields'
import { useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { useErasedText } from '../kit/erased'
import { Notice } from '../kit/notice'
import { useVocabulary } from '../vocabulary/vocabulary'
import { type SubjectFile, subjectFileAsHtml, type SubjectWords } from './subject-file'

/** Hands out everything that is kept about somebody: a document to read and print, or the same for a machine. */
export function SubjectAccess({ persons, about }: { persons: string[]; about: string }) {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const words = useSubjectWords()
  const [problem, setProblem] = useState<Problem | null>(null)

  async function handOut(form: 'html' | 'json') {
    setProblem(null)
    try {
      const { body } = await request<SubjectFile>('/privacy/subject-access', { method: 'POST', body: { persons }, idempotencyKey: newKey() })
      const name = `${t('privacy.fileName')}-${body.madeAt.slice(0, 10)}.${form}`
      if (form === 'html') save(name, 'text/html', subjectFileAsHtml(body, words))
      else save(name, 'application/json', JSON.stringify(body, null, 2))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }

  return (
    <>
      <span className="kr-row">
        <Button small icon="document" aria-label={t('privacy.fileOf', { about })} onPress={() => void handOut('html')}>
          {t('privacy.file')}
        </Button>
        <Button small icon="download" aria-label={t('privacy.fileAsJsonOf', { about })} onPress={() => void handOut('json')}>
          JSON
        </Button>
      </span>
      {problem && (
        <Notice tone="negative" urgent title={refusal(problem).title}>
          {refusal(problem).advice}
        </Notice>
      )}
    </>
  )
}

function useSubjectWords(): SubjectWords {
  const { t, i18n } = useTranslation()
  const { moment, date } = useDates()
  const erased = useErasedText()
  const vocabulary = useVocabulary()
  const code = (family: string, one: string) => t(`codes.${family}.${one}`, { defaultValue: one })
  return {
    language: i18n.language,
    text: (key, values) => t(key, values ?? {}),
    code,
    value: (name, text) => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return date(text)
      if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return moment(text)
      if (['body', 'recipient', 'to'].includes(name)) return vocabulary.bodyName(text)
      if (name === 'areas') return vocabulary.areaName(text)
      if (name === 'articles' || name === 'primaryArticle') return vocabulary.articleName(text)
      if (name === 'dataSet') return code('dataCategory', text)
      return families[name] ? code(families[name], text) : text
    },
    event: (type) => t(`events.${type}`, { defaultValue: type }),
    field: (name) => t(`fields.${name}`, { defaultValue: name }),
    moment,
    erased,
  }
}

function save(name: string, type: string, content: string) {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

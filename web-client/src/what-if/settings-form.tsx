import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { CheckboxGroup } from '../kit/choices'
import { ManyField } from '../kit/many-field'
import { Notice } from '../kit/notice'
import { TextField } from '../kit/text-field'
import { useVocabulary } from '../vocabulary/vocabulary'
import { type Choices, levels, numberIn, type Order, type Rules } from './what-if'

const numbers = ['falseShare', 'alpha', 'fewest', 'limit', 'limitForGrave'] as const
type NumberName = (typeof numbers)[number]

/** Shown as a percentage, since nobody reads 0.05 aloud. */
const shares: NumberName[] = ['falseShare', 'alpha']

const shown = (name: NumberName, value: number) => String(shares.includes(name) ? Number((value * 100).toPrecision(6)) : value)
const meant = (name: NumberName, text: string) => {
  const number = numberIn(text)
  return number === undefined ? undefined : shares.includes(name) ? Number((number / 100).toPrecision(6)) : number
}

interface Props {
  rules: Rules
  busy: boolean
  onOrdered: (order: Order) => void
}

/** The settings in force, to be changed and tried on the past. */
export function SettingsForm({ rules, busy, onOrdered }: Props) {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const words = useVocabulary()
  const queries = useQueryClient()
  const [texts, setTexts] = useState(() => Object.fromEntries(numbers.map((name) => [name, shown(name, rules[name])])) as Record<NumberName, string>)
  const [graveArticles, setGraveArticles] = useState(rules.graveArticles)
  const [chosen, setChosen] = useState<string[]>(levels.filter((level) => rules.levels.includes(level)))
  const [key, setKey] = useState(newKey)
  const [unread, setUnread] = useState<string[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sending, setSending] = useState(false)
  const refused = problem?.evidence['fields']
  const wrong = [...unread, ...(Array.isArray(refused) ? (refused as string[]) : [])]
  const error = (name: string) => (wrong.includes(name) ? t(`whatIf.limits.${name}`) : undefined)

  async function order() {
    const missing = numbers.filter((name) => meant(name, texts[name]) === undefined)
    setUnread(missing)
    setProblem(null)
    if (missing.length > 0) return
    const choices = { ...Object.fromEntries(numbers.map((name) => [name, meant(name, texts[name])])), graveArticles, levels: chosen } as Choices
    setSending(true)
    try {
      const { body } = await request<Order>('/signals/what-if', { method: 'POST', body: { id: key, choices } })
      setKey(newKey())
      await queries.invalidateQueries({ queryKey: ['what-if'] })
      onOrdered(body)
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      setProblem(failure)
    } finally {
      setSending(false)
    }
  }

  return (
    <Form
      className="kr-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void order()
      }}
    >
      {problem && (
        <Notice tone="negative" urgent title={refusal(problem).title}>
          {refusal(problem).advice}
        </Notice>
      )}
      {numbers.map((name) => (
        <TextField
          key={name}
          label={t(`whatIf.settings.${name}`)}
          description={t(`whatIf.hints.${name}`)}
          error={error(name)}
          inputMode="decimal"
          autoComplete="off"
          value={texts[name]}
          onChange={(text) => setTexts((before) => ({ ...before, [name]: text }))}
        />
      ))}
      <ManyField
        label={t('whatIf.settings.graveArticles')}
        description={t('whatIf.hints.graveArticles')}
        options={words.articleOptions}
        groups={words.articleGroups}
        value={graveArticles}
        onChange={setGraveArticles}
      />
      <CheckboxGroup
        stacked
        label={t('whatIf.settings.levels')}
        error={error('levels')}
        options={levels.map((id) => ({ id, label: t(`whatIf.levels.${id}`) }))}
        value={chosen}
        onChange={setChosen}
      />
      <div>
        <Button type="submit" variant="primary" isDisabled={busy || sending}>
          {t('whatIf.run')}
        </Button>
      </div>
      {busy && <p className="kr-subtle">{t('whatIf.oneAtATime')}</p>}
    </Form>
  )
}

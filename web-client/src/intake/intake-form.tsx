import { zodResolver } from '@hookform/resolvers/zod'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { newKey, send } from '../api/command'
import { Problem } from '../api/problem'
import { DraftLine } from '../drafts/draft-line'
import type { DraftHandle } from '../drafts/use-draft'
import { refusedFields } from '../forms/refusal-fields'
import { useOnce } from '../forms/use-once'
import { useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Attention } from '../kit/attention'
import { Button } from '../kit/button'
import { ErrorSummary } from '../kit/error-summary'
import { Notice } from '../kit/notice'
import { toast } from '../kit/toast'
import { usualArticles, useVocabulary } from '../vocabulary/vocabulary'
import { RefusalPanel } from '../cases/refusal-panel'
import { useConflictCheck, useSentCheck } from './conflict-check'
import { IntakeSections } from './intake-sections'
import { emptyIntake, intakeSchema, type IntakeValues, peopleIn, toIntake } from './intake-values'
import { KnownPeople } from './known-people'
import { useIntakeFields } from './intake-fields'

interface Registered {
  contactId: string
  caseId?: string
  position?: number
}

export function IntakeForm({ draft }: { draft: DraftHandle }) {
  const { t } = useTranslation()
  const { moment } = useDates()
  const { field: fieldText } = useTexts()
  const navigate = useNavigate()
  const words = useVocabulary()
  const fields = useIntakeFields()
  const typed = draft.found?.content as IntakeValues | undefined
  const form = useForm<IntakeValues>({
    defaultValues: { ...emptyIntake(), ...typed },
    resolver: zodResolver(
      intakeSchema({ required: t('kit.required'), tooMany: t('intake.tooManyArticles'), notListed: t('intake.primaryNotListed') }),
    ) as never,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    // the summary on top takes the focus, and leads to each field
    shouldFocusError: false,
  })
  const values = useWatch({ control: form.control }) as IntakeValues
  const { check, hasAnybody, isCurrent } = useConflictCheck(values)
  const { checkFor, answered } = useSentCheck()
  const [key, setKey] = useState(newKey)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [notABsn, setNotABsn] = useState(false)

  const { change } = draft
  useEffect(() => form.watch((now) => change(now)).unsubscribe, [form, change])
  usePrefilledArticles(form, words.areas)

  const submit = useOnce(form.handleSubmit(async (complete) => {
    setProblem(null)
    const saveOn = await draft.pause()
    try {
      const current = await checkFor(complete, isCurrent ? check : undefined)
      const attempt = (withKey: string) =>
        send<Registered>({
          path: '/intakes',
          body: toIntake(complete, current.id),
          key: withKey,
          draft: draft.state.kind !== 'untouched' || typed ? draft.found?.id : undefined,
          notABsn,
        })
      const done = await attempt(key).catch((error: unknown) => {
        // the contact was taken, the case was not, and then the contact was changed: that is another contact
        if (!(error instanceof Problem) || error.code !== 'COMMAND_ID_REUSED') throw error
        const another = newKey()
        setKey(another)
        return attempt(another)
      })
      draft.sent()
      toast(t(done.caseId ? 'intake.opened' : 'intake.registered'))
      if (done.caseId) await navigate({ to: '/cases/$caseId', params: { caseId: done.caseId } })
      else await navigate({ to: '/contacts/$contactId', params: { contactId: done.contactId } })
    } catch (error) {
      saveOn()
      if (!(error instanceof Problem)) throw error
      if (error.status > 0 && error.status < 500) answered()
      setProblem(error)
      for (const one of refusedFields(unwrapped(error), Object.keys(fields))) {
        form.setError(one.field, { type: one.code, message: fieldText({ code: one.code }) })
      }
    }
  }))

  const wrong = Object.values(fields).flatMap((field) => {
    const message = form.formState.errors[field.name]?.message
    return typeof message === 'string' ? [{ text: `${field.label}: ${message}`, onGo: () => form.setFocus(field.name) }] : []
  })

  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => void submit(event)}
        onBlur={() => draft.flush()}
        onKeyDownCapture={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event)
        }}
        className="kr-intake"
      >
        <div className="kr-stack">
          {typed && (
            <Notice tone="info" title={t('drafts.restored')}>
              <span className="kr-row">
                {draft.found?.savedAt && t('drafts.restoredAt', { at: moment(draft.found.savedAt) })}
                <Button small onPress={() => void draft.discard()}>
                  {t('drafts.discard')}
                </Button>
              </span>
            </Notice>
          )}
          {problem && (
            <Attention about={problem}>
              <RefusalPanel
                problem={problem}
                partyName={() => ''}
                bodyName={words.bodyName}
                notABsn={notABsn}
                onNotABsn={setNotABsn}
              />
            </Attention>
          )}
          <ErrorSummary items={wrong} />
          <IntakeSections fields={fields} values={values} />
        </div>
        <aside className="kr-intake__side">
          <KnownPeople check={check} hasAnybody={hasAnybody && peopleIn(values).names.length + peopleIn(values).phones.length > 0} />
          <Button type="submit" variant="primary" icon="check" isDisabled={form.formState.isSubmitting}>
            {t(`intake.submit${values.kind}`)}
          </Button>
          <DraftLine state={draft.state} />
        </aside>
      </form>
    </FormProvider>
  )
}

/** The server names fields by their place in the body; on the page they are all at the same level. */
function unwrapped(problem: Problem): Problem {
  const errors = problem.errors.map((error) => ({
    ...error,
    pointer: error.pointer
      ?.replace(/^\/case\/classification/, '')
      .replace(/^\/case\/parties\/\d+\/(identity\/)?/, '/')
      .replace(/^\/(case|contact)/, '')
      .replace(/^\/asker\/name/, '/askerName')
      .replace(/^\/asker\/phone/, '/askerPhone')
      .replace(/^\/asker\/email/, '/askerEmail')
      .replace(/^\/question/, '/summary'),
  }))
  return new Problem({ ...problem.body, errors })
}

/** Proposes the usual articles of the chosen areas until somebody chooses articles by hand. */
function usePrefilledArticles(form: ReturnType<typeof useForm<IntakeValues>>, areas: Parameters<typeof usualArticles>[0]) {
  const chosen = useWatch({ control: form.control, name: 'areas' })
  const wanted = chosen.join()
  useEffect(() => {
    if (areas.length === 0 || form.getFieldState('articles').isDirty || wanted === '') return
    const usual = usualArticles(areas, wanted.split(','))
    form.setValue('articles', usual)
    if (!form.getFieldState('primaryArticle').isDirty) form.setValue('primaryArticle', usual[0])
  }, [form, areas, wanted])
}

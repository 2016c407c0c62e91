import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { newKey, send } from '../api/command'
import { Problem } from '../api/problem'
import { RefusalPanel } from '../cases/refusal-panel'
import { DraftLine } from '../drafts/draft-line'
import { type DraftHandle, useDraft } from '../drafts/use-draft'
import { BoundField } from '../forms/bound-field'
import { type FieldSpec, filledIn, schemaOf, type Values } from '../forms/field-spec'
import { refusedFields } from '../forms/refusal-fields'
import { useOnce } from '../forms/use-once'
import { useTexts } from '../i18n/refusals'
import { Attention } from '../kit/attention'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { ErrorSummary } from '../kit/error-summary'
import { Skeleton } from '../kit/notice'
import { toast } from '../kit/toast'
import { useVocabulary } from '../vocabulary/vocabulary'

/** One act on an issue or a campaign: where it goes, what it asks, and how the answers become its body. */
export interface ActSpec {
  path: string
  fields: FieldSpec[]
  body?: (values: Values) => unknown
  start?: Values
  /** what a colleague wrote and this act answers */
  answers?: string
  dangerous?: boolean
}

interface Props {
  command: string
  /** the id of what it is about, so that a draft finds its way back */
  about: string
  spec: ActSpec
  version?: number
  onClose: () => void
  onDone?: (id: string) => void
}

/** Opens an act as a form, with what was typed in it before. */
export function ActDialog(props: Props) {
  const { t } = useTranslation()
  const draft = useDraft(`${props.command}/${props.about}`)
  return (
    <Dialog title={t(`issues.commands.${props.command}.title`)} isOpen onClose={props.onClose}>
      {draft.found ? <ActForm key={draft.found.id} {...props} draft={draft} /> : <Skeleton label={t('kit.loading')} />}
    </Dialog>
  )
}

function ActForm({ command, spec, version, draft, onClose, onDone }: Props & { draft: DraftHandle }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const queries = useQueryClient()
  const { field: fieldText } = useTexts()
  const [key] = useState(newKey)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [notABsn, setNotABsn] = useState(false)
  const names = spec.fields.map((field) => field.name)
  const typed = draft.found?.content as Values | undefined
  const form = useForm<Values>({
    defaultValues: { ...spec.start, ...typed },
    resolver: zodResolver(schemaOf(spec.fields, { required: t('kit.required'), tooLong: t('kit.tooLong') })),
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    // the summary on top takes the focus, and leads to each field
    shouldFocusError: false,
  })

  const submit = useOnce(
    form.handleSubmit(async () => {
      const saveOn = await draft.pause()
      const values = filledIn(form.getValues())
      try {
        const accepted = await send({
          path: spec.path,
          body: spec.body ? spec.body(values) : values,
          key,
          version,
          draft: typed || draft.state.kind !== 'untouched' ? draft.found?.id : undefined,
          notABsn,
        })
        draft.sent()
        toast(t(`issues.commands.${command}.done`))
        await queries.invalidateQueries({ queryKey: ['issues'] })
        await queries.invalidateQueries({ queryKey: ['list'] })
        onClose()
        onDone?.(accepted.id)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        saveOn()
        setProblem(error)
        for (const one of refusedFields(error, names)) {
          form.setError(one.field, { type: one.code, message: fieldText({ code: one.code }) })
        }
        if (error.isStale) await queries.invalidateQueries({ queryKey: ['issues'] })
      }
    }),
  )

  const { change } = draft
  useEffect(() => form.watch((values) => change(values)).unsubscribe, [form, change])

  const wrong = spec.fields.flatMap(({ name, label }) => {
    const message = form.formState.errors[name]?.message
    return typeof message === 'string' ? [{ text: `${label}: ${message}`, onGo: () => form.setFocus(name) }] : []
  })
  const intro = t(`issues.commands.${command}.intro`, { defaultValue: '' })
  return (
    <FormProvider {...form}>
      <form noValidate className="kr-stack" onSubmit={(event) => void submit(event)} onBlur={() => draft.flush()}>
        {intro && <p className="kr-subtle">{intro}</p>}
        {problem && (
          <Attention about={problem}>
            <RefusalPanel problem={problem} partyName={() => ''} bodyName={words.bodyName} notABsn={notABsn} onNotABsn={setNotABsn} />
          </Attention>
        )}
        <ErrorSummary items={wrong} />
        {spec.answers && <blockquote className="kr-proposal">{spec.answers}</blockquote>}
        {spec.fields.map((field) => (
          <BoundField key={field.name} spec={field} />
        ))}
        <div className="kr-dialog__foot">
          <Button type="submit" variant={spec.dangerous ? 'danger' : 'primary'} isDisabled={form.formState.isSubmitting}>
            {t(`issues.commands.${command}.title`)}
          </Button>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <DraftLine state={draft.state} />
        </div>
      </form>
    </FormProvider>
  )
}

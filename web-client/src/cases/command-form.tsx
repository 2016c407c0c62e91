import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem'
import { DraftLine } from '../drafts/draft-line'
import type { DraftHandle } from '../drafts/use-draft'
import { BoundField } from '../forms/bound-field'
import { ConflictPanel } from '../forms/conflict-panel'
import { type FieldSpec, schemaOf, type Values } from '../forms/field-spec'
import { refusedFields } from '../forms/refusal-fields'
import { type Choice, chosen } from '../forms/three-way'
import { useOnce } from '../forms/use-once'
import { useTexts } from '../i18n/refusals'
import { Attention } from '../kit/attention'
import { Button } from '../kit/button'
import { ErrorSummary } from '../kit/error-summary'
import { Notice } from '../kit/notice'
import { toast } from '../kit/toast'
import { ReceiptLine } from '../receipts/receipt-line'
import type { CommandSpec, SpecContext } from './command-specs'
import { Answered } from './proposal'
import { RefusalPanel } from './refusal-panel'
import { type Conflict, useCommand } from './use-command'

interface Props {
  command: string
  spec: CommandSpec
  context: SpecContext
  prefill: Values
  draft: DraftHandle
  onFirst: (command: string, values: Values, typed: Values) => void
  onDone: () => void
  onCancel: () => void
}

/** An answer as a person reads it: the names of what was chosen, a date as it is written here. */
function inWords(field: FieldSpec | undefined, value: unknown, date: (day?: string) => string): string {
  if (Array.isArray(value)) return value.map((one) => inWords(field, one, date)).join(', ')
  const text = String(value ?? '')
  if (field?.kind === 'date') return date(text)
  return field?.options?.find((option) => option.id === text)?.label ?? text
}

/** One command as a form. What is typed is kept; what is wrong is said at the field; what is refused says what to do. */
export function CommandForm({ command, spec, context, prefill, draft, onFirst, onDone, onCancel }: Props) {
  const { t } = useTranslation()
  const { field: fieldText } = useTexts()
  const { file, words, partyName } = context
  const fields = spec.fields?.(context) ?? []
  const names = fields.map((field) => field.name)
  const typed = draft.found?.content as Values | undefined
  const hasDraft = !!typed && (spec.fixed?.names ?? Object.keys(prefill)).every((name) => prefill[name] === undefined || JSON.stringify(typed[name]) === JSON.stringify(prefill[name]))
  const [given] = useState<Values>(() => ({ ...spec.start?.(context), ...spec.current?.(file, prefill), ...prefill, ...(hasDraft ? typed : {}) }))
  const form = useForm<Values>({
    defaultValues: given,
    resolver: zodResolver(schemaOf(fields, { required: t('kit.required'), tooLong: t('kit.tooLong') })),
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    // the summary on top takes the focus, and leads to each field
    shouldFocusError: false,
  })
  const { submit } = useCommand(spec, file, given)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const [notABsn, setNotABsn] = useState(false)

  const send = useOnce(form.handleSubmit(async () => {
    const open = conflict?.clashes.filter((clash) => !choices[clash.field]) ?? []
    if (open.length > 0) return
    for (const clash of conflict?.clashes ?? []) form.setValue(clash.field, chosen(clash, choices[clash.field] ?? 'mine'))
    const saveOn = await draft.pause()
    const outcome = await submit(form.getValues(), typed || draft.state.kind !== 'untouched' ? draft.found?.id : undefined, notABsn)
    if (outcome.kind !== 'done') saveOn()
    setProblem(outcome.kind === 'refused' ? outcome.problem : null)
    setConflict(outcome.kind === 'conflict' ? outcome.conflict : null)
    setChoices({})
    switch (outcome.kind) {
      case 'done':
        draft.sent()
        toast(t(`cases.commands.${command}.done`), outcome.proof && <ReceiptLine proof={outcome.proof} />)
        return onDone()
      case 'conflict':
        for (const name of outcome.conflict.taken) form.setValue(name, outcome.conflict.merged[name])
        return
      case 'refused':
        for (const one of refusedFields(outcome.problem, names)) {
          form.setError(one.field, { type: one.code, message: fieldText({ code: one.code }) })
        }
    }
  }))

  const { change } = draft
  useEffect(() => form.watch((values) => change(values)).unsubscribe, [form, change])

  const wrong = names.flatMap((name) => {
    const message = form.formState.errors[name]?.message
    const label = fields.find((field) => field.name === name)?.label ?? name
    return typeof message === 'string' ? [{ text: `${label}: ${message}`, onGo: () => form.setFocus(name) }] : []
  })
  const intro = t(`cases.commands.${command}.intro`, { defaultValue: '' })
  const show = (name: string, value: unknown) => inWords(fields.find((field) => field.name === name), value, context.date)

  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="kr-stack"
        onSubmit={(event) => void send(event)}
        onBlur={() => draft.flush()}
        onKeyDownCapture={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send(event)
        }}
      >
        {intro && <p className="kr-subtle">{intro}</p>}
        {hasDraft && (
          <Notice tone="info" title={t('drafts.restored')}>
            <span className="kr-row">
              {draft.found?.savedAt && t('drafts.restoredAt', { at: context.moment(draft.found.savedAt) })}
              <Button small onPress={() => void draft.discard()}>
                {t('drafts.discard')}
              </Button>
            </span>
          </Notice>
        )}
        {conflict && (
          <Attention about={conflict}>
            <ConflictPanel
              {...conflict}
              choices={choices}
              onChoose={(name, choice) => setChoices({ ...choices, [name]: choice })}
              show={show}
              labelOf={(name) => fields.find((field) => field.name === name)?.label ?? name}
            />
          </Attention>
        )}
        {problem && (
          <Attention about={problem}>
            <RefusalPanel
              problem={problem}
              partyName={partyName}
              bodyName={words.bodyName}
              dataSet={form.getValues('dataSet') as string[] | undefined}
              onFirst={(next, values) => onFirst(next, values, form.getValues())}
              notABsn={notABsn}
              onNotABsn={setNotABsn}
            />
          </Attention>
        )}
        <ErrorSummary items={wrong} />
        {spec.answers && <Answered by={spec.answers} file={file} />}
        {fields.map((field) => (
          <BoundField key={field.name} spec={field} />
        ))}
        <div className="kr-dialog__foot">
          <Button type="submit" variant={spec.dangerous ? 'danger' : 'primary'} isDisabled={form.formState.isSubmitting}>
            {t(`cases.commands.${command}.submit`, { defaultValue: t(`cases.commands.${command}.title`) })}
          </Button>
          <Button onPress={onCancel}>{t('kit.cancel')}</Button>
          <DraftLine state={draft.state} />
        </div>
      </form>
    </FormProvider>
  )
}

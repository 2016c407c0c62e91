import { useController, useFormContext } from 'react-hook-form'
import { Checkbox, CheckboxGroup, RadioGroup } from '../kit/choices'
import { ComboBox } from '../kit/combo-box'
import { DateField } from '../kit/date-field'
import { ManyField } from '../kit/many-field'
import { Select } from '../kit/select'
import { TextArea, TextField } from '../kit/text-field'
import { CaseField } from '../shell/case-field'
import type { FieldSpec, Values } from './field-spec'

/** Draws one field of a form and ties it to the form's values, errors and focus. */
export function BoundField({ spec }: { spec: FieldSpec }) {
  const { control } = useFormContext<Values>()
  const { field, fieldState } = useController({ control, name: spec.name })
  const texts = {
    label: spec.label,
    description: spec.description,
    optional: spec.optional,
    error: fieldState.error?.message,
    onBlur: field.onBlur,
  }
  const text = typeof field.value === 'string' ? field.value : ''
  const list = Array.isArray(field.value) ? (field.value as string[]) : []
  const options = spec.options ?? []
  switch (spec.kind) {
    case 'text':
      return <TextField {...texts} ref={field.ref} value={text} onChange={field.onChange} autoComplete={spec.autoComplete ?? 'off'} />
    case 'month':
      return <TextField {...texts} ref={field.ref} value={text} onChange={field.onChange} placeholder="2026-03" autoComplete="off" />
    case 'area':
      return <TextArea {...texts} ref={field.ref} value={text} onChange={field.onChange} rows={spec.rows} />
    case 'select':
      return <Select {...texts} ref={field.ref} value={text || null} onChange={field.onChange} options={options} />
    case 'combo':
      return <ComboBox {...texts} ref={field.ref} value={text || null} onChange={field.onChange} options={options} groups={spec.groups} />
    case 'date':
    case 'moment':
      return <DateField {...texts} ref={field.ref} value={text || null} onChange={field.onChange} withTime={spec.kind === 'moment'} />
    case 'radio':
      return <RadioGroup {...texts} value={text || null} onChange={field.onChange} options={options} stacked={spec.stacked} />
    case 'checks':
      return <CheckboxGroup {...texts} value={list} onChange={field.onChange} options={options} />
    case 'many':
      return <ManyField {...texts} ref={field.ref} value={list} onChange={field.onChange} options={options} groups={spec.groups} />
    case 'case':
      return <CaseField {...texts} ref={field.ref} value={text || null} onChange={field.onChange} />
    case 'check':
      return <Checkbox label={spec.label} isSelected={field.value === true} onChange={field.onChange} onBlur={field.onBlur} />
  }
}

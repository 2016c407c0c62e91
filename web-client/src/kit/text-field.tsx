import { Input, TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldTexts } from './field-parts'

type Props = FieldTexts &
  Omit<TextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> & {
    ref?: React.Ref<HTMLInputElement>
    placeholder?: string
  }

export function TextField({ label, description, error, optional, ref, placeholder, ...props }: Props) {
  return (
    <AriaTextField {...props} isInvalid={!!error} validationBehavior="aria" className="kr-field">
      <FieldLabel label={label} optional={optional} />
      <Input ref={ref} className="kr-input" placeholder={placeholder} />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}

type AreaProps = Omit<Props, 'ref' | 'placeholder'> & { ref?: React.Ref<HTMLTextAreaElement>; rows?: number }

export function TextArea({ label, description, error, optional, ref, rows = 4, ...props }: AreaProps) {
  return (
    <AriaTextField {...props} isInvalid={!!error} validationBehavior="aria" className="kr-field">
      <FieldLabel label={label} optional={optional} />
      <AriaTextArea ref={ref} rows={rows} className="kr-input" />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}

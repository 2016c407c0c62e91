import { useTranslation } from 'react-i18next'
import { Label, Text, FieldError } from 'react-aria-components'
import { Icon } from './icon'
import './field.css'

/** What every field has in common: a label, perhaps a hint, perhaps something that is wrong. */
export interface FieldTexts {
  label: string
  description?: string
  error?: string
  optional?: boolean
}

export function FieldLabel({ label, optional }: Pick<FieldTexts, 'label' | 'optional'>) {
  const { t } = useTranslation()
  return (
    <Label className="kr-label">
      {label}
      {optional && <span className="kr-label__optional"> ({t('kit.optional')})</span>}
    </Label>
  )
}

export function FieldNotes({ description, error }: Pick<FieldTexts, 'description' | 'error'>) {
  return (
    <>
      {description && (
        <Text slot="description" className="kr-description">
          {description}
        </Text>
      )}
      <FieldError className="kr-error">
        {error && (
          <>
            <Icon name="alert" size={15} />
            <span>{error}</span>
          </>
        )}
      </FieldError>
    </>
  )
}

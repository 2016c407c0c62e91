import { useState } from 'react'
import { Button, ComboBox as AriaComboBox, Group, Input, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FieldLabel, FieldNotes, type FieldTexts } from '../kit/field-parts'
import { Icon } from '../kit/icon'
import { OptionList } from '../kit/select'
import { useCaseSearch } from './case-search'

interface Props extends FieldTexts {
  value: string | null
  onChange: (value: string | null) => void
  onBlur?: () => void
  ref?: React.Ref<HTMLInputElement>
}

/** Picks another case by its number, or by what the search knows. */
export function CaseField({ label, description, error, optional, value, onChange, ref, onBlur }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const found = useCaseSearch(text)
  return (
    <AriaComboBox
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      inputValue={text}
      onInputChange={setText}
      items={found.map((one) => ({ id: one.caseId, label: one.number, hint: one.childLabel }))}
      // the answers come after the letters: a list that opens only when it is full would never open for who types fast
      allowsEmptyCollection
      isInvalid={!!error}
      validationBehavior="aria"
      onBlur={onBlur}
      className="kr-field"
    >
      <FieldLabel label={label} optional={optional} />
      <Group className="kr-input kr-group">
        <Input ref={ref} placeholder={t('kit.typeToSearch')} />
        <Button className="kr-button kr-button--quiet kr-button--icon">
          <Icon name="search" size={16} />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
      <Popover className="kr-popover">
        <OptionList empty={t(text.trim().length < 2 ? 'kit.typeToSearch' : 'shell.palette.nothing')} />
      </Popover>
    </AriaComboBox>
  )
}

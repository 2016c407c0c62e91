import { Button, ComboBox as AriaComboBox, Group, Input, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FieldLabel, FieldNotes } from './field-parts'
import { Icon } from './icon'
import { type OptionGroup, OptionList, type SelectProps } from './select'

interface Props extends Omit<SelectProps, 'ref' | 'onChange'> {
  onChange: (value: string | null) => void
  groups?: OptionGroup[]
  autoFocus?: boolean
  ref?: React.Ref<HTMLInputElement>
}

/** A choice from a long list: type a few letters, arrow, Enter. */
export function ComboBox({ label, description, error, optional, options, groups, value, onChange, ref, ...props }: Props) {
  const { t } = useTranslation()
  return (
    <AriaComboBox
      {...props}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      defaultItems={options}
      isInvalid={!!error}
      validationBehavior="aria"
      menuTrigger="focus"
      className="kr-field"
    >
      <FieldLabel label={label} optional={optional} />
      <Group className="kr-input kr-group">
        <Input ref={ref} placeholder={t('kit.typeToSearch')} />
        <Button className="kr-button kr-button--quiet kr-button--icon">
          <Icon name="chevronDown" size={16} />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
      <Popover className="kr-popover">
        <OptionList options={groups ? undefined : options} groups={groups} />
      </Popover>
    </AriaComboBox>
  )
}

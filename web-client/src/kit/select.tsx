import {
  Button,
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FieldLabel, FieldNotes, type FieldTexts } from './field-parts'
import { Icon } from './icon'

export interface Option {
  id: string
  label: string
  hint?: string
}

export interface OptionGroup {
  label: string
  options: Option[]
}

export interface SelectProps extends FieldTexts {
  options: Option[]
  value: string | null
  onChange: (value: string) => void
  onBlur?: () => void
  name?: string
  isDisabled?: boolean
  ref?: React.Ref<HTMLButtonElement>
}

export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={`${option.label} ${option.hint ?? ''}`} className="kr-option">
      <Text slot="label">{option.label}</Text>
      {option.hint && (
        <Text slot="description" className="kr-subtle kr-small">
          {option.hint}
        </Text>
      )}
    </ListBoxItem>
  )
}

export function OptionList({ options, groups, empty }: { options?: Option[]; groups?: OptionGroup[]; empty?: string }) {
  return (
    <ListBox className="kr-listbox" items={options} renderEmptyState={() => empty && <p className="kr-option">{empty}</p>}>
      {groups
        ? groups.map((group) => (
            <ListBoxSection key={group.label} id={group.label}>
              <Header>{group.label}</Header>
              <Collection items={group.options}>{(option) => <OptionItem option={option} />}</Collection>
            </ListBoxSection>
          ))
        : (option: Option) => <OptionItem option={option} />}
    </ListBox>
  )
}

export function Select({ label, description, error, optional, options, value, onChange, ref, ...props }: SelectProps) {
  const { t } = useTranslation()
  return (
    <AriaSelect
      {...props}
      value={value}
      onChange={(key) => onChange(String(key ?? ''))}
      isInvalid={!!error}
      validationBehavior="aria"
      placeholder={t('kit.choose')}
      className="kr-field"
    >
      <FieldLabel label={label} optional={optional} />
      <Button ref={ref} className="kr-input kr-select">
        <SelectValue />
        <Icon name="chevronDown" size={16} />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover className="kr-popover">
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  )
}

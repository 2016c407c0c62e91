import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  Radio,
  RadioGroup as AriaRadioGroup,
} from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldTexts } from './field-parts'
import { Icon } from './icon'
import type { Option } from './select'

interface CheckboxProps {
  label: React.ReactNode
  value?: string
  isSelected?: boolean
  onChange?: (selected: boolean) => void
  onBlur?: () => void
  isDisabled?: boolean
}

export function Checkbox({ label, ...props }: CheckboxProps) {
  return (
    // native validation of a box in a refused group would keep the form from ever being sent again
    <AriaCheckbox {...props} validationBehavior="aria" className="kr-choice">
      <span className="kr-choice__mark">
        <Icon name="check" size={14} />
      </span>
      <span>{label}</span>
    </AriaCheckbox>
  )
}

interface GroupProps extends FieldTexts {
  options: Option[]
  stacked?: boolean
  onBlur?: () => void
}

function Text({ option }: { option: Option }) {
  return (
    <span>
      {option.label}
      {option.hint && <span className="kr-subtle kr-small"> {option.hint}</span>}
    </span>
  )
}

interface CheckboxGroupProps extends GroupProps {
  value: string[]
  onChange: (value: string[]) => void
}

export function CheckboxGroup({ label, description, error, optional, options, stacked, ...props }: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup {...props} isInvalid={!!error} validationBehavior="aria" className="kr-field">
      <FieldLabel label={label} optional={optional} />
      <div className={stacked ? 'kr-choices kr-choices--stacked' : 'kr-choices'}>
        {options.map((option) => (
          <Checkbox key={option.id} value={option.id} label={<Text option={option} />} />
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaCheckboxGroup>
  )
}

interface RadioGroupProps extends GroupProps {
  value: string | null
  onChange: (value: string) => void
}

export function RadioGroup({ label, description, error, optional, options, stacked, ...props }: RadioGroupProps) {
  return (
    <AriaRadioGroup {...props} isInvalid={!!error} validationBehavior="aria" className="kr-field">
      <FieldLabel label={label} optional={optional} />
      <div className={stacked ? 'kr-choices kr-choices--stacked' : 'kr-choices'}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="kr-choice">
            <span className="kr-choice__mark kr-choice__mark--round" />
            <Text option={option} />
          </Radio>
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaRadioGroup>
  )
}

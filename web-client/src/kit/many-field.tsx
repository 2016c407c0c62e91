import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'
import { ComboBox } from './combo-box'
import type { FieldTexts } from './field-parts'
import type { Option, OptionGroup } from './select'
import './many-field.css'

interface Props extends FieldTexts {
  options: Option[]
  groups?: OptionGroup[]
  value: string[]
  onChange: (value: string[]) => void
  onBlur?: () => void
  ref?: React.Ref<HTMLInputElement>
}

/** Several choices from a long list: each choice becomes a chip that can be taken away again. */
export function ManyField({ options, groups, value, onChange, ...texts }: Props) {
  const { t } = useTranslation()
  const [round, setRound] = useState(0)
  const left = (option: Option) => !value.includes(option.id)
  return (
    <div className="kr-many">
      <ComboBox
        {...texts}
        key={round}
        autoFocus={round > 0}
        value={null}
        onChange={(id) => {
          if (!id) return
          onChange([...value, id])
          setRound(round + 1)
        }}
        options={options.filter(left)}
        groups={groups?.map((group) => ({ ...group, options: group.options.filter(left) }))}
      />
      {value.length > 0 && (
        <ul className="kr-chips" aria-label={texts.label}>
          {value.map((id) => {
            const label = options.find((option) => option.id === id)?.label ?? id
            return (
              <li key={id} className="kr-chip">
                {label}
                <Button
                  variant="quiet"
                  small
                  icon="close"
                  aria-label={`${t('kit.remove')}: ${label}`}
                  onPress={() => onChange(value.filter((one) => one !== id))}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

import { parseDate, parseDateTime } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldTexts } from './field-parts'

interface Props extends FieldTexts {
  /** ISO date (2026-03-05), or with withTime a local ISO date and time (2026-03-05T14:02) */
  value: string | null
  onChange: (value: string | null) => void
  onBlur?: () => void
  withTime?: boolean
  ref?: React.Ref<HTMLDivElement>
}

function read(value: string | null, withTime: boolean) {
  if (!value) return null
  try {
    return withTime ? parseDateTime(value) : parseDate(value)
  } catch {
    return null
  }
}

/** A date typed as it is spoken: day, month, year. No calendar to click through while on the phone. */
export function DateField({ label, description, error, optional, value, onChange, withTime = false, ref, ...props }: Props) {
  return (
    <AriaDateField
      {...props}
      value={read(value, withTime)}
      onChange={(date) => onChange(date ? date.toString().slice(0, withTime ? 16 : 10) : null)}
      granularity={withTime ? 'minute' : 'day'}
      hourCycle={24}
      shouldForceLeadingZeros
      isInvalid={!!error}
      validationBehavior="aria"
      className="kr-field"
    >
      <FieldLabel label={label} optional={optional} />
      <DateInput ref={ref} className="kr-input kr-date">
        {(segment) => <DateSegment segment={segment} className="kr-date__segment" />}
      </DateInput>
      <FieldNotes description={description} error={error} />
    </AriaDateField>
  )
}

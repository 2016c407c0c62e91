import { Label, ProgressBar } from 'react-aria-components'
import './progress.css'

/** How far something is, in a bar and in words. */
export function Progress({ label, percent }: { label: string; percent: number }) {
  return (
    <ProgressBar value={percent} className="kr-progress">
      <Label>{label}</Label>
      <div className="kr-progress__track">
        <div className="kr-progress__bar" style={{ width: `${percent}%` }} />
      </div>
    </ProgressBar>
  )
}

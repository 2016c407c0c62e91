import { Icon, type IconName } from './icon'
import './tag.css'

export type Tone = 'neutral' | 'info' | 'positive' | 'warning' | 'negative' | 'danger'

/** A state in words and a picture, so that colour alone never says anything. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: React.ReactNode }) {
  return (
    <span className={`kr-tag kr-tag--${tone}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  )
}

export function Badge({ children }: { children: React.ReactNode }) {
  return <span className="kr-badge">{children}</span>
}

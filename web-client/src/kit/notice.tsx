import { Icon, type IconName } from './icon'
import './notice.css'

export type NoticeTone = 'info' | 'positive' | 'warning' | 'negative'

const icons: Record<NoticeTone, IconName> = { info: 'info', positive: 'check', warning: 'alert', negative: 'alert' }

interface Props {
  tone?: NoticeTone
  title?: string
  /** read out at once: only for what cannot wait */
  urgent?: boolean
  children?: React.ReactNode
}

export function Notice({ tone = 'info', title, urgent, children }: Props) {
  return (
    <div className={`kr-notice kr-notice--${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div className="kr-notice__body">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}

export function EmptyState({ icon, title, children }: { icon: IconName; title: string; children?: React.ReactNode }) {
  return (
    <div className="kr-empty">
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** Keeps the place of what is still on its way. */
export function Skeleton({ lines = 5, label }: { lines?: number; label: string }) {
  return (
    <div className="kr-skeleton" role="status">
      <div className="kr-hidden-visually">{label}</div>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  )
}

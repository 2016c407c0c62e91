import { useId } from 'react'
import { useTitle } from '../shell/title'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import './layout.css'

interface PageProps {
  title: string
  intro?: React.ReactNode
  actions?: React.ReactNode
  narrow?: boolean
  children: React.ReactNode
}

export function Page({ title, intro, actions, narrow, children }: PageProps) {
  useTitle(title)
  return (
    <div className={narrow ? 'kr-page kr-page--narrow' : 'kr-page'}>
      <div className="kr-page__head">
        <div>
          <h1>{title}</h1>
          {intro && <p>{intro}</p>}
        </div>
        {actions && <div className="kr-row kr-no-print">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

interface CardProps {
  title?: React.ReactNode
  actions?: React.ReactNode
  /** no padding of its own, for a table that runs to the edge */
  flush?: boolean
  level?: 2 | 3
  children: React.ReactNode
}

export function Card({ title, actions, flush, level = 2, children }: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="kr-card" aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <div className="kr-card__head">
          {title && <Heading id={id}>{title}</Heading>}
          {actions && <div className="kr-row kr-no-print">{actions}</div>}
        </div>
      )}
      <div className={flush ? undefined : 'kr-card__body'}>{children}</div>
    </section>
  )
}

/** Terms with what is known about them; a fact that is not known is left out. */
export function Facts({ facts }: { facts: [term: string, value: React.ReactNode][] }) {
  return (
    <dl className="kr-facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
        .map(([term, value]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Buttons that belong together; the arrow keys walk along them. */
export function Toolbar({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className="kr-row kr-no-print">
      {children}
    </AriaToolbar>
  )
}

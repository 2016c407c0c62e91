import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import './notice.css'

export interface SummaryItem {
  text: string
  /** puts the focus on the field */
  onGo?: () => void
}

/** All that is wrong with a form, on top, with a way to each field; takes the focus when it appears. */
export function ErrorSummary({ items, children }: { items: SummaryItem[]; children?: React.ReactNode }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const shown = items.map((item) => item.text).join('\n')
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown])
  if (items.length === 0) return null
  return (
    <div ref={box} className="kr-summary" role="alert" tabIndex={-1}>
      <h2>{t('kit.errorsTitle', { count: items.length })}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.text}>
            {item.onGo ? (
              <button type="button" className="kr-linklike" onClick={item.onGo}>
                {item.text}
              </button>
            ) : (
              item.text
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}

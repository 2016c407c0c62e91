import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'
import './overlay.css'

interface Toast {
  id: number
  text: string
  more?: React.ReactNode
}

let toasts: Toast[] = []
let counter = 0
const listeners = new Set<() => void>()

function change(next: Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Tells that something was done; read out politely and gone after eight seconds. With more to it, it stays until it is closed. */
export function toast(text: string, more?: React.ReactNode) {
  const id = ++counter
  change([...toasts, { id, text, more }])
  if (!more) setTimeout(() => dismiss(id), 8000)
}

function dismiss(id: number) {
  change(toasts.filter((one) => one.id !== id))
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function ToastRegion() {
  const { t } = useTranslation()
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <div className="kr-toasts kr-no-print" role="status" aria-live="polite">
      {shown.map((one) => (
        <div key={one.id} className="kr-toast">
          <span>
            {one.text}
            {one.more && <span className="kr-toast__more kr-small">{one.more}</span>}
          </span>
          <Button variant="quiet" small icon="close" aria-label={t('kit.close')} onPress={() => dismiss(one.id)} />
        </div>
      ))}
    </div>
  )
}

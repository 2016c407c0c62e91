import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { get, lastRequestAt } from '../api/http'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { Icon } from '../kit/icon'
import type { Session } from '../session/session'

function subscribeOnline(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Says when the line is down, and that typed text is safe. */
export function OfflineBanner() {
  const { t } = useTranslation()
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <div className="kr-banner">
          <Icon name="alert" />
          {t('shell.offline')}
        </div>
      )}
    </div>
  )
}

const warnBefore = 120

/** Warns two minutes before the session ends for want of activity, and lets one stay with one press. */
export function SessionEndWarning({ idleSeconds, onEnded }: { idleSeconds: number; onEnded: () => void }) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(idleSeconds)
  useEffect(() => {
    const timer = setInterval(() => {
      const rest = Math.round(idleSeconds - (Date.now() - lastRequestAt()) / 1000)
      setLeft(rest)
      if (rest <= 0) onEnded()
    }, 1000)
    return () => clearInterval(timer)
  }, [idleSeconds, onEnded])

  async function stay() {
    await get<Session>('/session')
    setLeft(idleSeconds)
  }

  return (
    <Dialog title={t('shell.timeout.title')} isOpen={left <= warnBefore && left > 0} onClose={() => void stay()}>
      <div className="kr-stack">
        <p>{t('shell.timeout.text', { count: Math.max(1, Math.ceil(left / 60)) })}</p>
        <div>
          <Button variant="primary" onPress={() => void stay()}>
            {t('shell.timeout.stay')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** A screen that says nothing about anybody, for when somebody looks over one's shoulder. */
export function HiddenScreen({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation()
  return (
    <main className="kr-hidden-screen">
      <h1 className="kr-hidden-visually">{t('shell.hidden')}</h1>
      <Button variant="quiet" autoFocus onPress={onShow}>
        {t('shell.showAgain')}
      </Button>
    </main>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../kit/dialog'
import { useMe } from '../session/session'
import { destinationsFor } from './destinations'

interface Handlers {
  onPalette: () => void
  onList: () => void
  onHide: () => void
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.getAttribute('role') === 'spinbutton')
}

/** Ctrl+K and Escape twice always work; single keys only outside fields, and not at all when switched off (WCAG 2.1.4). */
export function useShortcuts({ onPalette, onList, onHide }: Handlers) {
  const me = useMe()
  const navigate = useNavigate()
  const last = useRef({ key: '', at: 0 })
  useEffect(() => {
    const places = destinationsFor(me)
    function onKey(event: KeyboardEvent) {
      const before = last.current
      const soon = event.timeStamp - before.at < (event.key === 'Escape' ? 500 : 900)
      last.current = { key: event.key, at: event.timeStamp }
      if (event.key === 'Escape' && before.key === 'Escape' && soon && !event.repeat) return onHide()
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        return onPalette()
      }
      if (me.shortcuts === false || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '?') return onList()
      if (before.key === 'g' && soon) {
        const place = places.find((one) => one.shortcut === event.key)
        if (place) void navigate({ to: place.path })
      }
    }
    // Escape, a click, Escape closes two things one after the other; nobody asked for the screen to be hidden
    const forget = () => {
      last.current = { key: '', at: 0 }
    }
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', forget, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', forget, true)
    }
  }, [me, navigate, onPalette, onList, onHide])
}

export function ShortcutList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const rows: [keys: string[], text: string][] = [
    [['Ctrl', 'K'], t('shell.shortcuts.palette')],
    [['Ctrl', 'Enter'], t('shell.shortcuts.submit')],
    [['Esc', 'Esc'], t('shell.shortcuts.hide')],
  ]
  if (me.shortcuts !== false) {
    rows.push([['?'], t('shell.shortcuts.list')])
    for (const place of destinationsFor(me)) {
      if (place.shortcut) rows.push([['g', place.shortcut], t(`shell.destinations.${place.name}`)])
    }
  }
  return (
    <Dialog title={t('shell.shortcuts.title')} isOpen={isOpen} onClose={onClose}>
      <div className="kr-stack">
        <dl className="kr-shortcuts">
          {rows.map(([keys, text]) => (
            <div key={text} style={{ display: 'contents' }}>
              <dt>
                {keys.map((key, index) => (
                  <span key={index}>
                    <kbd>{key}</kbd>{' '}
                  </span>
                ))}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="kr-subtle">{me.shortcuts === false ? t('shell.shortcuts.areOff') : t('shell.shortcuts.canBeOff')}</p>
      </div>
    </Dialog>
  )
}

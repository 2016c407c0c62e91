import { Outlet, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToastRegion } from '../kit/toast'
import { useLiveUpdates } from './live-updates'
import { Palette } from './palette'
import { Rail } from './rail'
import { ShortcutList, useShortcuts } from './shortcuts'
import { Topbar } from './topbar'
import { HiddenScreen, OfflineBanner, SessionEndWarning } from './watchful'
import './shell.css'

interface Props {
  idleSeconds: number
  onSignOut: () => void
  onEnded: () => void
}

/** What stays around every page. */
export function Shell({ idleSeconds, onSignOut, onEnded }: Props) {
  const { t } = useTranslation()
  const [palette, setPalette] = useState(false)
  const [list, setList] = useState(false)
  const [hidden, setHidden] = useState(false)
  const openPalette = useCallback(() => setPalette(true), [])
  const openList = useCallback(() => setList(true), [])
  const hide = useCallback(() => {
    setPalette(false)
    setList(false)
    setHidden(true)
  }, [])
  useShortcuts({ onPalette: openPalette, onList: openList, onHide: hide })
  useLiveUpdates()
  const main = useFocusOnNewPage()

  return (
    <>
      <div className="kr-shell" inert={hidden} hidden={hidden}>
        <a className="kr-skip" href="#main" onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}>
          {t('shell.skip')}
        </a>
        <Rail />
        <div className="kr-main">
          <OfflineBanner />
          <Topbar onPalette={openPalette} onShortcuts={openList} onSignOut={onSignOut} />
          <main id="main" ref={main} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      {hidden && <HiddenScreen onShow={() => setHidden(false)} />}
      <Palette isOpen={palette} onClose={() => setPalette(false)} />
      <ShortcutList isOpen={list} onClose={() => setList(false)} />
      <SessionEndWarning idleSeconds={idleSeconds} onEnded={onEnded} />
      <ToastRegion />
    </>
  )
}

/** After going to another page the focus starts at its content, as it would after a full load. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) {
      main.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
    before.current = path
  }, [path])
  return main
}

import { cookie } from '../api/http'

export type Theme = 'system' | 'light' | 'dark'

export function chosenTheme(): Theme {
  const kept = cookie('kr-theme')
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function applyTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** A choice of this device, not of the account: it depends on the screen and the room. */
export function chooseTheme(theme: Theme) {
  document.cookie = `kr-theme=${theme}; path=/; max-age=31536000; samesite=strict`
  applyTheme(theme)
}

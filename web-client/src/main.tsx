import '@fontsource/noto-sans/400.css'
import '@fontsource/noto-sans/600.css'
import './kit/tokens.css'
import './kit/base.css'
import './zod'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { startLanguage } from './i18n'
import { applyTheme, chosenTheme } from './account/theme'
import { allowNoHtmlButNone } from './trusted-types'

allowNoHtmlButNone()
startLanguage()
applyTheme(chosenTheme())
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)

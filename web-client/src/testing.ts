import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import './zod'
import { startLanguage } from './i18n'

startLanguage('nl')
afterEach(cleanup)

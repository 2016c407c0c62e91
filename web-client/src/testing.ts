import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import './zod'
import { startLanguage } from './i18n'

// the verifier is tested without a page, as it runs
if (typeof document !== 'undefined') {
  startLanguage('nl')
  afterEach(cleanup)
}

import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import './zod'
import { startLanguage } from './i18n'

// the verifier is tested without a page, as it runs
if (typeof document !== 'undefined') {
  startLanguage('nl')
  // a busy machine is slow, not wrong
  configure({ asyncUtilTimeout: 30_000 })
  afterEach(cleanup)
}

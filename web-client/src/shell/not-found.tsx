import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Page } from '../kit/layout'
import { EmptyState } from '../kit/notice'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <Page title={t('shell.notFoundTitle')}>
      <p>{t('shell.notFoundText')}</p>
      <Link to="/">{t('shell.toStart')}</Link>
    </Page>
  )
}

/** What a part of a page shows when its question could not be answered. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const texts = refusal(error instanceof Problem ? error : new Problem({ status: 500 }))
  return (
    <EmptyState icon="alert" title={texts.title}>
      <p>{texts.advice}</p>
      {onRetry && <Button onPress={onRetry}>{t('shell.tryAgain')}</Button>}
    </EmptyState>
  )
}

export function PageFailed({ error, reset }: { error: unknown; reset: () => void }) {
  return <Failed error={error} onRetry={reset} />
}

import { useTranslation } from 'react-i18next'
import { Notice } from '../kit/notice'
import type { Told } from '../verifier/protocol'

/** Why nothing can be said, and what to do about it. */
export function Failure({ told }: { told: Extract<Told, { kind: 'failed' }> }) {
  const { t } = useTranslation()
  const why = told.why === 'notSigned' && told.detail === '0' ? 'newestNotSigned' : told.why
  return (
    <Notice tone="negative" urgent title={t(`checking.failed.${why}`, { detail: told.detail })}>
      {t(`checking.advice.${why}`, { detail: told.detail })}
    </Notice>
  )
}

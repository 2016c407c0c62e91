import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../kit/notice'
import { Doorway } from './doorway'
import { FirstPasswordPage } from './first-password-page'

/** Reached by a one-time link. The token comes after the #, so that no server or proxy ever logs it. */
export function InvitationPage() {
  const { t } = useTranslation()
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token'))
  if (!token) {
    return (
      <Doorway title={t('session.firstPasswordTitle')}>
        <Notice tone="negative">{t('session.linkMissing')}</Notice>
      </Doorway>
    )
  }
  return <FirstPasswordPage token={token} onDone={() => location.replace('/')} />
}

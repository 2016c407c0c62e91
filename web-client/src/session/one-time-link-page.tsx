import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Notice, Skeleton } from '../kit/notice'
import { Doorway } from './doorway'
import { FirstPasswordPage } from './first-password-page'

interface Purpose {
  purpose: 'FIRST_ADMINISTRATOR' | 'INVITATION' | 'RESET'
  username?: string
  name?: string
}

/** Reached by a one-time link. The token comes after the #, so that no server or proxy ever logs it. */
export function OneTimeLinkPage() {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const [token] = useState(() => location.hash.slice(1))
  const [purpose, setPurpose] = useState<Purpose>()
  const [problem, setProblem] = useState<Problem>()

  useEffect(() => {
    if (!token) return
    const lookUp = async () => {
      await request('/session')
      const { body } = await request<Purpose>('/one-time-links/lookups', { method: 'POST', body: { token } })
      setPurpose(body)
    }
    lookUp().catch((error: unknown) => setProblem(error instanceof Problem ? error : new Problem({ status: 500 })))
  }, [token])

  if (!token || problem) {
    return (
      <Doorway title={t('session.firstPasswordTitle')}>
        <Notice tone="negative" title={problem ? refusal(problem).title : undefined}>
          {problem ? refusal(problem).advice : t('session.linkMissing')}
        </Notice>
      </Doorway>
    )
  }
  if (!purpose) return <Skeleton label={t('kit.loading')} />
  return (
    <FirstPasswordPage
      link={{ token, asksNames: purpose.purpose === 'FIRST_ADMINISTRATOR' }}
      onDone={() => location.replace('/')}
    />
  )
}

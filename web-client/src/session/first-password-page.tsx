import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Notice } from '../kit/notice'
import { TextField } from '../kit/text-field'
import { Doorway } from './doorway'
import { useRefreshSession } from './session'

interface Props {
  /** present when somebody came through a one-time link and has no password yet */
  link?: { token: string; asksNames: boolean }
  onDone?: () => void
}

async function redeem(token: string, choice: object) {
  await request('/one-time-links/redemptions', { method: 'POST', body: { token, ...choice } })
}

/** Nobody works with a password that somebody else chose: this page comes before all others. */
export function FirstPasswordPage({ link, onDone }: Props) {
  const { t } = useTranslation()
  const { refusal, field } = useTexts()
  const refresh = useRefreshSession()
  const [current, setCurrent] = useState('')
  const [username, setUsername] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const tooShort = tried && password.length < 12 ? t('session.passwordTooShort') : undefined
  const differs = tried && again !== password ? t('session.passwordsDiffer') : undefined

  async function save() {
    setTried(true)
    if (password.length < 12 || again !== password) return
    setProblem(null)
    try {
      if (link) await redeem(link.token, link.asksNames ? { password, username, name } : { password })
      else await request('/me/password', { method: 'POST', body: { current, password } })
      await refresh()
      onDone?.()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }

  return (
    <Doorway title={t('session.firstPasswordTitle')} intro={t('session.firstPasswordIntro')}>
      {problem && (
        <Notice tone="negative" urgent title={refusal(problem).title}>
          {problem.errors.length > 0 ? problem.errors.map(field).join('. ') : refusal(problem).advice}
        </Notice>
      )}
      <Form
        className="kr-stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {link?.asksNames && (
          <>
            <TextField label={t('account.name')} value={name} onChange={setName} autoComplete="name" isRequired />
            <TextField label={t('session.username')} value={username} onChange={setUsername} autoComplete="username" isRequired />
          </>
        )}
        {!link && (
          <TextField
            label={t('session.currentPassword')}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
          />
        )}
        <TextField
          label={t('session.newPassword')}
          description={t('session.passwordHint')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={tooShort}
        />
        <TextField
          label={t('session.newPasswordAgain')}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          error={differs}
        />
        <Button type="submit" variant="primary">
          {t('session.savePassword')}
        </Button>
      </Form>
    </Doorway>
  )
}

import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Button, LinkButton } from '../kit/button'
import { Notice } from '../kit/notice'
import { TextField } from '../kit/text-field'
import { canUsePasskeys, signInWithPasskey } from './passkeys'
import { type Session, signIn, useRefreshSession } from './session'
import { Doorway } from './doorway'

/** The way in: a password, a passkey, or the organisation's own sign-in where that is configured. */
export function SignInPage({ session, ended }: { session: Session; ended: boolean }) {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const refresh = useRefreshSession()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [refused] = useState(whyCameBack)

  async function enter(how: () => Promise<void>) {
    setBusy(true)
    setProblem(null)
    try {
      await how()
      await refresh()
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({ status: 400, code: 'PASSKEY_FAILED' }))
      setPassword('')
    } finally {
      setBusy(false)
    }
  }

  return (
    <Doorway title={t('session.title')}>
      {refused && !problem && (
        <Notice tone="negative" urgent title={t(`session.organisation.${refused}.title`, { name: session.oidc?.label ?? '' })}>
          {t(`session.organisation.${refused}.text`, { name: session.oidc?.label ?? '' })}
        </Notice>
      )}
      {ended && !problem && (
        <Notice tone="info" title={t('session.endedTitle')}>
          {t('session.endedText')}
        </Notice>
      )}
      {problem && (
        <Notice tone="negative" urgent title={refusal(problem).title}>
          {refusal(problem).advice}
        </Notice>
      )}
      <Form
        className="kr-stack"
        onSubmit={(event) => {
          event.preventDefault()
          void enter(() => signIn(username, password))
        }}
      >
        <TextField
          label={t('session.username')}
          value={username}
          onChange={setUsername}
          autoComplete="username webauthn"
          name="username"
          isRequired
        />
        <TextField
          label={t('session.password')}
          value={password}
          onChange={setPassword}
          type="password"
          autoComplete="current-password"
          name="password"
          isRequired
        />
        <Button type="submit" variant="primary" isDisabled={busy}>
          {t('session.signIn')}
        </Button>
      </Form>
      {(session.oidc || canUsePasskeys()) && <div className="kr-or">{t('session.or')}</div>}
      <div className="kr-stack kr-stack--tight">
        {canUsePasskeys() && (
          <Button icon="key" isDisabled={busy} onPress={() => void enter(signInWithPasskey)}>
            {t('session.passkey')}
          </Button>
        )}
        {session.oidc && (
          <LinkButton icon="arrowRight" href={session.oidc.href}>
            {t('session.oidc', { name: session.oidc.label })}
          </LinkButton>
        )}
      </div>
      {session.demoAccounts && session.demoAccounts.length > 0 && (
        <section className="kr-demo" aria-label={t('session.demoTitle')}>
          <h2>{t('session.demoTitle')}</h2>
          <p className="kr-subtle kr-small">{t('session.demoText')}</p>
          <div className="kr-row">
            {session.demoAccounts.map((account) => (
              <Button
                key={account.username}
                small
                isDisabled={busy}
                onPress={() => void enter(() => signIn(account.username, account.password))}
              >
                {t(`codes.role.${account.role}`)}
              </Button>
            ))}
          </div>
        </section>
      )}
    </Doorway>
  )
}

/** The way through the organisation ends at an address that says why one may not come in; it is said once. */
function whyCameBack(): 'failed' | 'unreachable' | undefined {
  const address = new URL(location.href)
  const why = address.searchParams.get('signin')
  if (why !== 'failed' && why !== 'unreachable') return undefined
  address.searchParams.delete('signin')
  history.replaceState(history.state, '', address)
  return why
}

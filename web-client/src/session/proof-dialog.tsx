import { useEffect, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { onProofRequired } from '../api/http'
import { type Factor, Problem } from '../api/problem'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { Notice } from '../kit/notice'
import { TextField } from '../kit/text-field'
import { proveByPasskey, proveByPassword } from './passkeys'

interface Asked {
  factor: Factor
  answer: (proven: boolean) => void
}

/** Asks who somebody is, once more, over whatever they were doing; the form below keeps its text and is sent after it. */
export function ProofDialog() {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    onProofRequired((factor) => new Promise((answer) => setAsked({ factor, answer })))
    return () => onProofRequired(undefined)
  }, [])

  function close(proven: boolean) {
    asked?.answer(proven)
    setAsked(null)
    setPassword('')
    setProblem(null)
  }

  async function prove(how: () => Promise<void>) {
    setBusy(true)
    setProblem(null)
    try {
      await how()
      close(true)
    } catch (error) {
      setPassword('')
      setProblem(error instanceof Problem ? error : new Problem({ status: 400, code: 'PASSKEY_FAILED' }))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog title={t('session.proof.title')} isOpen={asked !== null} onClose={() => close(false)}>
      <div className="kr-stack">
        <p>{t(`session.proof.${asked?.factor ?? 'PASSWORD'}`)}</p>
        {problem && (
          <Notice tone="negative" urgent title={refusal(problem).title}>
            {refusal(problem).advice}
          </Notice>
        )}
        {asked?.factor === 'PASSKEY' && (
          <div>
            <Button variant="primary" icon="key" isDisabled={busy} autoFocus onPress={() => void prove(proveByPasskey)}>
              {t('session.proof.usePasskey')}
            </Button>
          </div>
        )}
        {asked?.factor === 'PASSWORD' && (
          <Form
            className="kr-stack"
            onSubmit={(event) => {
              event.preventDefault()
              void prove(() => proveByPassword(password))
            }}
          >
            <TextField
              label={t('session.password')}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
              autoFocus
            />
            <div>
              <Button type="submit" variant="primary" isDisabled={busy || password === ''}>
                {t('session.proof.confirm')}
              </Button>
            </div>
          </Form>
        )}
      </div>
    </Dialog>
  )
}

import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { fieldAt } from '../forms/field-spec'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Card } from '../kit/layout'
import { Notice } from '../kit/notice'
import { TextField } from '../kit/text-field'
import { toast } from '../kit/toast'

export function PasswordCard() {
  const { t } = useTranslation()
  const { refusal, field } = useTexts()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function save() {
    setTried(true)
    if (password.length < 12) return
    setProblem(null)
    try {
      await request('/me/password', { method: 'POST', body: { current, password } })
      setCurrent('')
      setPassword('')
      setTried(false)
      toast(t('account.passwordChanged'))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }

  const errorAt = (name: string) => {
    const found = problem?.errors.find((one) => fieldAt(one.pointer, [name]))
    return found && field(found)
  }

  return (
    <Card title={t('account.password')}>
      <Form
        className="kr-stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {problem && (
          <Notice tone="negative" urgent title={refusal(problem).title}>
            {refusal(problem).advice}
          </Notice>
        )}
        <TextField
          label={t('session.currentPassword')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={errorAt('current')}
        />
        <TextField
          label={t('session.newPassword')}
          description={t('session.passwordHint')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={tried && password.length < 12 ? t('session.passwordTooShort') : errorAt('password')}
        />
        <div>
          <Button type="submit">{t('account.changePassword')}</Button>
        </div>
      </Form>
    </Card>
  )
}

import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { today, useDates } from '../i18n/dates'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Card } from '../kit/layout'
import { Notice } from '../kit/notice'
import { TextField } from '../kit/text-field'
import { toast } from '../kit/toast'
import { type Passkey, useMe, useRefreshSession } from '../session/session'
import { canUsePasskeys, registerPasskey } from '../session/passkeys'

export function Passkeys() {
  const { t } = useTranslation()
  const { refusal } = useTexts()
  const { date, moment } = useDates()
  const me = useMe()
  const refresh = useRefreshSession()
  const [label, setLabel] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const passkeys = me.passkeys ?? []

  async function change(how: () => Promise<void>) {
    setProblem(null)
    try {
      await how()
      await refresh()
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({ status: 400, code: 'PASSKEY_FAILED' }))
    }
  }

  return (
    <Card title={t('account.passkeys')}>
      <div className="kr-stack">
        <p className="kr-subtle">{t('account.passkeysIntro')}</p>
        {problem && (
          <Notice tone="negative" urgent title={refusal(problem).title}>
            {refusal(problem).advice}
          </Notice>
        )}
        {passkeys.length === 0 && <p>{t('account.passkeysEmpty')}</p>}
        <ul className="kr-plain kr-stack kr-stack--tight">
          {passkeys.map((key) => (
            <li key={key.id} className="kr-row kr-row--spread">
              <span>
                <strong>{key.label}</strong>{' '}
                <span className="kr-subtle">
                  {t('account.passkeyMade', { at: moment(key.createdAt) })}
                  {isUsed(key) && `, ${t('account.passkeyUsed', { at: moment(key.lastUsedAt) })}`}
                </span>
              </span>
              <Button
                small
                aria-label={t('account.removePasskey', { name: key.label })}
                onPress={() => void change(async () => void (await request(`/me/passkeys/${key.id}`, { method: 'DELETE' })))}
              >
                {t('kit.remove')}
              </Button>
            </li>
          ))}
        </ul>
        {canUsePasskeys() && (
          <Form
            className="kr-toolbar"
            onSubmit={(event) => {
              event.preventDefault()
              void change(async () => {
                await registerPasskey(label.trim() || t('account.passkeyUnnamed', { day: date(today()) }))
                setLabel('')
                toast(t('account.passkeyAdded'))
              })
            }}
          >
            <TextField label={t('account.passkeyName')} value={label} onChange={setLabel} maxLength={60} />
            <Button type="submit" icon="key">
              {t('account.addPasskey')}
            </Button>
          </Form>
        )}
      </div>
    </Card>
  )
}

/** Making a passkey counts as its first use at the server; people mean signing in with it. */
const isUsed = ({ createdAt, lastUsedAt }: Passkey) => lastUsedAt !== undefined && Date.parse(lastUsedAt) - Date.parse(createdAt) > 1000

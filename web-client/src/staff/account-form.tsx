import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/command'
import { request } from '../api/http'
import { Problem } from '../api/problem'
import { useStaff } from '../cases/case-context'
import { fieldAt } from '../forms/field-spec'
import { useTexts } from '../i18n/refusals'
import { Button } from '../kit/button'
import { Checkbox, CheckboxGroup } from '../kit/choices'
import { Notice } from '../kit/notice'
import { TextField } from '../kit/text-field'
import { toast } from '../kit/toast'
import { useSession } from '../session/session'
import { type Account, assignableRoles } from './accounts'

interface Props {
  account?: Account
  /** Called when something was saved, also if the form was closed meanwhile. */
  onSaved: () => void
}

/** Makes or changes an account. A password is never chosen for somebody else: a one-time link lets them choose. */
export function AccountForm({ account, onSaved }: Props) {
  const { t } = useTranslation()
  const { refusal, field: fieldText } = useTexts()
  const { teamOptions } = useStaff()
  const organisation = useSession().data?.oidc
  const [username, setUsername] = useState(account?.username ?? '')
  const [name, setName] = useState(account?.name ?? '')
  const [roles, setRoles] = useState<string[]>(account?.roles ?? [])
  const [teams, setTeams] = useState<string[]>(account?.teams ?? [])
  const [oidcSubject, setOidcSubject] = useState(account?.oidcSubject ?? '')
  const [active, setActive] = useState(account?.state !== 'DISABLED')
  const [version, setVersion] = useState(account?.version)
  const [key] = useState(newKey)
  const [link, setLink] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)

  async function attempt(how: () => Promise<void>) {
    setProblem(null)
    try {
      await how()
      onSaved()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    }
  }

  const save = () =>
    attempt(async () => {
      const body = { username, name, roles, teams, state: active ? 'ACTIVE' : 'DISABLED', oidcSubject: oidcSubject.trim() || undefined }
      if (account) {
        const changed = await request<Account>(`/accounts/${account.id}`, { method: 'PUT', body, ifMatch: version })
        setVersion(changed.body.version)
      } else {
        const made = await request<{ link: string }>('/accounts', { method: 'POST', body, idempotencyKey: key })
        setLink(made.body.link)
      }
      toast(t('staff.saved'))
    })
  const reset = () =>
    attempt(async () => {
      const made = await request<{ link: string }>(`/accounts/${account?.id}/resets`, { method: 'POST', body: {} })
      setLink(made.body.link)
    })

  const errorAt = (name: string) => {
    const found = problem?.errors.find((one) => fieldAt(one.pointer, [name]))
    return found && fieldText(found)
  }

  if (link) return <OneTimeLink link={link} />
  return (
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
      <TextField label={t('staff.name')} value={name} onChange={setName} error={errorAt('name')} autoComplete="off" />
      <TextField label={t('staff.username')} value={username} onChange={setUsername} error={errorAt('username')} autoComplete="off" />
      {organisation && (
        <TextField
          label={t('staff.oidcSubject', { name: organisation.label })}
          description={t('staff.oidcSubjectHint')}
          value={oidcSubject}
          onChange={setOidcSubject}
          error={errorAt('oidcSubject')}
          autoComplete="off"
          optional
        />
      )}
      <CheckboxGroup
        label={t('staff.roles')}
        value={roles}
        onChange={setRoles}
        error={errorAt('roles')}
        options={assignableRoles.map((id) => ({ id, label: t(`codes.role.${id}`) }))}
      />
      <CheckboxGroup label={t('staff.teams')} value={teams} onChange={setTeams} options={teamOptions} optional />
      {account && <Checkbox label={t('staff.stateActive')} isSelected={active} onChange={setActive} />}
      <div className="kr-row">
        <Button type="submit" variant="primary">
          {t('staff.save')}
        </Button>
        {account && <Button onPress={() => void reset()}>{t('staff.reset')}</Button>}
      </div>
    </Form>
  )
}

function OneTimeLink({ link }: { link: string }) {
  const { t } = useTranslation()
  return (
    <Notice tone="positive" title={t('staff.linkTitle')}>
      <div className="kr-stack kr-stack--tight">
        <p>{t('staff.linkText')}</p>
        <p className="kr-prose">
          <code>{link}</code>
        </p>
        <div>
          <Button small icon="link" onPress={() => void navigator.clipboard.writeText(link).then(() => toast(t('kit.copied')))}>
            {t('kit.copyLink')}
          </Button>
        </div>
      </div>
    </Notice>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '../api/http'
import { type Language, speak } from '../i18n'
import { Checkbox, RadioGroup } from '../kit/choices'
import { Card, Facts, Page } from '../kit/layout'
import { toast } from '../kit/toast'
import { useMe, useRefreshSession } from '../session/session'
import { Passkeys } from './passkeys-card'
import { PasswordCard } from './password-card'
import { chooseTheme, chosenTheme, type Theme } from './theme'

export function AccountPage() {
  const { t, i18n } = useTranslation()
  const me = useMe()
  const refresh = useRefreshSession()
  const [theme, setTheme] = useState<Theme>(chosenTheme)

  async function prefer(preferences: { language?: Language; shortcuts?: boolean }) {
    await request('/me/preferences', { method: 'PATCH', body: preferences })
    await refresh()
    toast(t('account.saved'))
  }

  return (
    <Page title={t('account.title')} narrow>
      <div className="kr-stack kr-stack--loose">
        <Card title={t('account.who')}>
          <Facts
            facts={[
              [t('account.name'), me.name],
              [t('session.username'), me.username],
              [t('account.role'), me.roles.map((role) => t(`codes.role.${role}`)).join(', ')],
              [t('account.teams'), me.teams.map((team) => team.name).join(', ')],
            ]}
          />
        </Card>
        <Card title={t('account.preferences')}>
          <div className="kr-stack">
            <RadioGroup
              label={t('account.language')}
              value={i18n.language}
              onChange={(language) => {
                void speak(language as Language)
                void prefer({ language: language as Language })
              }}
              options={[
                { id: 'nl', label: 'Nederlands' },
                { id: 'en', label: 'English' },
              ]}
            />
            <RadioGroup
              label={t('account.theme')}
              value={theme}
              onChange={(chosen) => {
                setTheme(chosen as Theme)
                chooseTheme(chosen as Theme)
              }}
              options={(['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(`account.themeOf.${id}`) }))}
            />
            <div>
              <Checkbox
                label={t('account.shortcuts')}
                isSelected={me.shortcuts !== false}
                onChange={(shortcuts) => void prefer({ shortcuts })}
              />
              <p className="kr-description">{t('account.shortcutsHint')}</p>
            </div>
          </div>
        </Card>
        <Passkeys />
        <PasswordCard />
      </div>
    </Page>
  )
}

import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Modal, ModalOverlay, Dialog as AriaDialog, Popover, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useNavigate } from '@tanstack/react-router'
import { request } from '../api/http'
import { Button } from '../kit/button'
import { Icon } from '../kit/icon'
import { actAs, useMe, useRefreshSession } from '../session/session'
import { LanguageSwitch } from './language-switch'
import { Rail } from './rail'

interface Props {
  onPalette: () => void
  onShortcuts: () => void
  onSignOut: () => void
}

export function Topbar({ onPalette, onShortcuts, onSignOut }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const refresh = useRefreshSession()
  const [drawer, setDrawer] = useState(false)
  return (
    <header className="kr-topbar">
      <span className="kr-menu-button">
        <Button variant="quiet" icon="menu" aria-label={t('shell.menu')} onPress={() => setDrawer(true)} />
      </span>
      <ModalOverlay isOpen={drawer} onOpenChange={setDrawer} isDismissable className="kr-backdrop kr-drawer">
        <Modal className="kr-modal">
          <AriaDialog className="kr-dialog" aria-label={t('shell.navigation')}>
            <Rail onGo={() => setDrawer(false)} />
          </AriaDialog>
        </Modal>
      </ModalOverlay>
      <button type="button" className="kr-topbar__search" onClick={onPalette} aria-label={t('shell.palette.open')}>
        <Icon name="search" />
        <span>{t('shell.palette.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="kr-topbar__end">
        <LanguageSwitch
          onChange={(language) => void request('/me/preferences', { method: 'PATCH', body: { language } }).catch(() => {})}
        />
        <MenuTrigger>
          <Button variant="quiet" icon="person" aria-label={t('shell.accountMenu', { name: me.name })} />
          <Popover className="kr-menu-popover" placement="bottom end">
            <Menu className="kr-listbox">
              <MenuItem className="kr-option" onAction={() => void navigate({ to: '/account' })} textValue={me.name}>
                <Text slot="label">{me.name}</Text>
                <Text slot="description" className="kr-subtle kr-small">
                  {t(`codes.role.${me.role}`)}
                </Text>
              </MenuItem>
              {me.roles
                .filter((role) => role !== me.role)
                .map((role) => (
                  <MenuItem key={role} className="kr-option" onAction={() => void actAs(role).then(refresh)}>
                    {t('shell.actAs', { role: t(`codes.role.${role}`).toLowerCase() })}
                  </MenuItem>
                ))}
              <MenuItem className="kr-option" onAction={onShortcuts}>
                {t('shell.shortcuts.title')}
              </MenuItem>
              <MenuItem className="kr-option" onAction={onSignOut}>
                {t('session.signOut')}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
    </header>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog as AriaDialog,
  Header,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/session'
import { type Action, useOffered } from './actions'
import { destinationsFor } from './destinations'
import { useCaseSearch } from './case-search'

interface Props {
  isOpen: boolean
  onClose: () => void
}

/** Everything that can be done from here, found by typing a few letters: places, commands of this page, cases. */
export function Palette({ isOpen, onClose }: Props) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className="kr-backdrop">
      <Modal className="kr-modal">
        <PaletteBody onClose={onClose} />
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const offered = useOffered()
  const [text, setText] = useState('')
  const found = useCaseSearch(text, me.role === 'JURIST' || me.role === 'SENIOR_JURIST')
  const { contains } = useFilter({ sensitivity: 'base' })

  const groups = useMemo(() => {
    const places: Action[] = destinationsFor(me).map((place) => ({
      id: `go:${place.path}`,
      label: t(`shell.destinations.${place.name}`),
      group: t('shell.palette.places'),
      run: () => void navigate({ to: place.path }),
    }))
    const cases: Action[] = found.map((one) => ({
      id: `case:${one.caseId}`,
      label: [one.number, one.childLabel].filter(Boolean).join(' · '),
      group: t('shell.palette.cases'),
      run: () => void navigate({ to: '/cases/$caseId', params: { caseId: one.caseId } }),
    }))
    const words = text.trim()
    const fitting = [...offered, ...places].filter((one) => words === '' || contains(one.label, words))
    return groupBy([...fitting, ...cases])
  }, [me, t, navigate, found, offered, text, contains])

  const all = groups.flatMap(([, actions]) => actions)
  return (
    <AriaDialog className="kr-dialog kr-palette" aria-label={t('shell.palette.title')}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="kr-field" autoFocus>
          <Label className="kr-label">{t('shell.palette.title')}</Label>
          <Input className="kr-input" placeholder={t('shell.palette.hint')} />
        </SearchField>
        <Menu
          className="kr-listbox"
          aria-label={t('shell.palette.results')}
          onAction={(key) => {
            onClose()
            all.find((one) => one.id === key)?.run()
          }}
          renderEmptyState={() => <p className="kr-option">{t('shell.palette.nothing')}</p>}
        >
          {groups.map(([group, actions]) => (
            <MenuSection key={group} id={group}>
              <Header>{group}</Header>
              {actions.map((one) => (
                <MenuItem key={one.id} id={one.id} textValue={one.label} className="kr-option">
                  {one.label}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </AriaDialog>
  )
}

function groupBy(actions: Action[]): [string, Action[]][] {
  const groups = new Map<string, Action[]>()
  for (const one of actions) groups.set(one.group, [...(groups.get(one.group) ?? []), one])
  return [...groups]
}

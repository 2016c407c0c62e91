import { useTranslation } from 'react-i18next'
import type { Values } from '../forms/field-spec'
import { Button } from '../kit/button'
import type { IconName } from '../kit/icon'
import { useCaseActions } from './case-context'

interface Props {
  command: string
  values?: Values
  variant?: 'primary' | 'secondary' | 'quiet'
  icon?: IconName
  /** says which one, where the same button appears on several rows */
  about?: string
  small?: boolean
  /** only the picture; the words are there for who listens */
  bare?: boolean
  /** other words than the command's own, where that says more */
  children?: string
}

/** Opens a command's form; there only when this person may give the command now. */
export function CommandButton({ command, values, variant, icon, about, small = true, bare, children }: Props) {
  const { t } = useTranslation()
  const { can, open } = useCaseActions()
  if (!can(command)) return null
  const title = t(`cases.commands.${command}.title`)
  return (
    <Button
      small={small}
      variant={variant}
      icon={icon}
      aria-label={about ? `${title}: ${about}` : bare ? title : undefined}
      onPress={() => open(command, values)}
    >
      {!bare && (children ?? title)}
    </Button>
  )
}

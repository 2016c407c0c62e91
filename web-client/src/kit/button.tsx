import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link as AriaLink } from 'react-aria-components'
import { Icon, type IconName } from './icon'
import './button.css'

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Looks {
  variant?: Variant
  icon?: IconName
  small?: boolean
}

function classes({ variant = 'secondary', small }: Looks, iconOnly: boolean) {
  return ['kr-button', `kr-button--${variant}`, small && 'kr-button--small', iconOnly && 'kr-button--icon']
    .filter(Boolean)
    .join(' ')
}

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'>, Looks {
  children?: React.ReactNode
}

export function Button({ variant, icon, small, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classes({ variant, small }, !children)}>
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </AriaButton>
  )
}

interface LinkButtonProps extends Looks {
  href: string
  children: React.ReactNode
  download?: string
}

/** Looks like a button and goes somewhere. */
export function LinkButton({ variant, icon, small, children, ...props }: LinkButtonProps) {
  return (
    <AriaLink {...props} className={classes({ variant, small }, false)}>
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </AriaLink>
  )
}

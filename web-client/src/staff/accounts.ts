import type { Passkey, Role } from '../session/session'

export interface Account {
  id: string
  version: number
  username: string
  name: string
  roles: Role[]
  teams: string[]
  state: 'ACTIVE' | 'DISABLED'
  locked: boolean
  mustChangePassword: boolean
  passkeys: number | Passkey[]
  oidcSubject?: string
  lastSignInAt?: string
}

export const assignableRoles: Role[] = ['JURIST', 'SENIOR_JURIST', 'RESEARCHER', 'DIRECTOR', 'AUDITOR', 'PRIVACY_OFFICER', 'ADMIN']

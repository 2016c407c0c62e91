import type { IconName } from '../kit/icon'
import type { Me, Role } from '../session/session'

export interface Destination {
  path: string
  /** key under shell.destinations */
  name: string
  icon: IconName
  roles: Role[]
  /** second key after g: g w goes to the worklist */
  shortcut?: string
}

const jurists: Role[] = ['JURIST', 'SENIOR_JURIST']
const everyone: Role[] = [...jurists, 'RESEARCHER', 'DIRECTOR', 'AUDITOR', 'PRIVACY_OFFICER', 'ADMIN']

/** Every place one can go, and who may; the server decides again on every request. */
export const destinations: Destination[] = [
  { path: '/', name: 'start', icon: 'home', roles: everyone, shortcut: 'h' },
  { path: '/intake', name: 'intake', icon: 'phone', roles: jurists, shortcut: 'n' },
  { path: '/worklist', name: 'worklist', icon: 'list', roles: jurists, shortcut: 'w' },
  { path: '/contacts', name: 'contacts', icon: 'mail', roles: jurists, shortcut: 'c' },
  { path: '/imports', name: 'imports', icon: 'upload', roles: ['SENIOR_JURIST'] },
  { path: '/research/trends', name: 'trends', icon: 'trend', roles: ['RESEARCHER'], shortcut: 't' },
  { path: '/patterns', name: 'patterns', icon: 'wave', roles: ['RESEARCHER'], shortcut: 'p' },
  { path: '/signals', name: 'signals', icon: 'bell', roles: ['RESEARCHER', 'SENIOR_JURIST'], shortcut: 's' },
  { path: '/signals/what-if', name: 'whatIf', icon: 'compare', roles: ['RESEARCHER', 'SENIOR_JURIST', 'DIRECTOR'] },
  { path: '/dossiers', name: 'dossiers', icon: 'folder', roles: ['RESEARCHER', 'SENIOR_JURIST', 'DIRECTOR'], shortcut: 'd' },
  { path: '/campaigns', name: 'campaigns', icon: 'flag', roles: ['RESEARCHER', 'SENIOR_JURIST', 'DIRECTOR'], shortcut: 'm' },
  { path: '/audit', name: 'audit', icon: 'scale', roles: ['AUDITOR'], shortcut: 'a' },
  { path: '/audits', name: 'audits', icon: 'flag', roles: ['AUDITOR'] },
  { path: '/check-bundle', name: 'checkBundle', icon: 'document', roles: ['AUDITOR'], shortcut: 'b' },
  { path: '/check-ledger', name: 'checkLedger', icon: 'link', roles: ['AUDITOR'], shortcut: 'g' },
  { path: '/privacy', name: 'privacy', icon: 'shield', roles: ['PRIVACY_OFFICER'], shortcut: 'p' },
  { path: '/access-log', name: 'accessLog', icon: 'eye', roles: ['AUDITOR', 'PRIVACY_OFFICER'], shortcut: 'l' },
  { path: '/accounts', name: 'accounts', icon: 'people', roles: ['ADMIN'], shortcut: 'u' },
  { path: '/operations', name: 'operations', icon: 'cog', roles: ['ADMIN'], shortcut: 'o' },
  { path: '/account', name: 'account', icon: 'person', roles: everyone },
]

export function destinationsFor(me: Me): Destination[] {
  return destinations.filter((one) => one.roles.includes(me.role))
}

import { access } from './access'
import { account } from './account'
import { audit } from './audit'
import { audits } from './audits'
import { cases } from './cases'
import { checking } from './checking'
import { codes } from './codes'
import { conflict } from './conflict'
import { contacts } from './contacts'
import { drafts } from './drafts'
import events from './events.json' with { type: 'json' }
import { fields } from './fields'
import { history } from './history'
import { imports } from './imports'
import { intake } from './intake'
import { issues } from './issues'
import { kit } from './kit'
import { operations } from './operations'
import { privacy } from './privacy'
import { refusals } from './refusals'
import { research } from './research'
import { session } from './session'
import { shell } from './shell'
import { staff } from './staff'
import { start } from './start'
import { state } from './state'
import { trends } from './trends'
import { vocabulary } from './vocabulary'
import { whatIf } from './what-if'
import { worklist } from './worklist'

export const en = {
  access,
  account,
  audit,
  audits,
  cases,
  checking,
  codes,
  conflict,
  contacts,
  drafts,
  events,
  fields,
  history,
  imports,
  intake,
  issues,
  kit,
  operations,
  privacy,
  refusals,
  research,
  session,
  shell,
  staff,
  start,
  state,
  trends,
  vocabulary,
  whatIf,
  worklist,
}

import { access } from './access'
import { account } from './account'
import { cases } from './cases'
import { codes } from './codes'
import { conflict } from './conflict'
import { contacts } from './contacts'
import { drafts } from './drafts'
import { events } from './events'
import { fields } from './fields'
import { intake } from './intake'
import { kit } from './kit'
import { refusals } from './refusals'
import { session } from './session'
import { shell } from './shell'
import { start } from './start'
import { vocabulary } from './vocabulary'
import { worklist } from './worklist'

export const en = {
  access,
  account,
  cases,
  codes,
  conflict,
  contacts,
  drafts,
  events,
  fields,
  intake,
  kit,
  refusals,
  session,
  shell,
  start,
  vocabulary,
  worklist,
}

import { account } from './account'
import { codes } from './codes'
import { kit } from './kit'
import { refusals } from './refusals'
import { session } from './session'
import { shell } from './shell'
import { start } from './start'

export const nl = { account, codes, kit, refusals, session, shell, start }

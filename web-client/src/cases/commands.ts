import type { CommandSpec } from './command-specs'
import { consentCommands } from './commands-consent'
import { specialCommands } from './commands-special'
import { workCommands } from './commands-work'

/** Every command of the case that a person can give. */
export const commands: Record<string, CommandSpec> = { ...workCommands, ...consentCommands, ...specialCommands }

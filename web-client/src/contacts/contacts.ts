import type { Identity, Text } from '../cases/case-file'
import type { Erased } from '../kit/erased'

export interface ContactItem {
  contactId: string
  version: number
  channel: string
  direction?: string
  askerRole: string
  language?: string
  startedAt: string
  endedAt?: string
  kind?: string
  areas?: string[]
  urgency?: string
  cases?: { caseId: string; number?: string }[]
  caseId?: string
  answered?: boolean
  marked?: boolean
}

export interface Contact extends ContactItem {
  asker?: Identity | Erased
  question?: Text
  answers?: { answer?: Text; at: string; by?: string; addendum?: boolean }[]
}

export function casesOf(contact: ContactItem): { caseId: string; number?: string }[] {
  return contact.cases ?? (contact.caseId ? [{ caseId: contact.caseId }] : [])
}

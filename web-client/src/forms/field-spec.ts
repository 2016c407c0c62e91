import { z } from 'zod'
import type { Option, OptionGroup } from '../kit/select'

/** What a form asks, as data: enough to draw it, check it and name it in a summary of errors. */
export interface FieldSpec {
  name: string
  kind: 'text' | 'area' | 'select' | 'combo' | 'date' | 'moment' | 'month' | 'radio' | 'checks' | 'check' | 'many' | 'case'
  label: string
  description?: string
  optional?: boolean
  options?: Option[]
  groups?: OptionGroup[]
  rows?: number
  /** choices under each other, where each says much */
  stacked?: boolean
  autoComplete?: string
}

export type Values = Record<string, unknown>

interface Messages {
  required: string
  tooLong: string
}

/** The checks that can be done without asking the server; the server does them all again. */
export function schemaOf(fields: FieldSpec[], messages: Messages) {
  const shape: Record<string, z.ZodType> = {}
  for (const field of fields) shape[field.name] = checkOf(field, messages)
  return z.looseObject(shape)
}

function checkOf(field: FieldSpec, { required, tooLong }: Messages): z.ZodType {
  switch (field.kind) {
    case 'check':
      return z.boolean().optional()
    case 'checks':
    case 'many':
      return field.optional ? z.array(z.string()).optional() : z.array(z.string(), required).min(1, required)
    default: {
      const text = z.string(required).max(10_000, tooLong)
      return field.optional ? text.nullish() : text.trim().min(1, required)
    }
  }
}

/** What goes to the server: blank answers are left out. */
export function filledIn(values: Values): Values {
  const kept: Values = {}
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue
    if (typeof value === 'string' && value.trim() === '') continue
    kept[name] = typeof value === 'string' ? value.trim() : value
  }
  return kept
}

/** Finds the field that a JSON pointer of the server is about: /identity/name → identity.name or identityName, or its nearest parent. */
export function fieldAt(pointer: string | undefined, names: string[]): string | undefined {
  if (!pointer) return undefined
  const parts = pointer.replace(/^\/|^#\//, '').split('/')
  for (let length = parts.length; length > 0; length--) {
    const path = parts.slice(0, length)
    const joined = path.map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('')
    const name = [path.join('.'), joined].find((one) => names.includes(one))
    if (name) return name
  }
  return undefined
}

import type { Values } from './field-spec'

export interface Clash {
  field: string
  base: unknown
  mine: unknown
  theirs: unknown
}

export interface Merge {
  merged: Values
  /** fields that somebody else changed and I did not: taken over silently, named in a note */
  taken: string[]
  /** fields that both of us changed, differently: a person has to choose */
  clashes: Clash[]
}

/** Brings my edits and somebody else's together, field by field, given what we both started from. */
export function threeWay(base: Values, mine: Values, theirs: Values): Merge {
  const merged: Values = { ...mine }
  const taken: string[] = []
  const clashes: Clash[] = []
  for (const field of new Set([...Object.keys(base), ...Object.keys(theirs)])) {
    const iChanged = !same(base[field], mine[field])
    const theyChanged = !same(base[field], theirs[field])
    if (!theyChanged || same(mine[field], theirs[field])) continue
    if (iChanged) clashes.push({ field, base: base[field], mine: mine[field], theirs: theirs[field] })
    else {
      merged[field] = theirs[field]
      taken.push(field)
    }
  }
  return { merged, taken, clashes }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b))
}

/** Empty, absent and blank are the same answer; the order of several choices does not matter. */
function normal(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : [...(value as unknown[])].map(String).sort()
  return typeof value === 'string' ? value.trim() : value
}

export type Choice = 'mine' | 'theirs' | 'both'

/** What a field becomes once a person has chosen. Only texts can be kept both. */
export function chosen(clash: Clash, choice: Choice): unknown {
  if (choice === 'mine') return clash.mine
  if (choice === 'theirs') return clash.theirs
  return `${String(clash.theirs)}\n\n${String(clash.mine)}`
}

export function canKeepBoth(clash: Clash): boolean {
  return typeof clash.mine === 'string' && typeof clash.theirs === 'string' && /\s/.test(clash.mine + clash.theirs)
}

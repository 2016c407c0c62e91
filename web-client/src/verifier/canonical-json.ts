import { type Bytes, bytesOf, equal, utf8 } from './bytes'
import { Malformed } from './malformed'

export type Flat = Record<string, string | number>

/** The canonical bytes of a flat object, RFC 8785. */
export function canonical(object: Flat): Bytes {
  const members = Object.keys(object).sort().map((key) => `${JSON.stringify(key)}:${JSON.stringify(object[key])}`)
  return bytesOf(`{${members.join(',')}}`)
}

/** Reads a flat object of texts and integers, in its canonical form and no other. */
export function readCanonical(what: string, bytes: Bytes): Flat {
  let value: unknown
  try {
    value = JSON.parse(utf8(what, bytes))
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed(what, 'no JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed(what, 'no object')
  for (const [key, part] of Object.entries(value)) {
    if (/\p{Surrogate}/u.test(key) || (typeof part === 'string' && /\p{Surrogate}/u.test(part))) {
      throw new Malformed(what, 'half a surrogate pair')
    }
    if (typeof part !== 'string' && !(Number.isInteger(part) && Math.abs(part) <= 2 ** 53)) {
      throw new Malformed(what, 'neither a text nor an integer')
    }
  }
  if (!equal(canonical(value as Flat), bytes)) throw new Malformed(what, 'not canonical')
  return value as Flat
}

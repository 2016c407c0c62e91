import { Malformed } from './malformed'

export type Bytes = Uint8Array<ArrayBuffer>

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

export const bytesOf = (text: string): Bytes => encoder.encode(text)

export function concat(...parts: Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export function equal(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

export const hex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Bytes as text in which only ASCII means anything. */
export const ascii = (bytes: Bytes): string => new TextDecoder('latin1').decode(bytes)

export function utf8(what: string, bytes: Bytes): string {
  try {
    return strict.decode(bytes)
  } catch {
    throw new Malformed(what, 'no UTF-8')
  }
}

/** Base 64 in its one canonical form: padded, no line breaks, unused bits zero. */
export function unbase64(what: string, text: string): Bytes {
  let decoded: string
  try {
    decoded = atob(text)
  } catch {
    throw new Malformed(what, 'no Base 64')
  }
  if (btoa(decoded) !== text) throw new Malformed(what, 'not the canonical Base 64 of its bytes')
  return Uint8Array.from(decoded, (character) => character.charCodeAt(0))
}

export const base64 = (bytes: Bytes): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

export function unhash(what: string, text: string): Bytes {
  const bytes = unbase64(what, text)
  if (bytes.length !== 32) throw new Malformed(what, `a hash of ${bytes.length} bytes`)
  return bytes
}

/** ASCII digits without a leading zero, up to what a number holds exactly. */
export function decimal(what: string, digits: string): number {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(digits)) throw new Malformed(what, 'no decimal number')
  const number = Number(digits)
  if (!Number.isSafeInteger(number)) throw new Malformed(what, 'a number beyond 2^53 - 1')
  return number
}

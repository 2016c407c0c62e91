import type { Bytes } from './bytes'
import { Malformed } from './malformed'

const P = 2n ** 255n - 19n
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const OF_ORDER_EIGHT = 2707385501144840649318225287225658788936804267575313519463743609750303402022n
/** The y of all points whose order divides 8. */
const SMALL_ORDER = new Set([0n, 1n, P - 1n, OF_ORDER_EIGHT, P - OF_ORDER_EIGHT])

/** A browser that does not know Ed25519 can check hashes, but no signature: nothing can be said with it. */
export class NoEd25519 extends Error {}

/**
 * Reads a public key of RFC 8032. What the browsers leave open is refused here first, so that a signature is valid on every
 * verifier or on none: numbers that are not reduced, no point of the curve, and keys of a small order.
 */
export async function publicKey(what: string, encoded: Bytes): Promise<CryptoKey> {
  if (encoded.length !== 32) throw new Malformed(what, `an Ed25519 key has 32 bytes, not ${encoded.length}`)
  const y = coordinate(encoded)
  if (y >= P) throw new Malformed(what, 'a coordinate that is not reduced')
  if (SMALL_ORDER.has(y)) throw new Malformed(what, 'a key of small order signs nothing')
  if (!isOnCurve(y)) throw new Malformed(what, 'no point of the curve')
  try {
    return await crypto.subtle.importKey('raw', encoded, { name: 'Ed25519' }, false, ['verify'])
  } catch (error) {
    throw new NoEd25519(String(error))
  }
}

export async function verifies(key: CryptoKey, message: Bytes, signature: Bytes): Promise<boolean> {
  if (signature.length !== 64) return false
  if (coordinate(signature.slice(0, 32)) >= P || number(signature.slice(32)) >= ORDER) return false
  return crypto.subtle.verify({ name: 'Ed25519' }, key, signature, message)
}

/** x^2 = (y^2 - 1) / (d y^2 + 1) has a solution, by Euler's criterion. */
function isOnCurve(y: bigint): boolean {
  const d = mod(-121665n * power(121666n, P - 2n))
  const square = mod((y * y - 1n) * power(mod(d * y * y + 1n), P - 2n))
  return power(square, (P - 1n) / 2n) <= 1n
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let [square, rest] = [mod(base), exponent]; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square)
    square = mod(square * square)
  }
  return result
}

const mod = (value: bigint) => ((value % P) + P) % P

const coordinate = (encoded: Bytes) => number(encoded) & (2n ** 255n - 1n)

const number = (littleEndian: Bytes) => littleEndian.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)

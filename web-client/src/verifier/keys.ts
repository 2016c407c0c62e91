import { type Bytes, bytesOf, concat, hex, unbase64 } from './bytes'
import { publicKey, verifies } from './ed25519'
import { sha256 } from './hash'
import { Malformed } from './malformed'

const WHAT = 'verifier key'
const LINE_END = bytesOf('\n')
/** What C2SP signed-note allows in no name: a plus, white space, control characters, half a surrogate pair. */
const NOT_IN_A_NAME = /[\u0000-\u0020+\u0085\p{Z}\p{Surrogate}]/u

/** A public key that one trusts, with the name under which it signs; C2SP signed-note, "Verifier keys". */
export interface Key {
  vkey: string
  name: string
  /** eight hexadecimal digits that say, with the name, which key signed */
  id: string
  /** of a log; otherwise of a witness, whose signatures say when it saw what it signed */
  isLog: boolean
  key: CryptoKey
}

export function checkedName(what: string, name: string): string {
  if (name === '' || NOT_IN_A_NAME.test(name)) throw new Malformed(what, 'no name for a key')
  return name
}

/** Reads `name+id+key`. */
export async function parseKey(vkey: string): Promise<Key> {
  const [name = '', id = '', ...rest] = vkey.split('+')
  const bytes = unbase64(WHAT, rest.join('+'))
  if (bytes[0] !== 1 && bytes[0] !== 4) throw new Malformed(WHAT, 'a type that is not understood')
  checkedName(WHAT, name)
  const key = await publicKey(WHAT, bytes.slice(1))
  const wanted = hex((await sha256(concat(bytesOf(name), LINE_END, bytes))).slice(0, 4))
  if (wanted !== id) throw new Malformed(WHAT, `its id is ${wanted} and not the one that is written`)
  return { vkey, name, id, isLog: bytes[0] === 1, key }
}

/** The time in seconds since 1970 at which a witness signed a text, 0 for a log; nothing if it did not sign. */
export async function signedAt(key: Key, text: string, signature: Bytes): Promise<number | undefined> {
  if (key.isLog) return (await verifies(key.key, bytesOf(text), signature)) ? 0 : undefined
  if (signature.length !== 72) return undefined
  const seconds = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0))
  if (!Number.isSafeInteger(seconds)) return undefined
  const message = bytesOf(`cosignature/v1\ntime ${seconds}\n${text}`)
  return (await verifies(key.key, message, signature.slice(8))) ? seconds : undefined
}

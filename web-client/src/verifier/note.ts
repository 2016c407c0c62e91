import { type Bytes, hex, unbase64, utf8 } from './bytes'
import { checkedName, type Key, signedAt } from './keys'
import { Malformed } from './malformed'

const WHAT = 'note'
const MOST_BYTES = 1 << 20
const MOST_SIGNATURES = 64

export interface Signature {
  name: string
  /** eight hexadecimal digits */
  keyId: string
  signature: Bytes
  /** the line as it was written */
  line: string
}

/** A text and who signed it; C2SP signed-note. Nothing in the text counts before a signature by a trusted key was verified. */
export interface Note {
  text: string
  signatures: Signature[]
}

/** The key claims to have signed, and has not. */
export class SignatureWrong extends Error {}

export function parseNote(bytes: Bytes): Note {
  if (bytes.length > MOST_BYTES) throw new Malformed(WHAT, 'larger than a mebibyte')
  const note = utf8(WHAT, bytes)
  const blank = note.lastIndexOf('\n\n')
  if (blank < 0 || !note.endsWith('\n') || blank + 2 === note.length) throw new Malformed(WHAT, 'no text, blank line and signatures')
  const text = note.slice(0, blank + 1)
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text)) throw new Malformed(WHAT, 'a control character')
  const signatures = note.slice(blank + 2, -1).split('\n').map(parseSignature)
  if (signatures.length > MOST_SIGNATURES) throw new Malformed(WHAT, `${signatures.length} signatures`)
  return { text, signatures }
}

function parseSignature(line: string): Signature {
  const space = line.lastIndexOf(' ')
  if (!line.startsWith('— ') || space < 2) throw new Malformed('signature line', 'no em dash, name and signature')
  const bytes = unbase64('signature line', line.slice(space + 1))
  if (bytes.length <= 4) throw new Malformed('signature line', 'too short for a signature')
  return { name: checkedName('signature line', line.slice(2, space)), keyId: hex(bytes.slice(0, 4)), signature: bytes.slice(4), line }
}

/**
 * The time at which a key signed a note, 0 for that of a log; nothing if it did not sign.
 *
 * @throws SignatureWrong if a signature claims to be of this key and is not
 */
export async function signatureBy(key: Key, note: Note): Promise<number | undefined> {
  let found: number | undefined
  for (const signature of note.signatures) {
    if (signature.name !== key.name || signature.keyId !== key.id) continue
    found = await signedAt(key, note.text, signature.signature)
    if (found === undefined) throw new SignatureWrong(key.name)
  }
  return found
}

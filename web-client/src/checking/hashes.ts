import { type Bytes, hex } from '../verifier/bytes'

/** The beginning of a hash, enough to tell it from others in a picture. */
export const short = (hash?: Bytes) => (hash ? `${hex(hash).slice(0, 8)}…` : '')

export const long = (hash?: Bytes) => (hash ? hex(hash) : '')

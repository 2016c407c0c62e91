import { type Bytes, concat, hex } from './bytes'

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

export const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

export const sha256Hex = async (bytes: Bytes): Promise<string> => hex(await sha256(bytes))

/** RFC 9162, 2.1.1: what an entry is in the tree. */
export const leafHash = (entry: Bytes): Promise<Bytes> => sha256(concat(LEAF, entry))

export const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(concat(NODE, left, right))

/** The root over these hashes in their order, RFC 9162, 2.1.1; the last may stand for a smaller subtree than the others. */
export async function treeHash(hashes: Bytes[]): Promise<Bytes> {
  if (hashes.length === 0) return sha256(new Uint8Array())
  let level = hashes
  while (level.length > 1) level = await Promise.all(pairs(level).map(([left, right]) => (right ? nodeHash(left, right) : left)))
  return level[0] as Bytes
}

/** One that is left over moves up as it is: that is where the tree of the RFC has it too. */
function pairs(hashes: Bytes[]): [Bytes, Bytes?][] {
  const all: [Bytes, Bytes?][] = []
  for (let at = 0; at < hashes.length; at += 2) all.push([hashes[at] as Bytes, hashes[at + 1]])
  return all
}

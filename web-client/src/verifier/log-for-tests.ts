import { base64, type Bytes, bytesOf, concat, hex } from './bytes'
import { canonical } from './canonical-json'
import { leafHash, sha256, treeHash } from './hash'
import { FULL, hashesAt, pathOf, type Tile, tileIn } from './tiles'

export const ORIGIN = 'example.org/ledger'

export interface Signer {
  vkey: string
  sign(text: string, time?: number): Promise<string>
}

/** A key that signs as a log does, or with {@code type} 4 as a witness does. */
export async function signer(name: string, type: 1 | 4 = 1): Promise<Signer> {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair
  const key = concat(Uint8Array.of(type), new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const id = (await sha256(concat(bytesOf(`${name}\n`), key))).slice(0, 4)
  return {
    vkey: `${name}+${hex(id)}+${base64(key)}`,
    async sign(text, time = 0) {
      const seconds = new Uint8Array(8)
      new DataView(seconds.buffer).setBigUint64(0, BigInt(time))
      const message = bytesOf(type === 1 ? text : `cosignature/v1\ntime ${time}\n${text}`)
      const signature = new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, pair.privateKey, message))
      return `— ${name} ${base64(type === 1 ? concat(id, signature) : concat(id, seconds, signature))}\n`
    },
  }
}

/** A log of so many entries, with all its tiles; {@code what} makes it another log. */
export async function logOf(size: number, what = 'note-added') {
  const hash = '0'.repeat(64)
  const entries = Array.from({ length: size }, (_, seq) =>
    canonical({ agg: 'a', ev: `${seq}`, mh: hash, ph: hash, pt: what, rev: '1', seq, ts: '2026-06-01T07:00:00Z', type: 'case', v: 1 }),
  )
  const levels = [await Promise.all(entries.map(leafHash))]
  while (hashesAt(levels.length, size) > 0) {
    const below = levels.at(-1) as Bytes[]
    levels.push(await Promise.all(Array.from({ length: hashesAt(levels.length, size) }, (_, at) => treeHash(below.slice(at * FULL, at * FULL + FULL)))))
  }
  const tiles = new Map<string, Bytes>()
  const put = (tile: Tile, content: Bytes[]) => tiles.set(pathOf(tile), concat(...content))
  for (let index = 0; index * FULL < size; index++) {
    const content = entries.slice(index * FULL, index * FULL + FULL)
    put(tileIn(size, 'entries', index), content.map((entry) => concat(Uint8Array.of(entry.length >> 8, entry.length & 255), entry)))
  }
  for (const [level, hashes] of levels.entries()) {
    for (let index = 0; index * FULL < hashes.length; index++) put(tileIn(size, level, index), hashes.slice(index * FULL, index * FULL + FULL))
  }
  return {
    tiles,
    /** as a log does that has grown: a tile of a width is the beginning of what is there */
    source: async ({ level, index, width }: Tile) => {
      const whole = tiles.get(pathOf(tileIn(size, level, index)))
      return level === 'entries' ? whole : whole?.slice(0, 32 * width)
    },
    checkpoint: async (at: number) => ({ origin: ORIGIN, size: at, root: await treeHash((levels[0] as Bytes[]).slice(0, at)) }),
    async signed(at: number, log: Signer, ...cosignatures: [Signer, number][]): Promise<Bytes> {
      const text = `${ORIGIN}\n${at}\n${base64((await this.checkpoint(at)).root)}\n`
      const more = await Promise.all(cosignatures.map(([witness, time]) => witness.sign(text, time)))
      return bytesOf(`${text}\n${await log.sign(text)}${more.join('')}`)
    },
  }
}

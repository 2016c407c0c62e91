// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Bytes, equal } from './bytes'
import { openCheckpoint, type SignedCheckpoint } from './checkpoint'
import { leafHash } from './hash'
import { type Key, parseKey } from './keys'
import { continues } from './merkle'
import { TileTree } from './tile-tree'
import { entriesIn, pathOf, type Tile, tileIn } from './tiles'

/** The log of transparency-dev/tessera, written by another implementation. */
const LOG = '../ledger/src/test/resources/tessera-log'
const KEY = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx'

const file = (name: string): Bytes => new Uint8Array(readFileSync(`${LOG}/${name}`))
const tree = (size: number) => new TileTree(size, (tile: Tile) => Promise.resolve(existsSync(`${LOG}/${pathOf(tile)}`) ? file(pathOf(tile)) : undefined))
const sizes = Array.from({ length: 16 }, (_, size) => size)

async function opened(size: number, keys: Key[]): Promise<SignedCheckpoint> {
  const checkpoint = await openCheckpoint(file(`checkpoint.${size}`), keys)
  if (!checkpoint) throw new Error(`checkpoint ${size} is not signed`)
  return checkpoint
}

test('every checkpoint is signed, and its root follows from the tiles', async () => {
  const keys = [await parseKey(KEY)]
  for (const size of sizes) {
    const checkpoint = await opened(size, keys)
    expect(checkpoint.size).toBe(size)
    expect(equal(await tree(size).root(), checkpoint.root)).toBe(true)
    expect(equal(await tree(15).rootOf(size), checkpoint.root)).toBe(true)
  }
})

test('all checkpoints are consistent with each other', async () => {
  const keys = [await parseKey(KEY)]
  for (const second of sizes.slice(1)) {
    for (const first of sizes.slice(1, second + 1)) {
      const [earlier, later] = [await opened(first, keys), await opened(second, keys)]
      expect(await continues(first, second, await tree(second).consistency(first), earlier.root, later.root)).toBe(true)
    }
  }
})

test('every entry has its leaf, and no checkpoint survives a changed byte', async () => {
  const tile = tileIn(15, 'entries', 0)
  const entries = entriesIn(tile, file(pathOf(tile)))
  const leaves = await tree(15).hashes(0, 0)
  for (const [at, entry] of entries.entries()) expect(equal(await leafHash(entry), leaves[at] as Bytes)).toBe(true)

  const keys = [await parseKey(KEY)]
  const note = file('checkpoint.15')
  for (let at = 0; at < note.length; at++) {
    const changed = note.slice()
    changed[at] = (changed[at] as number) ^ 1
    expect(await openCheckpoint(changed, keys)).toBeUndefined()
  }
})

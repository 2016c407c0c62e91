// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bytes, equal } from './bytes'
import { leafHash, treeHash } from './hash'
import { climb, continues } from './merkle'

interface Vector {
  leafIdx: number
  treeSize: number
  leafHash: string
  root: string
  start: number
  end: number
  size: number
  size1: number
  size2: number
  root1: string
  root2: string
  proof: string[] | null
  wantErr: boolean
}

/** The vectors of transparency-dev/merkle that the Java verifier is tested with too. */
const VECTORS = '../ledger/src/test/resources/merkle'

function vectors(folder: string): [string, Vector][] {
  return readdirSync(join(VECTORS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(VECTORS, folder, name), 'utf8')) as Vector])
}

const bytes = (text: string | null): Bytes => new Uint8Array(Buffer.from(text ?? '', 'base64'))
const proofOf = (vector: Vector) => (vector.proof ?? []).map(bytes)
const areHashes = (...all: Bytes[]) => all.every((one) => one.length === 32)
/** Some vectors have a text for a root, of which only matters whether it is the same text twice. */
const rootOf = async (text: string) => (areHashes(bytes(text)) ? bytes(text) : leafHash(bytes(text)))

async function isIncluded(index: number, size: number, vector: Vector): Promise<boolean> {
  const [leaf, root, proof] = [bytes(vector.leafHash), bytes(vector.root), proofOf(vector)]
  const reached = areHashes(leaf, root, ...proof) && (await climb(index, size, leaf, proof)).root
  return !!reached && equal(reached, root)
}

async function isContinued(first: number, second: number, vector: Vector): Promise<boolean> {
  const proof = proofOf(vector)
  return areHashes(...proof) && continues(first, second, proof, await rootOf(vector.root1), await rootOf(vector.root2))
}

describe('the published vectors', () => {
  test('are all there', () => {
    expect(['inclusion', 'consistency', 'subtreeinclusion'].map((folder) => vectors(folder).length)).toEqual([80, 77, 204])
  })

  test.each(vectors('inclusion'))('inclusion %s', async (_, vector) => {
    expect(await isIncluded(vector.leafIdx, vector.treeSize, vector)).toBe(!vector.wantErr)
  })

  test.each(vectors('subtreeinclusion'))('inclusion in a subtree %s', async (_, vector) => {
    expect(await isIncluded(vector.leafIdx - vector.start, vector.end - vector.start, vector)).toBe(!vector.wantErr)
  })

  test.each(vectors('consistency'))('consistency %s', async (_, vector) => {
    expect(await isContinued(vector.size1, vector.size2, vector)).toBe(!vector.wantErr)
  })

  // a subtree from the first entry is an earlier tree; an empty one is none
  test.each(vectors('subtreeconsistency').filter(([, vector]) => vector.start === 0 && vector.end > 0))('consistency of a subtree %s', async (_, vector) => {
    expect(await isContinued(vector.end, vector.size, vector)).toBe(!vector.wantErr)
  })
})

test('the empty tree has the hash of nothing, and one leaf is its own tree', async () => {
  expect(Buffer.from(await treeHash([])).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  const leaf = await leafHash(new Uint8Array())
  expect(await treeHash([leaf])).toBe(leaf)
})

// @vitest-environment node
import { beforeAll, expect, test } from 'vitest'
import type { Bytes } from './bytes'
import { LedgerCheck } from './ledger-check'
import { logOf } from './log-for-tests'
import type { Tile } from './tiles'

/** More than 256 * 256, so that there is a full tile of hashes of tiles. */
const SIZE = 65_800
const SLOW = 60_000
let log: Awaited<ReturnType<typeof logOf>>

beforeAll(async () => {
  log = await logOf(SIZE)
}, SLOW)

async function check(from = 0, to = SIZE - 1, source = log.source, root?: Bytes) {
  const checkpoint = await log.checkpoint(SIZE)
  const check = new LedgerCheck(root ? { ...checkpoint, root } : checkpoint, source, from, to)
  await check.begin()
  while (!check.isDone) await check.step()
  return check
}

/** A log of which one byte of one tile is another. */
function changed(path: string, at: number) {
  return async (tile: Tile) => {
    const content = await log.source(tile)
    const level = `tile/${tile.level}/`
    if (!content || !path.startsWith(level) || !path.slice(level.length).startsWith(String(tile.index).padStart(3, '0'))) return content
    const copy = content.slice()
    copy[at] = (copy[at] as number) ^ 1
    return copy
  }
}

test('a whole ledger of three levels of tiles leads to its root', async () => {
  const done = await check()
  expect(done.found).toEqual([])
  expect(done.progress).toEqual({ done: SIZE, of: SIZE })
}, SLOW)

test('a range is checked in whole bundles, and reads no entries beyond it', async () => {
  const read: number[] = []
  const done = await check(600, 1100, async (tile) => {
    if (tile.level === 'entries') read.push(tile.index)
    return log.source(tile)
  })
  expect(done.found).toEqual([])
  expect(read).toEqual([2, 3, 4])
  expect(done.progress).toEqual({ done: 768, of: 768 })
})

test('a changed entry is named by its position', async () => {
  // entry 513 begins after that of 512, which has as many bytes
  const length = (await log.source({ level: 'entries', index: 2, width: 256 }))?.[1] as number
  const done = await check(512, 1023, changed('tile/entries/002', 2 + length + 2 + 10))
  expect(done.found).toEqual([{ kind: 'leaf', where: '513' }])
})

test('a changed leaf is named, and that its tile is not the one of the tile above', async () => {
  const done = await check(512, 1023, changed('tile/0/002', 32 * 7))
  expect(done.found).toEqual([
    { kind: 'tile', where: 'tile/1/000' },
    { kind: 'leaf', where: '519' },
  ])
})

test('a changed hash above the leaves is found where it should follow from those below', async () => {
  const done = await check(2304, 2600, changed('tile/1/000', 32 * 9))
  expect(done.found.map((finding) => finding.where)).toEqual(['tile/1/000', 'tile/2/000.p/1'])
})

test('what was signed is not what the tiles lead to', async () => {
  const done = await check(0, 0, log.source, new Uint8Array(32))
  expect(done.found).toEqual([{ kind: 'root', where: `${SIZE}` }])
})

test('a missing bundle is named, and the rest is checked all the same', async () => {
  const done = await check(512, 1535, async (tile) => (tile.level === 'entries' && tile.index === 3 ? undefined : log.source(tile)))
  expect(done.found).toEqual([{ kind: 'tile', where: 'tile/entries/003' }])
  expect(done.isDone).toBe(true)
})

test('one can stop, lose the connection, and go on where one was', async () => {
  let down = false
  const source = async (tile: Tile) => {
    if (down) throw new TypeError('no connection')
    return log.source(tile)
  }
  const half = new LedgerCheck(await log.checkpoint(SIZE), source, 0, 1023)
  await half.begin()
  await half.step()
  down = true
  await expect(half.step()).rejects.toThrow('no connection')
  expect(half.progress.done).toBe(256)
  down = false
  while (!half.isDone) await half.step()
  expect(half.found).toEqual([])
  expect(half.progress).toEqual({ done: 1024, of: 1024 })
})

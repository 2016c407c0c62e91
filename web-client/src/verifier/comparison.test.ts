// @vitest-environment node
import { beforeAll, expect, test } from 'vitest'
import type { Bytes } from './bytes'
import { compare, NotSigned } from './comparison'
import { parseKey, type Key } from './keys'
import { logOf, ORIGIN, type Signer, signer } from './log-for-tests'

const SIZE = 700
let log: Awaited<ReturnType<typeof logOf>>
let other: Awaited<ReturnType<typeof logOf>>
let signs: Signer
let witness: Signer
let keys: Key[]

beforeAll(async () => {
  log = await logOf(SIZE)
  other = await logOf(SIZE, 'case-closed')
  signs = await signer(ORIGIN)
  witness = await signer('example.net/witness', 4)
  keys = await Promise.all([parseKey(signs.vkey), parseKey(witness.vkey)])
})

const verdict = async (one: Bytes, two: Bytes, source = log.source, held = SIZE) => (await compare([one, two], keys, held, source)).verdict

test('a later checkpoint continues an earlier one, whichever is named first', async () => {
  for (const [first, second] of [[1, 2], [255, 256], [256, 700], [300, 699], [512, 513]] as const) {
    const [one, two] = [await log.signed(first, signs), await log.signed(second, signs)]
    expect(await verdict(one, two)).toBe('continues')
    expect(await verdict(two, one)).toBe('continues')
  }
})

test('it is told who cosigned, when, and who is only said to have', async () => {
  const seen = await log.signed(300, signs, [witness, 1_780_000_000])
  const text = new TextDecoder().decode(await log.signed(600, signs))
  const forged = new TextEncoder().encode(text + (await witness.sign('another text', 1)))
  const compared = await compare([seen, forged], keys, SIZE, log.source)
  expect(compared.verdict).toBe('continues')
  expect(compared.earlier).toMatchObject({ size: 300, seen: [{ witness: 'example.net/witness', at: 1_780_000_000 }], wrong: [] })
  expect(compared.later).toMatchObject({ size: 600, seen: [], wrong: ['example.net/witness'] })
})

test('one of another history does not continue: the earlier, or the later, is not what the ledger holds', async () => {
  expect(await verdict(await other.signed(300, signs), await log.signed(600, signs))).toBe('earlier-differs')
  expect(await verdict(await log.signed(300, signs), await other.signed(600, signs))).toBe('later-differs')
})

test('two of one size are the same, or two histories', async () => {
  expect(await verdict(await log.signed(300, signs), await log.signed(300, signs, [witness, 5]))).toBe('same')
  expect(await verdict(await log.signed(300, signs), await other.signed(300, signs))).toBe('forked')
})

test('a ledger that is shorter than what was signed cannot continue it', async () => {
  expect(await verdict(await log.signed(300, signs), await log.signed(600, signs), log.source, 500)).toBe('shorter')
})

test('without the tiles nothing is proven', async () => {
  expect(await verdict(await log.signed(300, signs), await log.signed(600, signs), async () => undefined)).toBe('no-tiles')
})

test('what no key of the log signed is not compared', async () => {
  const thief = await signer(ORIGIN)
  const [one, two] = [await log.signed(300, signs), await log.signed(600, thief)]
  await expect(compare([one, two], keys, SIZE, log.source)).rejects.toEqual(new NotSigned(1))
  await expect(compare([new TextEncoder().encode('none'), one], keys, SIZE, log.source)).rejects.toEqual(new NotSigned(0))
})

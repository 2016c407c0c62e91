// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Bytes } from './bytes'
import { publicKey, verifies } from './ed25519'
import { Malformed } from './malformed'

interface Group {
  publicKey: { pk: string }
  tests: { tcId: number; comment: string; msg: string; sig: string; result: 'valid' | 'invalid' }[]
}

const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'hex'))
const wycheproof = JSON.parse(readFileSync('../ledger/src/test/resources/wycheproof/ed25519_test.json', 'utf8')) as { testGroups: Group[] }
const cases = wycheproof.testGroups.flatMap(({ publicKey: { pk }, tests }) => tests.map((one) => ({ ...one, pk })))

describe('the vectors of Wycheproof', () => {
  test('are there', () => expect(cases.length).toBeGreaterThan(100))

  test.each(cases)('$tcId $comment', async ({ pk, msg, sig, result }) => {
    const key = await publicKey('key', hex(pk))
    expect(await verifies(key, hex(msg), hex(sig))).toBe(result === 'valid')
  })
})

test.each([
  ['short', '00'.repeat(31)],
  ['the neutral point', `01${'00'.repeat(31)}`],
  ['a point of order 8', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
  ['a coordinate that is not reduced', `ee${'ff'.repeat(30)}7f`],
  ['no point of the curve', `02${'00'.repeat(31)}`],
])('a key that is %s is refused', async (_, encoded) => {
  await expect(publicKey('key', hex(encoded))).rejects.toThrow(Malformed)
})

// @vitest-environment node
import { expect, test } from 'vitest'
import { bytesOf } from './bytes'
import { parseKey } from './keys'
import { Malformed } from './malformed'
import { parseNote, signatureBy, SignatureWrong } from './note'

// the example of C2SP signed-note, and that of Go's golang.org/x/mod/sumdb/note
const EXAMPLES: [string, string, string][] = [
  [
    'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    'This is an example message.\n',
    '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
  ],
  [
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
  ],
]
const [FOO_KEY, FOO_TEXT, FOO_LINE] = EXAMPLES[0] as [string, string, string]

test.each(EXAMPLES)('the published note of %s is signed', async (vkey, text, line) => {
  const note = parseNote(bytesOf(`${text}\n${line}`))
  expect(note.text).toBe(text)
  expect(await signatureBy(await parseKey(vkey), note)).toBe(0)
})

test('a changed text is not what was signed, and other keys say nothing', async () => {
  const key = await parseKey(FOO_KEY)
  await expect(signatureBy(key, parseNote(bytesOf(`${FOO_TEXT.replace('an', 'on')}\n${FOO_LINE}`)))).rejects.toThrow(SignatureWrong)
  expect(await signatureBy(key, parseNote(bytesOf(`${FOO_TEXT}\n${FOO_LINE.replace('foo', 'bar')}`)))).toBeUndefined()
})

test.each(['', '\n', 'text\n', 'text\n\n', 'text\n\n\n', 'text\n— a AAAAAAA=\n', 'text\n\n— a AAAAAAA=', 'text\n\n- a AAAAAAA=\n', 'text\n\n— a\n', 'text\n\n—  AAAAAAA=\n', 'text\n\n— a AAAA\n', 'text\n\n— a+b AAAAAAA=\n', 'te\txt\n\n— a AAAAAAA=\n'])(
  'what is no note is refused: %j',
  (text) => expect(() => parseNote(bytesOf(text))).toThrow(Malformed),
)

test.each([
  ['', 'no key'],
  [FOO_KEY.replace('530d903a', '530d903b'), 'another id'],
  [FOO_KEY.replace('+Aek', '+Bek'), 'an unknown type'],
  [`${FOO_KEY}=`, 'Base 64 of another form'],
  [FOO_KEY.replace('example.com/foo', 'example com'), 'a name with a space'],
])('%s is refused: %s', async (vkey) => {
  await expect(parseKey(vkey)).rejects.toThrow(Malformed)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nl } from './nl'

/** The places of the server that name the codes which may reach a person, each by the shape in which it writes them. */
const places: [folder: string, file: RegExp, code: RegExp][] = [
  ['../platform/src/main/java/nl/rechtspoor/platform/access', /^Refusal\.java$/, /^ {4}([A-Z_]+)\(\d{3}/gm],
  ['../command-side/src/main/java/nl/rechtspoor/command/imports', /\.java$/, /(?:wrong|refuse|refusal|problem)\w*\([^;"]*"([A-Z]+(?:_[A-Z]+)+)"/g],
]

function codesOf([folder, file, code]: (typeof places)[number]): string[] {
  return readdirSync(folder)
    .filter((name) => file.test(name))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(code)].map((match) => match[1] ?? ''))
}

describe('what the server refuses', () => {
  it('is told in words, never as a code, for every refusal before a command and for every fault of an import', () => {
    const found = places.map(codesOf)
    for (const codes of found) expect(codes.length).toBeGreaterThan(3)
    const unknown = found.flat().filter((code) => !(code in nl.refusals))
    expect(unknown).toEqual([])
  })
})

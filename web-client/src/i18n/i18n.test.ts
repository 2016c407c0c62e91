import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from './en'
import { nl } from './nl'

type Texts = { [key: string]: string | Texts }

function leaves(texts: Texts, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(prefix + key, value)
    else for (const [name, text] of leaves(value, `${prefix}${key}.`)) found.set(name, text)
  }
  return found
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : []
  })
}

const dutch = leaves(nl)
const english = leaves(en)
const placeholders = (text = '') => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort()

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort())
  })

  it('have a text for every key, with the same blanks to fill in', () => {
    for (const [key, text] of dutch) {
      expect(text, key).not.toBe('')
      expect(placeholders(english.get(key)), key).toEqual(placeholders(text))
    }
  })

  it('know every key that the pages ask for', () => {
    const asked = sources('src').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => ({ file, key: match[1] ?? '' })),
    )
    expect(asked.length).toBeGreaterThan(50)
    const unknown = asked.filter(({ key }) => !dutch.has(key) && !dutch.has(`${key}_other`))
    expect(unknown).toEqual([])
  })

  it('know at least one text under every key that is put together', () => {
    const prefixes = sources('src').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*`([\w.]+)\.\$\{/g)].map((match) => ({ file, prefix: match[1] ?? '' })),
    )
    const unknown = prefixes.filter(({ prefix }) => ![...dutch.keys()].some((key) => key.startsWith(`${prefix}.`)))
    expect(unknown).toEqual([])
  })
})

import { type Bytes } from './bytes'
import { Malformed } from './malformed'

/** How many hashes or entries a full tile holds. */
export const FULL = 256

/** A tile in a tree of some size, with the width that it has then; C2SP tlog-tiles. */
export interface Tile {
  level: number | 'entries'
  index: number
  width: number
}

/** How many hashes all tiles of a level hold together in a tree of a size. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / FULL ** level)

export function tileIn(size: number, level: number | 'entries', index: number): Tile {
  const hashes = level === 'entries' ? size : hashesAt(level, size)
  return { level, index, width: Math.min(FULL, hashes - index * FULL) }
}

export function pathOf({ level, index, width }: Tile): string {
  const parts = [three(index % 1000)]
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) parts.unshift(`x${three(rest % 1000)}`)
  return `tile/${level}/${parts.join('/')}${width === FULL ? '' : `.p/${width}`}`
}

const three = (number: number) => String(number).padStart(3, '0')

/** The hashes of a tile, which may be stored fuller than it was at the size that is asked for. */
export function hashesIn(tile: Tile, content: Bytes | undefined): Bytes[] {
  if (!content || (content.length !== 32 * tile.width && content.length !== 32 * FULL)) {
    throw new Malformed(pathOf(tile), 'missing or cut')
  }
  return Array.from({ length: tile.width }, (_, at) => content.slice(32 * at, 32 * at + 32))
}

/** The entries of a bundle, each after its length in two bytes. */
export function entriesIn(tile: Tile, content: Bytes | undefined): Bytes[] {
  const entries: Bytes[] = []
  let at = 0
  while (content && at + 2 <= content.length) {
    const end = at + 2 + (content[at] as number) * 256 + (content[at + 1] as number)
    if (end > content.length) break
    entries.push(content.slice(at + 2, end))
    at = end
  }
  if (!content || at !== content.length || entries.length < tile.width || entries.length > FULL) {
    throw new Malformed(pathOf(tile), 'missing or cut')
  }
  return entries.slice(0, tile.width)
}

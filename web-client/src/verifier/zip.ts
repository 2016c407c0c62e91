import { type Bytes, concat, utf8 } from './bytes'
import { Malformed } from './malformed'

const WHAT = 'bundle'
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/
const LONGEST_NAME = 200
const END = 0x06054b50
const END_64_LOCATOR = 0x07064b50
const END_64 = 0x06064b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8

export interface Limits {
  files: number
  largest: number
  bytes: number
}

/** Room for a ledger of a million entries and a case of some thousand events. */
const USUAL: Limits = { files: 100_000, largest: 32 << 20, bytes: 1 << 30 }

interface Listed {
  name: string
  method: number
  packed: number
  offset: number
}

/**
 * Reads a ZIP into memory. It comes from whoever is being checked, so it may be a trap: the same name twice, names that lead
 * elsewhere, a few bytes that unpack to more than there is room for. What is written in it of lengths and checksums is not
 * believed; the proofs say whether the bytes are right.
 */
export async function unzip(archive: Bytes, limits: Limits = USUAL): Promise<Map<string, Bytes>> {
  const files = new Map<string, Bytes>()
  let total = 0
  for (const listed of directory(archive, limits)) {
    if (listed.name.endsWith('/')) continue
    if (listed.name.length > LONGEST_NAME || !NAME.test(listed.name)) throw new Malformed(WHAT, 'a file with a name that no bundle has')
    if (files.has(listed.name)) throw new Malformed(WHAT, 'two files of one name')
    const content = await unpack(archive, listed, limits.largest)
    total += content.length
    if (total > limits.bytes) throw new Malformed(WHAT, 'it unpacks to too much')
    files.set(listed.name, content)
  }
  return files
}

function* directory(archive: Bytes, limits: Limits): Generator<Listed> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  try {
    let { entries, at } = locate(view)
    if (entries > limits.files) throw new Malformed(WHAT, 'too many files')
    for (; entries > 0; entries--) {
      if (view.getUint32(at, true) !== LISTED) throw noZip()
      if (view.getUint16(at + 8, true) & 1) throw new Malformed(WHAT, 'it is encrypted')
      const length = view.getUint16(at + 28, true)
      yield {
        name: utf8(WHAT, archive.slice(at + 46, at + 46 + length)),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      }
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch (error) {
    throw error instanceof RangeError ? noZip() : error
  }
}

/** Where the list of files begins, from the end of the archive; with more than 65,535 files it says so in a longer form. */
function locate(view: DataView): { entries: number; at: number } {
  const last = view.byteLength - 22
  for (let end = last; end >= Math.max(0, last - 0xffff); end--) {
    if (view.getUint32(end, true) !== END) continue
    const found = { entries: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) }
    if (found.entries !== 0xffff && found.at !== 0xffffffff) return found
    if (end < 20 || view.getUint32(end - 20, true) !== END_64_LOCATOR) return found
    const longer = Number(view.getBigUint64(end - 12, true))
    if (view.getUint32(longer, true) !== END_64) throw noZip()
    return { entries: Number(view.getBigUint64(longer + 32, true)), at: Number(view.getBigUint64(longer + 48, true)) }
  }
  throw noZip()
}

async function unpack(archive: Bytes, { method, packed, offset }: Listed, largest: number): Promise<Bytes> {
  let begin: number
  try {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
    if (view.getUint32(offset, true) !== LOCAL) throw noZip()
    begin = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  } catch (error) {
    throw error instanceof RangeError ? noZip() : error
  }
  if (begin + packed > archive.length) throw noZip()
  const content = archive.slice(begin, begin + packed)
  if (method === STORED) return atMost(content, largest)
  if (method !== DEFLATED) throw new Malformed(WHAT, 'packed in a way that no bundle is')
  return inflate(content, largest)
}

async function inflate(packed: Bytes, largest: number): Promise<Bytes> {
  const unpacked: Bytes[] = []
  let length = 0
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length
      if (length > largest) break
      unpacked.push(part.value as Bytes)
    }
  } catch {
    throw noZip()
  }
  if (length > largest) {
    await reader.cancel()
    throw new Malformed(WHAT, 'a file that unpacks to too much')
  }
  return concat(...unpacked)
}

function atMost(content: Bytes, largest: number): Bytes {
  if (content.length > largest) throw new Malformed(WHAT, 'a file of too many bytes')
  return content
}

const noZip = () => new Malformed(WHAT, 'no ZIP that can be read')

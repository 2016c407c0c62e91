import type { Bytes } from './bytes'
import { pathOf, type Tile } from './tiles'

/** The ledger cannot be reached. */
export class NoConnection extends Error {}

/** A file of this installation's ledger, as anybody gets it: without a session. Nothing if it is not there. */
async function fetchFile(path: string): Promise<Bytes | undefined> {
  let answer: Response
  try {
    // eslint-disable-next-line no-restricted-globals -- open to everybody, so neither a session nor a problem to read
    answer = await fetch(`/ledger/${path}`, { credentials: 'omit', redirect: 'error' })
  } catch (error) {
    throw new NoConnection(String(error))
  }
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new NoConnection(`${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

export const newestCheckpoint = () => fetchFile('checkpoint')

export const publishedTile = (tile: Tile) => fetchFile(pathOf(tile))

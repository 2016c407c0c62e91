import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Kept {
  draft: string
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

interface Stores extends DBSchema {
  keys: { key: string; value: CryptoKey }
  drafts: { key: string; value: Kept }
}

/** Where text stays for as long as the server cannot be reached. */
export interface OutageBuffer {
  keep(draft: string, content: unknown): Promise<void>
  find(draft: string): Promise<unknown>
  drop(draft: string): Promise<void>
  wipe(): Promise<void>
}

/**
 * Keeps drafts on this device while the line is down, encrypted with a key that scripts can use but not read. Signing
 * out wipes both; whoever finds the disk afterwards finds nothing to decrypt.
 */
export class EncryptedOutageBuffer implements OutageBuffer {
  private readonly database: Promise<IDBPDatabase<Stores>>
  private readonly owner: string

  constructor(owner: string, name = 'rechtspoor') {
    this.owner = owner
    this.database = openDB<Stores>(name, 1, {
      upgrade(db) {
        db.createObjectStore('keys')
        db.createObjectStore('drafts', { keyPath: 'draft' })
      },
    })
  }

  async keep(draft: string, content: unknown) {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const clear = new TextEncoder().encode(JSON.stringify(content))
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.key(), clear)
    await (await this.database).put('drafts', { draft, iv, sealed })
  }

  async find(draft: string): Promise<unknown> {
    const kept = await (await this.database).get('drafts', draft)
    if (!kept) return undefined
    try {
      const clear = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, await this.key(), kept.sealed)
      return JSON.parse(new TextDecoder().decode(clear)) as unknown
    } catch {
      // of another person or another session: not ours to read
      await this.drop(draft)
      return undefined
    }
  }

  async drop(draft: string) {
    await (await this.database).delete('drafts', draft)
  }

  async wipe() {
    const database = await this.database
    await database.clear('drafts')
    await database.clear('keys')
  }

  private async key(): Promise<CryptoKey> {
    const database = await this.database
    const known = await database.get('keys', this.owner)
    if (known) return known
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    await database.put('keys', made, this.owner)
    return made
  }
}

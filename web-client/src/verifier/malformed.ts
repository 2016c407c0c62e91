/** Bytes that are not in their prescribed form. */
export class Malformed extends Error {
  constructor(
    readonly what: string,
    why: string,
  ) {
    super(`${what}: ${why}`)
  }
}

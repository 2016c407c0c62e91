/** What can be wrong, in the order in which findings are told; docs/ledger-format.md says what each means. */
export const KINDS = [
  'checkpoint',
  'cosignature',
  'fork',
  'root',
  'tile',
  'leaf',
  'entry',
  'row',
  'payload',
  'metadata',
  'missing',
  'order',
  'time',
] as const

export type FindingKind = (typeof KINDS)[number]

export interface Finding {
  kind: FindingKind
  /** the position, the size of a checkpoint, or the tile that it is about */
  where: string
}

/** Collects findings; each kind of thing at one place is told once. */
export class Findings {
  private readonly found = new Map<string, Finding>()

  add(kind: FindingKind, where: number | string) {
    this.found.set(`${kind} ${where}`, { kind, where: String(where) })
  }

  has(...kinds: FindingKind[]): boolean {
    return [...this.found.values()].some((finding) => kinds.includes(finding.kind))
  }

  inOrder(): Finding[] {
    return [...this.found.values()].sort(
      (one, other) =>
        KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
        one.where.length - other.where.length ||
        (one.where < other.where ? -1 : 1),
    )
  }
}

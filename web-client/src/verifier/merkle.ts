import { type Bytes, equal } from './bytes'
import { nodeHash } from './hash'

/** One step from a leaf to the root: the neighbour that the proof brings, on which side it is, and what both give. */
export interface PathStep {
  neighbour: Bytes
  side: 'left' | 'right'
  result: Bytes
}

export interface Path {
  steps: PathStep[]
  /** what the steps lead to; nothing if there are too many or too few of them */
  root?: Bytes
}

/** RFC 9162, 2.1.3.2: where the hashes of an inclusion proof lead. */
export async function climb(index: number, size: number, leaf: Bytes, path: Bytes[]): Promise<Path> {
  const steps: PathStep[] = []
  if (index < 0 || index >= size) return { steps }
  let [fn, sn, result] = [index, size - 1, leaf]
  for (const neighbour of path) {
    if (sn === 0) return { steps }
    const side = odd(fn) || fn === sn ? 'left' : 'right'
    result = await (side === 'left' ? nodeHash(neighbour, result) : nodeHash(result, neighbour))
    steps.push({ neighbour, side, result })
    if (side === 'left') while (!odd(fn) && fn > 0) [fn, sn] = [half(fn), half(sn)]
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 ? { steps, root: result } : { steps }
}

/** RFC 9162, 2.1.4.2: whether a consistency proof shows that the second tree begins with the first. */
export async function continues(first: number, second: number, proof: Bytes[], firstRoot: Bytes, secondRoot: Bytes): Promise<boolean> {
  if (first < 1 || first > second) return false
  if (first === second) return proof.length === 0 && equal(firstRoot, secondRoot)
  if (proof.length === 0) return false
  const [seed, ...rest] = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof
  let [fn, sn] = [first - 1, second - 1]
  while (odd(fn)) [fn, sn] = [half(fn), half(sn)]
  let fr = seed as Bytes
  let sr = fr
  for (const c of rest) {
    if (sn === 0) return false
    if (odd(fn) || fn === sn) {
      fr = await nodeHash(c, fr)
      sr = await nodeHash(c, sr)
      while (!odd(fn) && fn > 0) [fn, sn] = [half(fn), half(sn)]
    } else sr = await nodeHash(sr, c)
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && equal(fr, firstRoot) && equal(sr, secondRoot)
}

// positions go beyond 32 bits, where the bit operators of JavaScript end
const odd = (number: number) => number % 2 === 1
const half = (number: number) => Math.floor(number / 2)

function isPowerOfTwo(number: number): boolean {
  let rest = number
  while (rest > 1 && !odd(rest)) rest = half(rest)
  return rest === 1
}

/** Two positions that somebody typed, the second not before the first; nothing if they are none. */
export function rangeIn(from: string, to: string): { from: number; to: number } | undefined {
  const [first, last] = [from.trim(), to.trim()]
  if (!/^\d{1,15}$/.test(first) || !/^\d{1,15}$/.test(last)) return undefined
  return Number(first) <= Number(last) ? { from: Number(first), to: Number(last) } : undefined
}

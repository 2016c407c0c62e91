export const lengths = ['month', 'quarter', 'year'] as const
export type Length = (typeof lengths)[number]

const months: Record<Length, number> = { month: 1, quarter: 3, year: 12 }

/** A period as the number of its first month since year 0, and back. */
export function firstMonth(code: string): number {
  const [year = '0', part = '1'] = code.split('-')
  return Number(year) * 12 + (part.startsWith('Q') ? 3 * (Number(part.slice(1)) - 1) : Number(part) - 1)
}

/** The last month of a period, as such a number. */
export function lastMonth(code: string): number {
  return firstMonth(code) + months[lengthOf(code)] - 1
}

function written(month: number, length: Length): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  const within = month % 12
  if (length === 'year') return year
  return length === 'quarter' ? `${year}-Q${Math.floor(within / 3) + 1}` : `${year}-${String(within + 1).padStart(2, '0')}`
}

export function lengthOf(code: string): Length {
  return code.includes('Q') ? 'quarter' : code.includes('-') ? 'month' : 'year'
}

/** The period so many periods later, or earlier. */
export function shifted(code: string, by: number): string {
  const length = lengthOf(code)
  return written(firstMonth(code) + by * months[length], length)
}

/** The period of another length in which this one begins. */
export function asLength(code: string, length: Length): string {
  const first = firstMonth(code)
  return written(first - (first % months[length]), length)
}

/** The last period of this length that is over at the end of a month. */
export function lastWithin(month: string, length: Length): string {
  const next = firstMonth(month) + 1
  return written(next - (next % months[length]) - months[length], length)
}

/** So many periods up to this one, the newest first. */
export function upTo(last: string, many: number): string[] {
  return Array.from({ length: many }, (_, back) => shifted(last, -back))
}

/** Whether one period begins before another one. */
export function isBefore(one: string, other: string): boolean {
  return firstMonth(one) < firstMonth(other)
}

/** How a period is called in running text: maart 2026, 1e kwartaal 2026, 2026. */
export function periodName(code: string, locale: string, quarter: (number: string, year: string) => string): string {
  const [year = '', part] = code.split('-')
  if (!part) return year
  if (part.startsWith('Q')) return quarter(part.slice(1), year)
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${code}-01T00:00:00Z`))
}

/** Under a picture, where there is little room; the year only where it begins. */
export function axisName(code: string, locale: string, isFirst: boolean): string {
  const [year = '', part] = code.split('-')
  if (!part) return year
  const begins = isFirst || part === '01' || part === 'Q1'
  const short = part.startsWith('Q')
    ? part
    : new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`${code}-01T00:00:00Z`))
  return begins ? `${short} ${year}` : short
}

/** How far the clocks of the installation and of a witness may be apart, and how long an event may wait for its seal. */
const LEEWAY = 60

/** Whether what a recorded time says lies outside the time in which it was sealed, or is no time at all. */
export function isDatedOutside(recorded: string, notBefore?: number, notAfter?: number): boolean {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?Z$/.exec(recorded)
  const whole = match?.[1] ?? ''
  const milliseconds = Date.parse(`${whole}Z`)
  // a day such as 31 February is read as one in March
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(whole)) return true
  const seconds = milliseconds / 1000
  const later = /[1-9]/.test(match?.[2] ?? '')
  if (notBefore !== undefined && seconds < notBefore - LEEWAY) return true
  return notAfter !== undefined && (seconds > notAfter + LEEWAY || (seconds === notAfter + LEEWAY && later))
}

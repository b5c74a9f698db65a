/** The month it is at an instant in a time zone, `YYYY-MM`. */
export function monthIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' }).format(
    at,
  )
}

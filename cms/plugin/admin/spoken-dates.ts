// Also runs in the browser, where the built-in formatter is already at hand.
const zone = 'Europe/Oslo'

function tag(language: string): string {
  return language === 'en' ? 'en-GB' : language === 'nn' ? 'nn-NO' : 'nb-NO'
}

/** A civil date in words: `22. november 2026`, `22 November 2026`. Empty for no date. */
export function spokenDay(date: string | null | undefined, language: string): string {
  if (!date) return ''
  return longDay(tag(language)).format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
}

const longDays = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times what using it does, and pages with many dates use it as often. */
function longDay(language: string): Intl.DateTimeFormat {
  const made =
    longDays.get(language) ??
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  longDays.set(language, made)
  return made
}

/** The time of day of an instant in Oslo: `12.03`, `12:03`. */
export function spokenTime(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat(tag(language), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
  const time = format.format(new Date(instant))
  return language === 'en' ? time : time.replace(':', '.')
}

/** The day an instant falls on in Oslo, in words. */
export function spokenDayOf(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat(tag(language), { dateStyle: 'long', timeZone: zone })
  return format.format(new Date(instant))
}

/** Day and time of an instant in Oslo: `22. november 2026 kl. 12.03`, `22 November 2026 at 12:03`. */
export function spokenInstant(instant: string, language: string): string {
  const between = language === 'en' ? 'at' : 'kl.'
  return `${spokenDayOf(instant, language)} ${between} ${spokenTime(instant, language)}`
}

import type { ReportLanguage } from '../routes.ts'
import { button, buttonRow, helpBar, takeAway, paragraph } from './help-bar.ts'

const text = {
  soon: {
    nb: (minutes: number) =>
      `Du blir logget ut om ${minutes <= 1 ? 'under ett minutt' : `${String(minutes)} minutter`}. Det du har lagret, er trygt.`,
    en: (minutes: number) =>
      `Your session ends in ${minutes <= 1 ? 'less than a minute' : `${String(minutes)} minutes`}. What you have saved is safe.`,
    nn: (minutes: number) =>
      `Økta di sluttar om ${minutes <= 1 ? 'under eitt minutt' : `${String(minutes)} minutt`}. Det du har lagra, er trygt.`,
  },
  over: {
    nb: 'Du er logget ut. Send det du har skrevet. Da kommer du til innlogging og rett tilbake hit med teksten.',
    en: 'Your session has ended. Send what you have written. You will be asked to log in and then come straight back here with the text.',
    nn: 'Økta di er slutt. Send det du har skrive. Då kjem du til innlogging og rett tilbake hit med teksten.',
  },
  stay: {
    nb: 'Hold meg innlogget',
    en: 'Stay logged in',
    nn: 'Hald fram med å vere innlogga',
  },
  failed: {
    nb: 'Vi fikk ikke forlenget innloggingen. Lagre det du holder på med.',
    en: 'The session could not be extended now. Save what you are doing.',
    nn: 'Økta kunne ikkje forlengjast no. Lagre det du held på med.',
  },
}

/** How long before the end it is said, in minutes. */
const saidBefore = 10
const minute = 60_000

/**
 * What is said of a session, and whether it is over; null while it is early.
 * @param ends when it ends, in milliseconds since 1970, as `now`
 */
export function sessionNotice(
  language: ReportLanguage,
  ends: number,
  now: number,
): { readonly said: string; readonly over: boolean } | null {
  const minutes = Math.ceil((ends - now) / minute)
  if (minutes > saidBefore) return null
  const over = minutes <= 0
  return { said: over ? text.over[language] : text.soon[language](minutes), over }
}

/**
 * Says that the session is about to end, and lets someone go on.
 * @param place where it is said, after whatever else is said there
 * @param given when the session ends, in milliseconds since 1970
 */
export function watchSession(place: HTMLElement, language: ReportLanguage, given: number): void {
  let ends = given
  let failed = false
  let refused: string | null = null
  const said = paragraph()
  const failure = paragraph(text.failed[language])
  const buttons = buttonRow(button(text.stay[language], () => void stay()))
  const bar = helpBar('status', said)

  // Changes only what is different: the bar is read out anew for each change, and the button keeps its focus.
  const look = (): void => {
    const notice = sessionNotice(language, ends, Date.now())
    if (notice === null) {
      takeAway(bar)
      return
    }
    if (said.textContent !== notice.said) said.textContent = notice.said
    if (!failed) failure.remove()
    else if (failure.parentNode === null) said.after(failure)
    if (notice.over || refused !== null) takeAway(buttons)
    else if (buttons.parentNode === null) bar.append(buttons)
    if (!bar.isConnected) place.append(bar)
  }
  const stay = async (): Promise<void> => {
    try {
      const answer = await fetch('/api/accounts/refresh-token', { method: 'POST' })
      const body = (await answer.json()) as { exp?: number; errors?: { message: string }[] }
      if (answer.status === 403) {
        // It is not to be moved on any more, and the answer says why.
        refused = body.errors?.[0]?.message ?? null
        if (refused !== null) failure.textContent = refused
      }
      if (!answer.ok || body.exp === undefined) throw new Error('no new session')
      ends = body.exp * 1000
      failed = false
    } catch {
      failed = true
    }
    look()
  }
  look()
  setInterval(look, minute / 4)
}

import type { ReportLanguage } from '../routes.ts'
import { helpFiles } from './files-field.ts'
import { button, buttonRow, helpBar, takeAway, paragraph } from './help-bar.ts'
import { forgetEverything, forgetWhatArrived, keepText } from './kept-text.ts'
import { makeSearchable } from './searchable.ts'

const text = {
  none: { nb: 'Ingen treff', en: 'No matches', nn: 'Ingen treff' },
  notChosen: {
    nb: 'Det du skrev, er ikke på listen. Velg noe fra listen, eller slett teksten.',
    en: 'What you wrote is not in the list. Choose from the list, or delete the text.',
    nn: 'Det du skreiv, er ikkje på lista. Vel noko frå lista, eller slett teksten.',
  },
  several: {
    nb: 'Flere i listen passer med det du skrev. Velg den du mener.',
    en: 'Several in the list match what you wrote. Choose the one you mean.',
    nn: 'Fleire i lista passar med det du skreiv. Vel den du meiner.',
  },
  keptTitle: {
    nb: 'Vi tok vare på det du skrev',
    en: 'We kept what you wrote',
    nn: 'Vi tok vare på det du skreiv',
  },
  kept: {
    nb: 'Du forlot siden før teksten var sendt.',
    en: 'You left the page before the text was sent.',
    nn: 'Du forlét sida før teksten var send.',
  },
  others: {
    nb: 'Det du hadde skrevet i resten av siden, er her fortsatt. Det er ikke lagret ennå.',
    en: 'What you had written in the rest of the page is still here. It has not been saved yet.',
    nn: 'Det du hadde skrive i resten av sida, er her framleis. Det er ikkje lagra enno.',
  },
  restore: { nb: 'Sett teksten inn igjen', en: 'Put the text back', nn: 'Set teksten inn igjen' },
  forget: { nb: 'Kast den', en: 'Discard it', nn: 'Kast han' },
  offline: {
    nb: 'Du er uten nett, så skjemaet er ikke sendt. Teksten er trygg her. Send på nytt når nettet er tilbake.',
    en: 'You are offline, so the form was not sent. The text is safe here. Send it again when you are back online.',
    nn: 'Du er utan nett, så skjemaet er ikkje sendt. Teksten er trygg her. Send på nytt når nettet er tilbake.',
  },
}

/**
 * What a script adds to the forms of a page: searching in long lists, and text that outlives a lost network or a page
 * that was left. Everything works without it.
 * @param place where it says something, before whatever else is said there
 */
export function helpForms(place: HTMLElement, language: ReportLanguage): void {
  let bar: HTMLElement | null = null
  let offline: HTMLElement | null = null

  const sayOffline = (): void => {
    // Sent again while still offline: it is said again.
    offline?.remove()
    offline = offlineBar(language)
    if (bar?.isConnected === true) bar.after(offline)
    else place.prepend(offline)
    offline.focus()
  }

  const saved = forgetWhatArrived()
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-files]')) {
    helpFiles(input, language)
  }
  for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-searchable]')) {
    makeSearchable(select, {
      none: text.none[language],
      notChosen: text.notChosen[language],
      several: text.several[language],
    })
  }
  const forms = document.querySelectorAll<HTMLFormElement>('form[data-keep]')
  const offers = [...forms].flatMap((form) => keepText(form, sayOffline) ?? [])
  const restore = (): void => {
    for (const each of offers) each.restore()
  }
  const forget = (): void => {
    for (const each of offers) each.forget()
  }
  if (offers.length > 0) {
    // Whoever saved one part of the page has not left it: the other parts stand as they did.
    if (saved) restore()
    bar = saved
      ? helpBar('status', paragraph(text.others[language]))
      : offerBar(language, restore, forget)
    place.prepend(bar)
  }
  for (const leaving of document.querySelectorAll('.log-out')) {
    leaving.addEventListener('click', forgetEverything)
  }
}

function offerBar(language: ReportLanguage, restore: () => void, forget: () => void): HTMLElement {
  const title = document.createElement('strong')
  title.textContent = `${text.keptTitle[language]}.`
  const answer = (act: () => void) => (): void => {
    act()
    takeAway(bar)
  }
  const bar = helpBar(
    'status',
    paragraph(title, ` ${text.kept[language]}`),
    buttonRow(
      button(text.restore[language], answer(restore)),
      button(text.forget[language], answer(forget), 'secondary'),
    ),
  )
  return bar
}

function offlineBar(language: ReportLanguage): HTMLElement {
  const bar = helpBar('alert', paragraph(text.offline[language]))
  bar.tabIndex = -1
  return bar
}

/**
 * The script of My HSE's pages, which do all they do without it. The page says in `lang` which language it speaks, and
 * in `data-session-ends` when the session of whoever is logged in ends.
 */
import { reportLanguages, type ReportLanguage } from '../../../content/addresses/parts.ts'
import { cameBack } from './came-back.ts'
import { focusOnErrors } from './error-focus.ts'
import { helpForms } from './form-help.ts'
import { offerCopying } from './copy.ts'
import { offerPrinting } from './print.ts'
import { watchSession } from './session-end.ts'

// Chromium puts back what stood in the fields only after the page has loaded: looked at before, they seem untouched.
if (cameBack()) addEventListener('pageshow', help, { once: true })
else help()

function help(): void {
  offerPrinting()
  offerCopying()
  focusOnErrors()
  const { documentElement } = document
  const place = document.getElementById('form-help')
  if (place) {
    const language = spoken(documentElement.lang)
    const ends = place.dataset['sessionEnds']
    helpForms(place, language)
    if (ends !== undefined) watchSession(place, language, Number(ends))
  }
  // Tests wait for this.
  documentElement.dataset['help'] = 'ready'
}

/** The language a page says it speaks. */
function spoken(lang: string): ReportLanguage {
  return reportLanguages.find((each) => each === lang) ?? 'nb'
}

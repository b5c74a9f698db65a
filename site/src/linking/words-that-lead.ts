import type { SiteLanguage } from '@verne/content/addresses/site'

/** What a word of the trade leads to when a text asks its reader to report, call or ask. */
export type Destination =
  'report' | 'contacts' | 'firstAid' | 'occupationalHealth' | 'whistleblowing'

/** Words that name something a reader is to go to, whichever text they stand in. */
export const wordsThatLead: Record<
  SiteLanguage,
  readonly { readonly to: Destination; readonly words: RegExp }[]
> = {
  nb: [
    {
      to: 'report',
      words: /\bmeldeskjemaet\b|\bmeld(?:e|er)?\s+(?:et\s+|alle\s+)?avvik(?:et|ene)?\b/giu,
    },
    {
      to: 'contacts',
      words: /\bhovedverneombudet\b|\bverneombudet\s+(?:ditt|mitt|i\s+verneområdet\s+ditt)\b/giu,
    },
    { to: 'firstAid', words: /\bførstehjelpssiden\b/giu },
    { to: 'occupationalHealth', words: /\bbedriftshelsetjenesten\b/giu },
    { to: 'whistleblowing', words: /\bvarslingskanalen\b/giu },
  ],
  en: [
    {
      to: 'report',
      words:
        /\bthe\s+(?:reporting|report)\s+form\b|\breport(?:ing)?\s+(?:a\s+|the\s+|all\s+)?nonconformit(?:y|ies)\b/giu,
    },
    {
      to: 'contacts',
      words: /\bchief\s+safety\s+representative\b|\b(?:your|my)\s+safety\s+representative\b/giu,
    },
    { to: 'firstAid', words: /\bfirst-aid\s+page\b/giu },
    { to: 'occupationalHealth', words: /\boccupational\s+health\s+service\b/giu },
    { to: 'whistleblowing', words: /\bwhistleblowing\s+channel\b/giu },
  ],
}

import type { Text } from '../../core/text.ts'
import type { ChangeKind } from './rules.ts'
import type { ConfirmationFault } from './deciding/rules.ts'

/** What can be found of an act or a regulation of the register. */
export const changeKindText = {
  amended: { nb: 'Endret', en: 'Amended' },
  announced: { nb: 'Varslet endring', en: 'Announced change' },
  repealed: { nb: 'Ikke lenger i kraft', en: 'No longer in force' },
  inForce: { nb: 'Trer i kraft', en: 'Comes into force' },
  retitled: { nb: 'Ny tittel', en: 'New title' },
} satisfies Record<ChangeKind, Text>

/** How far a found change has come. */
export const changeStateText = {
  found: { nb: 'Funnet', en: 'Found' },
  confirmed: { nb: 'Bekreftet', en: 'Confirmed' },
  dismissed: { nb: 'Avvist', en: 'Dismissed' },
} satisfies Record<string, Text>

/** What was found, in a sentence. */
export const foundText = {
  amended: { nb: 'Endret fra {day}, ved {by}.', en: 'Amended from {day}, by {by}.' },
  amendedUnnamed: { nb: 'Endret fra {day}.', en: 'Amended from {day}.' },
  coming: { nb: 'Blir endret fra {day}, ved {by}.', en: 'Will be amended from {day}, by {by}.' },
  comingUndecided: {
    nb: 'Blir endret ved {by}. Dagen er ikke bestemt.',
    en: 'Will be amended by {by}. The day is not decided.',
  },
  repealed: {
    nb: 'Er ikke blant det som er i kraft. Finn dagen og det som erstatter, hos Lovdata.',
    en: 'Is not among what is in force. Look up the day, and what replaces it, at Lovdata.',
  },
  inForce: { nb: 'Trådte i kraft {day}.', en: 'Came into force on {day}.' },
  comesIntoForce: { nb: 'Trer i kraft {day}.', en: 'Comes into force on {day}.' },
  retitled: { nb: 'Heter nå «{title}».', en: 'Is now called “{title}” (in Norwegian).' },
} satisfies Record<string, Text>

export const watchRefusal = {
  mayNotRead: {
    nb: 'Bare HMS-enheten kan lese inn filer fra Lovdata.',
    en: 'Only the HSE Unit may read in files from Lovdata.',
  },
  mayNotDecide: {
    nb: 'Bare HMS-enheten kan bekrefte eller avvise endringer i regelverket.',
    en: 'Only the HSE Unit may confirm or dismiss changes in law.',
  },
  mayNotAdd: {
    nb: 'Bare HMS-enheten kan legge til i lovregisteret.',
    en: 'Only the HSE Unit may add to the register of law.',
  },
  noFile: { nb: 'Velg en fil fra Lovdata.', en: 'Choose a file from Lovdata.' },
  busy: {
    nb: 'En annen fil blir lest nå. Prøv igjen om et minutt.',
    en: 'Another file is being read now. Try again in a minute.',
  },
  gone: { nb: 'Endringen finnes ikke.', en: 'There is no such change.' },
  decided: {
    nb: 'Noen har avgjort denne endringen. Last siden på nytt.',
    en: 'Someone has decided this change already. Reload the page.',
  },
  noReason: {
    nb: 'Skriv hvorfor endringen ikke skal følges opp.',
    en: 'Write why the change is not to be followed up.',
  },
  noOther: {
    nb: '{id} er ikke blant det som ble lest inn sist. Les inn filen fra Lovdata først.',
    en: '{id} is not among what was read in last. Read in the file from Lovdata first.',
  },
  noVersion: {
    nb: 'Si hvilken versjon av endringen avgjørelsen bygger på, i feltet «version».',
    en: 'Say which version of the change the decision was made from, in the field “version”.',
  },
  notADay: {
    nb: 'Skriv dagen som år-måned-dag, for eksempel 2026-11-30.',
    en: 'Write the day as year-month-day, for example 2026-11-30.',
  },
} satisfies Record<string, Text>

export const confirmationFaultText = {
  dayMissing: {
    nb: 'Skriv dagen den ble opphevet.',
    en: 'Write the day it was repealed.',
  },
  dayAhead: {
    nb: 'Dagen er fram i tid. Vent til den er opphevet, eller avvis funnet med en grunn.',
    en: 'The day is in the future. Wait until it is repealed, or dismiss the finding with a reason.',
  },
  successorMissing: {
    nb: 'Skriv betegnelsen på det som erstatter den, eller i merknaden hvorfor ingenting gjør det.',
    en: 'Write the identifier of what replaces it, or in the note why nothing does.',
  },
} satisfies Record<ConfirmationFault, Text>

import type { Text } from '../../core/text.ts'
import type { ReviewFault } from './rules.ts'

export const reviewText = {
  heading: { nb: 'Gjennomgang', en: 'Review' },
  none: {
    nb: 'Ikke gjennomgått siden utgave {edition} ble godkjent.',
    en: 'Not reviewed since edition {edition} was approved.',
  },
  next: { nb: 'Neste gjennomgang innen {day}.', en: 'Next review by {day}.' },
  overdue: {
    nb: 'Den skulle vært gjennomgått innen {day}.',
    en: 'It should have been reviewed by {day}.',
  },
  will: {
    nb: 'Skriver dagen, navnet ditt og merknaden inn i historikken. Neste gjennomgang blir {months} måneder etter. Det blir ingen ny utgave, og oversettelsene er som før.',
    en: 'Enters the day, your name and the note in the history. The next review is {months} months later. No new edition is made, and translations stay as they are.',
  },
  day: { nb: 'Dagen den ble gjennomgått', en: 'The day it was reviewed' },
  note: { nb: 'Hva ble gått gjennom?', en: 'What was reviewed?' },
  noteHint: {
    nb: 'For eksempel hvem som var med, og hvilke regler teksten ble lest mot. Vises ikke på nettstedet.',
    en: 'For example who took part, and which rules the text was checked against. Not shown on the site.',
  },
  history: { nb: 'Gjennomganger så langt', en: 'Reviews so far' },
  entry: {
    nb: '{day}: utgave {edition} gjelder fortsatt. {name}',
    en: '{day}: edition {edition} is still valid. {name}',
  },
} satisfies Record<string, Text>

export const reviewRefusal = {
  notAllowed: {
    nb: 'Du har ikke rett til dette. {who} kan gjøre det.',
    en: 'You do not have the right to do this. {who} can.',
  },
  nothingInForce: {
    nb: 'Ingen utgave gjelder, så det er ingenting å gå gjennom. Publiser en utgave først.',
    en: 'No edition is in force, so there is nothing to review. Publish an edition first.',
  },
  noDay: {
    nb: 'Skriv dagen retningslinjen ble gjennomgått.',
    en: 'Write the day the guideline was reviewed.',
  },
  future: {
    nb: 'Datoen er fram i tid. Skriv dagen gjennomgangen ble gjort.',
    en: 'The date is in the future. Write the day of the review.',
  },
  beforeEdition: {
    nb: 'Utgaven gjaldt ikke den dagen. Den gjelder fra {day}.',
    en: 'The edition was not in force on that day. It is in force from {day}.',
  },
  noNote: {
    nb: 'Skriv hva som ble gått gjennom.',
    en: 'Write what was reviewed.',
  },
  unknownReviewer: {
    nb: 'Kontoen din hører ikke til en person i registeret, så gjennomgangen får ikke noe navn. Be en administrator knytte kontoen til deg.',
    en: 'Your account is not linked to a person in the register, so the review would have no name. Ask an administrator to link the account to you.',
  },
  noVersion: {
    nb: 'Si hvilken versjon av retningslinjen avgjørelsen bygger på, i feltet «version».',
    en: 'Say which version of the guideline the decision was made from, in the field “version”.',
  },
} satisfies Record<ReviewFault['code'] | 'notAllowed' | 'unknownReviewer' | 'noVersion', Text>

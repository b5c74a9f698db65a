import type { Text } from '../core/text.ts'

/** Where a request for access stands. */
export const accessRequestStateText = {
  received: { nb: 'Mottatt', en: 'Received' },
  given: { nb: 'Gitt ut i sin helhet', en: 'Given out in full' },
  redacted: { nb: 'Gitt ut sladdet', en: 'Given out redacted' },
  refused: { nb: 'Avslått', en: 'Refused' },
  withdrawn: { nb: 'Trukket', en: 'Withdrawn' },
} satisfies Record<string, Text>
export type AccessRequestState = keyof typeof accessRequestStateText

/** Why something is refused, and the way out. */
export const accessRequestRefusalText = {
  caseMissing: {
    nb: 'Skriv nummeret på saken, for eksempel AVV-2026-0012.',
    en: 'Write the number of the case, for example AVV-2026-0012.',
  },
  caseUnknown: {
    nb: 'Ingen sak du kan lese, har det nummeret. Kontroller nummeret i avviksregisteret.',
    en: 'No case that you can read has that number. Check the number in the register of nonconformities.',
  },
  requesterMissing: { nb: 'Skriv hvem som ber om innsyn.', en: 'Write who asks for access.' },
  receivedMissing: {
    nb: 'Skriv hvilken dag kravet kom.',
    en: 'Write the day the request came.',
  },
  receivedLater: {
    nb: 'Kravet kan ikke ha kommet etter i dag.',
    en: 'The request cannot have come after today.',
  },
  recipientMissing: { nb: 'Skriv hvem som får svaret.', en: 'Write who gets the answer.' },
  notAllowed: {
    nb: 'Bare HMS-enheten kan registrere krav om innsyn, og bare i saker den kan lese.',
    en: 'Only the HSE Unit can register requests for access, and only to cases it can read.',
  },
  malformedMarks: {
    nb: 'Noe av det som ble valgt i arbeidskopien, kunne ikke leses. Last siden på nytt og velg igjen.',
    en: 'Some of what was chosen in the working copy could not be read. Reload the page and choose again.',
  },
  basisMissing: {
    nb: 'Velg en hjemmel for «{words}».',
    en: 'Choose a legal basis for “{words}”.',
  },
  wordsNotThere: {
    nb: '«{words}» står ikke i arbeidskopien. Skriv det slik det står der, eller tøm feltet.',
    en: '“{words}” is not in the working copy. Write it as it is written there, or clear the field.',
  },
  tooManyWords: {
    nb: 'Det er plass til høyst {most} ord og uttrykk. Merk heller hele passasjer.',
    en: 'There is room for at most {most} words and phrases. Mark whole passages instead.',
  },
  passageUnknown: {
    nb: 'Noe av det som ble merket, står ikke i arbeidskopien. Last siden på nytt, og se over valgene.',
    en: 'Some of what was marked is not in the working copy. Reload the page and check what you chose.',
  },
  copyReplaced: {
    nb: 'Saken er hentet på nytt mens du merket, så passasjene du valgte hjemmel for, er kanskje ikke de samme. Under står den nye arbeidskopien med det som er lagret. Merk passasjene på nytt der. Ord og bilder står slik du valgte dem.',
    en: 'The case was fetched again while you were marking, so the passages you chose a legal basis for may not be the same. Below is the new working copy with what has been saved. Mark the passages again there. Words and pictures are as you chose them.',
  },
  secrecyNotConsidered: {
    nb: 'Bekreft at du har vurdert taushetsplikten. Er noe i saken underlagt taushetsplikt, må saken sladdes.',
    en: 'Confirm that you have considered the duty of confidentiality. If anything in the case is subject to it, the case must be redacted.',
  },
  namesNotRead: {
    nb: 'Bekreft at tekstene er lest. Verne vet ikke hva den som meldte, heter, og kan ikke ta navnet ut. Står det noe i dem som viser hvem, må saken gis ut sladdet.',
    en: 'Confirm that the texts have been read. Verne does not know what the reporter is called, and cannot take the name out. If something in them shows who, the case must be given out redacted.',
  },
  reporterHandled: {
    nb: 'Saken kan ikke gis ut i sin helhet: et navn på den som meldte, er også blant navnene på dem som behandlet saken. Det som blir tatt ut der, ville vise hvem. Gi den ut sladdet.',
    en: 'The case cannot be given out in full: a name of the reporter is also among the names of those who handled the case. What is taken out there would show who. Give it out redacted.',
  },
  moreAccessNotConsidered: {
    nb: 'Bekreft at du har vurdert merinnsyn (offentleglova § 11). En hjemmel du bruker, er noe dere kan gi ut likevel.',
    en: 'Confirm that you have considered giving more access (Freedom of Information Act, Section 11). A legal basis you use covers what you may give out all the same.',
  },
  basesMissing: {
    nb: 'Velg hvilken hjemmel avslaget har. Avslaget skal vise til bestemmelsen (offentleglova § 31).',
    en: 'Choose the legal basis of the refusal. It must refer to the provision (Freedom of Information Act, Section 31).',
  },
  reasonMissing: {
    nb: 'Skriv hvorfor kravet er avslått.',
    en: 'Write why the request is refused.',
  },
  withdrawnMissing: {
    nb: 'Skriv hvorfor kravet ikke skal behandles.',
    en: 'Write why the request is not handled.',
  },
  caseGone: {
    nb: 'Saken finnes ikke lenger, eller du har ikke tilgang til den.',
    en: 'The case no longer exists, or is not for you.',
  },
  copyMissing: {
    nb: 'Arbeidskopien er fjernet. Hent saken på nytt først.',
    en: 'The working copy has been removed. Fetch the case again first.',
  },
  wrongState: {
    nb: 'Kravet er avgjort eller trukket: {state}. Registrer et nytt krav hvis saken skal vurderes på nytt.',
    en: 'The request has been decided or withdrawn: {state}. Register a new request to have the case considered again.',
  },
} satisfies Record<string, Text>

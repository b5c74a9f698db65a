import type { Text } from '../../core/text.ts'

/** Why something about retention was refused, and what to do. */
export const retentionRefusalText = {
  notAllowed: {
    nb: 'Bare HMS-sjefen bestemmer over oppbevaring.',
    en: 'Only the HSE director decides on retention.',
  },
  yearsWrong: {
    nb: 'Skriv et helt antall år fra 1 til 100, eller 0 når ingenting skal slettes.',
    en: 'Write a whole number of years from 1 to 100, or 0 if nothing should be removed.',
  },
  decidedInFuture: {
    nb: 'Datoen er fram i tid. Skriv dagen det ble vedtatt.',
    en: 'The date is in the future. Write the day it was decided.',
  },
  basisMissing: {
    nb: 'Skriv hva perioden bygger på, for eksempel bevarings- og kassasjonsplanen.',
    en: 'Write what the period is based on, for example the plan for preservation and disposal.',
  },
  deciderMissing: {
    nb: 'Skriv hvem som vedtok perioden, med rolle.',
    en: 'Write who decided the period, by role.',
  },
  decidedMissing: {
    nb: 'Skriv dagen perioden ble vedtatt.',
    en: 'Write the day the period was decided.',
  },
  reasonMissing: {
    nb: 'Skriv hvorfor saken skal holdes tilbake.',
    en: 'Write why the record must be held back.',
  },
  gone: { nb: 'Saken finnes ikke.', en: 'The record does not exist.' },
  notDue: {
    nb: 'Saken kan ikke slettes nå: perioden er ikke over, eller den holdes tilbake.',
    en: 'The record cannot be removed now: its period has not passed, or it is held back.',
  },
  numberWrong: {
    nb: 'Skriv nummeret {number} for å slette saken.',
    en: 'Write the number {number} to remove the record.',
  },
  measureLeft: {
    nb: 'Tiltaket {number} hører til saken og er ikke ferdig. Gjør det ferdig eller avbryt det først.',
    en: 'Measure {number} belongs to the record and is not finished. Finish or cancel it first.',
  },
  findingsJudged: {
    nb: 'Revisjonen {number} har vurdert funn fra denne. Denne kan slettes når den er slettet.',
    en: 'Audit {number} has assessed findings of this one. This one can be removed once that one has been.',
  },
  changed: {
    nb: 'Noen andre har endret dette i mellomtiden. Se gjennom, og lagre på nytt.',
    en: 'Someone else has changed this in the meantime. Check it, and save again.',
  },
} satisfies Record<string, Text>

import type { Notification } from '../../plugin/nonconformities/injury/text.ts'
import type { Text } from '../../plugin/core/text.ts'

/** Words of the red box of a death or a serious injury, and of its checklist. */
export const injuryBoxWords = {
  title: { nb: 'Død eller alvorlig skade', en: 'Death or serious injury' },
  lead: {
    nb: 'Varsle med en gang: Ring politiet og Arbeidstilsynet. Bekreft skriftlig etterpå i Altinn, og gi verneombudet kopi. La stedet være urørt til politiet og Arbeidstilsynet sier noe annet.',
    en: 'Notify at once: call the police and the Labour Inspection Authority. Confirm in writing afterwards in Altinn, and give the safety representative a copy. Leave the site untouched until the police and the Labour Inspection Authority say otherwise.',
  },
  checklistLead: {
    nb: 'Skriv når hver av dem ble varslet, for eksempel 13.05 eller 1305, eller hvorfor det ikke er nødvendig. Alt lagres samtidig, med navnet ditt. De fire øverste krever arbeidsmiljøloven § 5-2. De fire nederste gjelder bare i noen saker.',
    en: 'Enter when each of them was notified, for example 13:05 or 1305, or why it is not required. Everything is saved at once, with your name. The Working Environment Act, Section 5-2, requires the first four. The last four apply only in some cases.',
  },
  told: { nb: 'Hvem som får vite det med en gang', en: 'Who is notified at once' },
  date: { nb: 'Dato', en: 'Date' },
  time: { nb: 'Klokkeslett', en: 'Time' },
  notRequired: { nb: 'Ikke nødvendig, fordi', en: 'Not required, because' },
  notRequiredBy: { nb: 'Ikke nødvendig', en: 'Not required' },
  notYet: { nb: 'Ikke gjort ennå', en: 'Not done yet' },
  whereItApplies: { nb: 'Der det gjelder', en: 'Where it applies' },
  clearedTitle: {
    nb: 'Meldt som dødsfall eller alvorlig skade, og avkreftet',
    en: 'Reported as a death or serious injury, and ruled out',
  },
} satisfies Record<string, Text>

/** When someone is notified who is not notified always. */
export const appliesWhen = {
  dsa: {
    nb: 'Ved stråling: vakttelefon 67 16 26 00, hele døgnet. Skriftlig rapport innen tre virkedager.',
    en: 'With radiation: duty telephone 67 16 26 00, day and night. Written report within three working days.',
  },
  dsb: {
    nb: 'Ved farlige stoffer, eksplosjon eller elektriske anlegg.',
    en: 'With dangerous substances, explosions or electrical installations.',
  },
  maritime: { nb: 'På båt og skip.', en: 'On boats and ships.' },
  fireService: {
    nb: 'Ved brann, gass og akutt forurensning: 110.',
    en: 'With fire, gas and acute pollution: 110.',
  },
} satisfies Partial<Record<Notification, Text>>

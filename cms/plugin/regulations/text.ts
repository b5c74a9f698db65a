import type { Text } from '../core/text.ts'

/** The eight points of the Internal Control Regulations, § 5, second paragraph, in a few words each. */
export const pointText = {
  '1': { nb: '1 Lover, forskrifter og krav', en: '1 Acts, regulations and requirements' },
  '2': { nb: '2 Kunnskap og ferdigheter', en: '2 Knowledge and skills' },
  '3': { nb: '3 Medvirkning', en: '3 Participation' },
  '4': { nb: '4 Mål', en: '4 Objectives' },
  '5': { nb: '5 Organisering og ansvar', en: '5 Organisation and responsibility' },
  '6': {
    nb: '6 Kartlegging, risiko og planer',
    en: '6 Hazards, risk assessment and plans',
  },
  '7': { nb: '7 Avvik', en: '7 Nonconformities' },
  '8': { nb: '8 Gjennomgang', en: '8 Review' },
} satisfies Record<string, Text>

export const refusalText = {
  idForm: {
    nb: 'Skriv Lovdatas betegnelse slik den står der, for eksempel LOV-1967-02-10 eller FOR-1996-12-06-1127.',
    en: 'Write Lovdata’s identifier as Lovdata gives it, such as LOV-1967-02-10 or FOR-1996-12-06-1127.',
  },
  noSuchDay: {
    nb: 'Datoen i {id} finnes ikke. Se etter hos Lovdata.',
    en: 'The date in {id} does not exist. Look it up at Lovdata.',
  },
  idTaken: {
    nb: '{id} står allerede i registeret, som «{title}». Endre den oppføringen.',
    en: '{id} is in the register already, as “{title}”. Change that entry.',
  },
  idLocked: {
    nb: 'Betegnelsen kan ikke endres når krav eller retningslinjer viser til den. Legg til en ny oppføring i stedet.',
    en: 'The identifier cannot be changed while requirements or guidelines refer to it. Add a new entry instead.',
  },
  successorMissing: {
    nb: 'Skriv hva som erstatter det som er opphevet, eller i «Hva som er endret» hvorfor ingenting gjør det.',
    en: 'Write what replaces what was repealed, or in “What was changed” why nothing does.',
  },
  successorItself: {
    nb: 'Loven kan ikke erstatte seg selv.',
    en: 'A law cannot replace itself.',
  },
  successorUnasked: {
    nb: 'Bare det som er opphevet, er erstattet av noe. Velg «Opphevet», eller la feltet stå tomt.',
    en: 'Only what is repealed is replaced by something. Choose “Repealed”, or leave the field empty.',
  },
  comingWithoutDay: {
    nb: 'Skriv dagen den trer i kraft, eller i «Hva som er endret» at dagen ikke er bestemt.',
    en: 'Write the day it comes into force, or in “What was changed” that the day is not decided.',
  },
  sourceMissing: {
    nb: 'Skriv hvilken kilde oppføringen er kontrollert mot.',
    en: 'Write which source the entry was compared with.',
  },
  dayMissing: {
    nb: 'Skriv dagen oppføringen ble kontrollert.',
    en: 'Write the day the entry was compared with the source.',
  },
  dayAhead: {
    nb: 'Oppføringen kan ikke være kontrollert etter i dag.',
    en: 'The entry cannot have been compared with a source after today.',
  },
  slugForm: {
    nb: 'Bruk små bokstaver a til z, tall og bindestrek, for eksempel «{example}».',
    en: 'Use lower-case letters a to z, digits and hyphens, for example “{example}”.',
  },
  slugTaken: {
    nb: '«{slug}» er i bruk. Velg noe annet.',
    en: '“{slug}” is in use. Choose something else.',
  },
  websiteForm: {
    nb: 'Skriv hele adressen, for eksempel https://www.arbeidstilsynet.no',
    en: 'Write the whole address, such as https://www.arbeidstilsynet.no',
  },
  authorityInUse: {
    nb: 'Lover i registeret viser til myndigheten. Endre dem først.',
    en: 'Laws in the register refer to the authority. Change them first.',
  },
  regulationInUse: {
    nb: 'Krav eller retningslinjer viser til loven. Velg «Opphevet» i stedet for å slette den.',
    en: 'Requirements or guidelines refer to the law. Choose “Repealed” instead of deleting it.',
  },
  requirementInUse: {
    nb: 'Enheter har gått gjennom kravet, eller det er med i en samsvarsvurdering, så det kan ikke slettes.',
    en: 'Units have gone through the requirement, or it is part of a compliance evaluation, so it cannot be deleted.',
  },
} satisfies Record<string, Text>

export const repealedText = {
  replaced: {
    nb: 'Retningslinjen bygger på {title} ({id}), som er opphevet. Den er erstattet av {successor}.',
    en: 'The guideline is based on {title} ({id}), which is repealed. It is replaced by {successor}.',
  },
  gone: {
    nb: 'Retningslinjen bygger på {title} ({id}), som er opphevet.',
    en: 'The guideline is based on {title} ({id}), which is repealed.',
  },
} satisfies Record<string, Text>

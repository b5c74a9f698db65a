import type { Text } from '../core/text.ts'

/** What an entry of the register is about. */
export const entryKindText = {
  injury: { nb: 'Personskade', en: 'Personal injury' },
  illness: {
    nb: 'Sykdom som antas å skyldes arbeidet',
    en: 'Illness presumed to be caused by work',
  },
} satisfies Record<string, Text>
export type EntryKind = keyof typeof entryKindText

/** Where an entry stands. */
export const entryStateText = {
  registered: { nb: 'Registrert', en: 'Registered' },
  correctionAsked: { nb: 'Bedt om retting', en: 'Correction requested' },
  struck: { nb: 'Strøket', en: 'Struck out' },
} satisfies Record<string, Text>
export type EntryState = keyof typeof entryStateText

/** Whom somebody belongs to. */
export const groupText = {
  employee: { nb: 'Ansatt', en: 'Employee' },
  student: { nb: 'Student', en: 'Student' },
  hiredIn: { nb: 'Innleid', en: 'Hired-in worker' },
  contractor: { nb: 'Ansatt hos annen arbeidsgiver', en: 'Employee of another employer' },
  guest: { nb: 'Gjest', en: 'Guest' },
} satisfies Record<string, Text>
export type InjuredGroup = keyof typeof groupText

/** What was being done. */
export const activityText = {
  laboratory: { nb: 'Laboratoriearbeid', en: 'Laboratory work' },
  workshop: { nb: 'Verksted, produksjon', en: 'Workshop, production' },
  field: { nb: 'Feltarbeid, tokt, ekskursjon', en: 'Fieldwork, cruise, excursion' },
  teaching: { nb: 'Undervisning, øvelser', en: 'Teaching, exercises' },
  office: { nb: 'Kontorarbeid', en: 'Office work' },
  operation: { nb: 'Drift, renhold, vedlikehold', en: 'Operation, cleaning, maintenance' },
  transport: { nb: 'Transport, tjenestereise', en: 'Transport, business travel' },
  contact: { nb: 'Arbeid med mennesker eller dyr', en: 'Work with people or animals' },
  other: { nb: 'Annet', en: 'Other' },
} satisfies Record<string, Text>

/** Kind of injury in coarse classes, as the public statistics on accidents at work group them. No diagnosis. */
export const injuryClassText = {
  wound: { nb: 'Sår eller overflateskade', en: 'Wound or superficial injury' },
  fracture: { nb: 'Brudd', en: 'Fracture' },
  sprain: { nb: 'Forstuing, forvridning', en: 'Sprain, dislocation' },
  amputation: { nb: 'Tap av kroppsdel', en: 'Loss of a part of the body' },
  internal: { nb: 'Hjernerystelse eller indre skade', en: 'Concussion or internal injury' },
  burn: { nb: 'Brannskade, etseskade, frostskade', en: 'Burn, corrosion, frostbite' },
  poisoning: { nb: 'Forgiftning, smitte', en: 'Poisoning, infection' },
  suffocation: { nb: 'Kvelning, drukning', en: 'Suffocation, drowning' },
  sound: { nb: 'Skade av støy, stråling, trykk', en: 'Injury by noise, radiation, pressure' },
  several: { nb: 'Flere typer', en: 'Several kinds' },
  other: { nb: 'Annet eller ikke kjent', en: 'Other or not known' },
} satisfies Record<string, Text>

/** Part of the body in coarse classes. */
export const bodyPartText = {
  head: { nb: 'Hode, ansikt', en: 'Head, face' },
  eye: { nb: 'Øye', en: 'Eye' },
  neck: { nb: 'Hals, nakke', en: 'Neck' },
  back: { nb: 'Rygg', en: 'Back' },
  trunk: { nb: 'Overkropp', en: 'Trunk' },
  arm: { nb: 'Arm, skulder', en: 'Arm, shoulder' },
  hand: { nb: 'Hånd, fingre', en: 'Hand, fingers' },
  leg: { nb: 'Ben, hofte', en: 'Leg, hip' },
  foot: { nb: 'Fot, tær', en: 'Foot, toes' },
  several: { nb: 'Flere eller hele kroppen', en: 'Several or the whole body' },
  other: { nb: 'Ikke kjent', en: 'Not known' },
} satisfies Record<string, Text>

/** What somebody may have been exposed to, without what it led to. */
export const exposureText = {
  chemical: { nb: 'Kjemikalier, støv, gass', en: 'Chemicals, dust, gas' },
  biological: { nb: 'Biologiske faktorer', en: 'Biological agents' },
  noise: { nb: 'Støy, vibrasjon', en: 'Noise, vibration' },
  radiation: { nb: 'Stråling, varme, kulde', en: 'Radiation, heat, cold' },
  ergonomic: { nb: 'Tunge løft, ensidig arbeid', en: 'Heavy lifting, repetitive work' },
  organisational: {
    nb: 'Hvordan arbeidet er organisert, belastninger',
    en: 'How the work is organised, strain',
  },
  other: { nb: 'Annet eller ikke kjent', en: 'Other or not known' },
} satisfies Record<string, Text>

/**
 * Absence in bands. Three days divide short from long in the statistics on accidents at work of Statistics Norway;
 * sixteen are the employer's own (folketrygdloven § 8-19).
 */
export const absenceText = {
  notKnown: { nb: 'Ikke kjent ennå', en: 'Not known yet' },
  none: { nb: 'Ikke fravær', en: 'No absence' },
  upTo3: { nb: '1–3 dager', en: '1–3 days' },
  upTo16: { nb: '4–16 dager', en: '4–16 days' },
  over16: { nb: '17 dager eller mer', en: '17 days or more' },
  death: { nb: 'Dødsfall', en: 'Death' },
} satisfies Record<string, Text>

/** How the form to NAV stands. */
export const navText = {
  sent: { nb: 'Sendt', en: 'Sent' },
  notNeeded: { nb: 'Ikke nødvendig', en: 'Not necessary' },
} satisfies Record<string, Text>

/** What leads to entering one. */
export const registerText = {
  injury: { nb: 'Registrer en personskade', en: 'Register a personal injury' },
  illness: { nb: 'Registrer en arbeidsrelatert sykdom', en: 'Register a work-related illness' },
} satisfies Record<EntryKind, Text>

/** What never stands in the register, said where somebody writes. */
export const neverMedical: Text = {
  nb: 'Aldri diagnose, behandling eller helse fra før. Registeret skal ikke ha medisinske opplysninger (arbeidsmiljøloven § 5-1).',
  en: 'Never diagnosis, treatment or health history. The register must not contain medical information (Working Environment Act, Section 5-1).',
}

/** Why something is refused, and the way out. */
export const injuryRefusalText = {
  unitMissing: { nb: 'Velg enheten det skjedde i.', en: 'Choose the unit it happened in.' },
  dateMissing: {
    nb: 'Skriv dagen det skjedde, eller dagen legen meldte fra.',
    en: 'Write the day it happened, or the day the doctor gave notice.',
  },
  dateInFuture: {
    nb: 'Datoen er fram i tid. Kontroller at den er riktig.',
    en: 'The date is in the future. Check that it is correct.',
  },
  timeWrong: {
    nb: 'Skriv klokkeslettet med timer og minutter, for eksempel 14.30.',
    en: 'Write the time in hours and minutes, for example 14:30.',
  },
  injuredMissing: {
    nb: 'Velg hvem det gjelder, eller skriv navnet til en som ikke er på listen.',
    en: 'Choose who it concerns, or write the name of someone who is not in the list.',
  },
  injuredTwice: {
    nb: 'Velg noen i listen eller skriv et navn, ikke begge deler.',
    en: 'Choose someone from the list or write a name, not both.',
  },
  groupMissing: {
    nb: 'Velg hva slags tilknytning personen har.',
    en: 'Choose the person’s connection to the university.',
  },
  activityMissing: { nb: 'Velg hva slags arbeid det var.', en: 'Choose what kind of work it was.' },
  happenedMissing: {
    nb: 'Skriv med få ord hva som skjedde.',
    en: 'Write briefly what happened.',
  },
  injuryClassMissing: { nb: 'Velg skadens art.', en: 'Choose the kind of injury.' },
  bodyPartMissing: { nb: 'Velg kroppsdel.', en: 'Choose the part of the body.' },
  exposureMissing: {
    nb: 'Velg hva personen kan ha vært utsatt for.',
    en: 'Choose what the person may have been exposed to.',
  },
  absenceMissing: { nb: 'Velg fravær.', en: 'Choose the absence.' },
  strikeReasonMissing: {
    nb: 'Skriv hvorfor innføringen er feil.',
    en: 'Write why the entry is wrong.',
  },
  navDateMissing: {
    nb: 'Skriv dagen meldingen ble sendt til NAV.',
    en: 'Write the day the form was sent to NAV.',
  },
  navReasonMissing: {
    nb: 'Skriv hvorfor det ikke er nødvendig å melde til NAV.',
    en: 'Write why no form needs to be sent to NAV.',
  },
  navMissing: {
    nb: 'Velg om meldingen er sendt, eller om den ikke er nødvendig.',
    en: 'Choose whether the form has been sent, or is not necessary.',
  },
  navAlone: {
    nb: 'Velg «Sendt» når du skriver en dag, og «Ikke nødvendig» når du skriver hvorfor.',
    en: 'Choose “Sent” when you enter a day, and “Not necessary” when you write why.',
  },
  caseUnknown: {
    nb: 'Vi finner ingen sak med dette nummeret som du kan lese. Skriv nummeret slik det er i saken, eller la feltet være tomt.',
    en: 'There is no such case that you can read. Write the number as shown in the case, or leave the field empty.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Du kan ikke registrere skader for denne enheten.',
    en: 'You cannot register injuries for this unit.',
  },
  correctionMissing: {
    nb: 'Skriv hva som er feil, og hva som er riktig.',
    en: 'Write what is wrong, and what is right.',
  },
  explanationMissing: {
    nb: 'Skriv hvorfor det ikke blir rettet.',
    en: 'Write why it is not corrected.',
  },
  answerMissing: {
    nb: 'Den det gjelder, har bedt om retting. Skriv hva du har rettet.',
    en: 'The person concerned has asked for a correction. Write what you have corrected.',
  },
  nothingChanged: {
    nb: 'Ingenting er endret.',
    en: 'Nothing has been changed.',
  },
  wrongState: {
    nb: 'Innføringen har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The entry is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>

import { choice } from '../records/input/choice.ts'
import { day } from '../records/input/day.ts'
import { type Input, InputFault } from '../records/input/input.ts'
import { person, unit } from '../records/input/register.ts'
import { paragraphs, text } from '../records/input/text.ts'
import { clockTime } from './rules.ts'
import {
  absenceText,
  activityText,
  bodyPartText,
  type EntryKind,
  exposureText,
  groupText,
  injuryClassText,
  navText,
  neverMedical,
} from './text.ts'

type Of = { readonly kind: EntryKind }
const ofInjury = ({ kind }: Of): boolean => kind === 'injury'
const ofIllness = ({ kind }: Of): boolean => kind === 'illness'

/** One that must be answered by those who are asked, and is nothing for all others. */
const ofSome = <Value>(input: Input<Value, Of>): Input<Value | null, Of> => input

const written = text<Of>({
  label: { nb: 'Klokkeslett', en: 'Time' },
  optional: true,
  before: 'stored',
  asked: ofInjury,
})

/** The form to NAV: in the entry itself, and as a step of its own. */
export const navInput = {
  nav: choice({
    label: { nb: 'Melding om yrkesskade til NAV', en: 'Occupational injury form to NAV' },
    hint: {
      nb: 'Sendes så snart som mulig når skaden kan gi rett til ytelser (folketrygdloven § 13-14). Ikke fyll ut dette før meldingen er sendt.',
      en: 'Sent as soon as possible when the injury may give a right to benefits (National Insurance Act, Section 13-14). Leave this empty until the form has been sent.',
    },
    words: navText,
    optional: true,
    before: 'stored',
  }),
  navDate: day({
    label: { nb: 'Sendt dag', en: 'Day it was sent' },
    optional: true,
    days: { to: 'today' },
    before: 'stored',
  }),
  navReason: text({
    label: { nb: 'Hvorfor den ikke er nødvendig', en: 'Why it is not necessary' },
    hint: neverMedical,
    optional: true,
    before: 'stored',
  }),
} as const

/** What is asked of an entry, whether it is made or corrected. */
export const entryInput = {
  date: day<Of>({
    label: { nb: 'Dag', en: 'Day' },
    hint: {
      nb: 'Dagen skaden skjedde. For sykdom: dagen legen meldte fra.',
      en: 'The day the injury happened. For illness: the day the doctor gave notice.',
    },
    missing: 'dateMissing',
    days: { to: 'today' },
    before: 'stored',
  }),
  time: {
    ...written,
    parse: (given: unknown): string | null => {
      const typed = written.parse(given)
      const time = typed === null ? null : clockTime(typed)
      if (typed !== null && time === null) throw new InputFault('timeWrong')
      return time
    },
  },
  person: person<Of>({
    label: { nb: 'Hvem det gjelder', en: 'Who it concerns' },
    optional: true,
    before: 'stored',
  }),
  personName: text<Of>({
    label: {
      nb: 'Navn, hvis personen ikke er på listen',
      en: 'Name, if the person is not on the list',
    },
    hint: {
      nb: 'For eksempel en gjest eller student. Ikke fødselsnummer.',
      en: 'For example a guest or a student. No national identity number.',
    },
    optional: true,
    before: 'stored',
  }),
  group: choice<keyof typeof groupText, Of>({
    label: { nb: 'Tilknytning', en: 'Connection' },
    words: groupText,
    missing: 'groupMissing',
    before: 'stored',
  }),
  activity: choice<keyof typeof activityText, Of>({
    label: { nb: 'Hva slags arbeid', en: 'Kind of work' },
    words: activityText,
    missing: 'activityMissing',
    layout: 'list',
    before: 'stored',
  }),
  happened: ofSome(
    paragraphs<Of>({
      label: { nb: 'Hva som skjedde, og hvorfor', en: 'What happened, and why' },
      hint: {
        nb: `Nøktern tekst uten navn: arbeidet, hendelsen, antatt årsak. ${neverMedical.nb}`,
        en: `Plain words without names: the work, the event, the presumed cause. ${neverMedical.en}`,
      },
      missing: 'happenedMissing',
      before: 'stored',
      asked: ofInjury,
    }),
  ),
  injuryClass: ofSome(
    choice<keyof typeof injuryClassText, Of>({
      label: { nb: 'Skadens art', en: 'Kind of injury' },
      hint: {
        nb: 'Grov kategori, som i statistikken over arbeidsulykker.',
        en: 'A broad category, as in the statistics on accidents at work.',
      },
      words: injuryClassText,
      layout: 'list',
      missing: 'injuryClassMissing',
      before: 'stored',
      asked: ofInjury,
    }),
  ),
  bodyPart: ofSome(
    choice<keyof typeof bodyPartText, Of>({
      label: { nb: 'Kroppsdel', en: 'Part of the body' },
      words: bodyPartText,
      layout: 'list',
      missing: 'bodyPartMissing',
      before: 'stored',
      asked: ofInjury,
    }),
  ),
  exposure: ofSome(
    choice<keyof typeof exposureText, Of>({
      label: {
        nb: 'Hva personen kan ha vært utsatt for',
        en: 'What the person may have been exposed to',
      },
      hint: {
        nb: `Ikke hvilken sykdom det er. ${neverMedical.nb}`,
        en: `Not which illness it is. ${neverMedical.en}`,
      },
      words: exposureText,
      missing: 'exposureMissing',
      before: 'stored',
      asked: ofIllness,
    }),
  ),
  absence: choice<keyof typeof absenceText, Of>({
    label: { nb: 'Fravær', en: 'Absence' },
    hint: { nb: 'Det er nok å anslå.', en: 'An estimate is enough.' },
    words: absenceText,
    missing: 'absenceMissing',
    before: 'stored',
  }),
  ...navInput,
} as const

/** What is asked of whoever makes one. */
export const registerInput = {
  unit: unit<Of>({
    label: { nb: 'Enhet', en: 'Unit' },
    missing: 'unitMissing',
    before: 'stored',
  }),
  ...entryInput,
  case: text<Of>({
    label: { nb: 'Nummeret på avviket', en: 'Number of the nonconformity' },
    hint: {
      nb: 'Hvis skaden er meldt, for eksempel AVV-2026-0012.',
      en: 'If the injury has been reported, for example AVV-2026-0012.',
    },
    optional: true,
    before: 'stored',
    asked: ofInjury,
  }),
} as const

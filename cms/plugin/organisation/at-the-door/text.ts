import { atTheDoorLimits } from '../../../../content/schema/snapshot.ts'
import { fill, type Text } from '../../core/text.ts'
import type { AtTheDoorFault, AtTheDoorField } from './rules.ts'

/** The fields as those who fill them in see them. */
export const atTheDoorText = {
  meetingPlace: {
    label: { nb: 'Møteplass ved evakuering', en: 'Assembly point' },
    hint: fill(
      {
        nb: 'Stedet alle går til når alarmen går. Høyst {most} tegn. Alle kan lese det.',
        en: 'Where everyone goes when the alarm sounds. At most {most} characters. Anyone can read it.',
      },
      { most: atTheDoorLimits.meetingPlace },
    ),
  },
  beforeYouWork: {
    label: { nb: 'Før du arbeider her', en: 'Before you work here' },
    hint: fill(
      {
        nb: 'Det folk må vite før de begynner, én ting på hver linje. Høyst {lines} linjer og {most} tegn. Alle kan lese det, så ikke skriv hvor farlige stoffer eller nøkler er.',
        en: 'What people must know before they start, one thing a line. At most {lines} lines and {most} characters. Anyone can read it, so do not write where dangerous substances or keys are kept.',
      },
      { most: atTheDoorLimits.beforeYouWork, lines: atTheDoorLimits.lines },
    ),
  },
} satisfies Record<AtTheDoorField, { readonly label: Text; readonly hint: Text }>

/** What is wrong with a text, and what to do. */
export const atTheDoorFaultText = {
  tooLong: {
    nb: 'Teksten har {count} tegn, og det er plass til {most}. Skriv kortere.',
    en: 'The text has {count} characters, and there is room for {most}. Make it shorter.',
  },
  tooManyLines: {
    nb: 'Teksten har {count} linjer, og det er plass til {most}. Slå sammen noen.',
    en: 'The text has {count} lines, and there is room for {most}. Join some of them.',
  },
  holdsContact: {
    nb: 'Fjern telefonnumre og e-postadresser. De står på kortet fra før, og følger rollene.',
    en: 'Remove telephone numbers and e-mail addresses. The card already has them, and they follow the roles.',
  },
  otherLanguage: {
    nb: 'Skriv det på begge språk. Mange som arbeider her, leser bare det ene.',
    en: 'Write it in both languages. Many who work here read only one of them.',
  },
} satisfies Record<AtTheDoorFault['code'], Text>

/** Refusals of the whole. */
export const atTheDoorRefusalText = {
  noUnit: {
    nb: 'Enheten finnes ikke, eller er ikke i drift.',
    en: 'The unit does not exist, or is not active.',
  },
  mayNotWrite: {
    nb: 'Bare lederen, stedfortrederen og HMS-koordinatoren for enheten, og HMS-enheten, kan skrive dette.',
    en: 'Only the line manager, deputy manager and HSE coordinator of the unit, and the HSE Unit, may write this.',
  },
} satisfies Record<string, Text>

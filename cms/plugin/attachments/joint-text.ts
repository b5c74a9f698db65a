import type { Text } from '../core/text.ts'

/** What a file that came with a held course shows, and so who opens it; and what it is called. */
export const jointFileText = {
  list: {
    name: { nb: 'Deltakerliste', en: 'List of participants' },
    choice: {
      nb: 'En liste med navn. Bare de som leder HMS-arbeidet i enheten, og for egne kurs HMS-enheten, kan åpne den.',
      en: 'A list of names. Only those who run the HSE work of the unit, and the HSE Unit for its own courses, can open it.',
    },
  },
  forAll: {
    name: { nb: 'Felles kursbevis', en: 'Joint certificate' },
    choice: {
      nb: 'Et kursbevis for alle, uten navn. Deltakerne kan åpne det også.',
      en: 'A certificate for all, without names. The participants can open it too.',
    },
  },
} satisfies Record<string, { readonly name: Text; readonly choice: Text }>
export type JointFileKind = keyof typeof jointFileText

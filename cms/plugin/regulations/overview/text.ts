import type { Text } from '../../core/text.ts'

/** What a unit may decide of a requirement. */
export const appliesText = {
  yes: { nb: 'Gjelder', en: 'Applies' },
  partly: { nb: 'Gjelder delvis', en: 'Applies in part' },
  no: { nb: 'Gjelder ikke', en: 'Does not apply' },
} satisfies Record<string, Text>
export type Applies = keyof typeof appliesText

/** What a unit says of a requirement. */
export const decisionText = {
  applies: { nb: 'Gjelder kravet enheten?', en: 'Does the requirement apply to the unit?' },
  how: {
    nb: 'Hvordan det blir oppfylt, eller hvorfor det ikke gjelder',
    en: 'How it is met, or why it does not apply',
  },
  evidence: { nb: 'Hvor det er dokumentert', en: 'Where it is documented' },
  reviewedOn: { nb: 'Sist gått gjennom', en: 'Last gone through' },
  reviewedBy: { nb: 'Av', en: 'By' },
} satisfies Record<string, Text>

/** What is wrong with a decision, and what to do. */
export const decisionFaultText = {
  appliesMissing: {
    nb: 'Velg om kravet gjelder enheten.',
    en: 'Choose whether the requirement applies to the unit.',
  },
  whyMissing: {
    nb: 'Skriv hvorfor kravet ikke gjelder enheten.',
    en: 'Write why the requirement does not apply to the unit.',
  },
  whatPartMissing: {
    nb: 'Skriv hva av kravet som gjelder enheten.',
    en: 'Write what part of the requirement applies to the unit.',
  },
} satisfies Record<string, Text>
export type DecisionFault = keyof typeof decisionFaultText

/** Refusals of what a unit says of its requirements. */
export const overviewRefusalText = {
  mayNotDecide: {
    nb: 'Bare lederen, stedfortrederen eller HMS-koordinatoren i enheten kan gjøre dette. Har enheten ingen egen koordinator, kan koordinatoren på nivået over gjøre det.',
    en: 'Only the line manager, deputy manager or HSE coordinator of the unit may do this. Where the unit has no coordinator of its own, the one at the level above may.',
  },
  noUnit: {
    nb: 'Enheten finnes ikke, eller er ikke i drift.',
    en: 'The unit does not exist, or is not active.',
  },
  noRequirement: {
    nb: 'Kravet finnes ikke lenger i registeret. Gå tilbake til oversikten.',
    en: 'The requirement is no longer in the register. Go back to the overview.',
  },
  changed: {
    nb: 'Noen andre har endret dette siden du åpnet siden. Det du skrev, er fortsatt i feltene. Sammenlign med det som er lagret, og lagre på nytt hvis ditt skal gjelde.',
    en: 'Someone else has changed this since you opened the page. What you wrote is still in the fields. Compare it with what is saved, and save again if you want to keep yours.',
  },
} satisfies Record<string, Text>

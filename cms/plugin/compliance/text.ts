import type { Text } from '../core/text.ts'

/** What was found of a requirement. */
export const resultText = {
  compliant: { nb: 'Oppfylt', en: 'Compliant' },
  partly: { nb: 'Delvis oppfylt', en: 'Partly compliant' },
  not: { nb: 'Ikke oppfylt', en: 'Not compliant' },
  notApplicable: { nb: 'Ikke aktuelt', en: 'Not applicable' },
  notAssessed: { nb: 'Ikke vurdert', en: 'Not assessed' },
} satisfies Record<string, Text>
export type Result = keyof typeof resultText

/** Where an evaluation stands. */
export const evaluationStateText = {
  open: { nb: 'Under arbeid', en: 'In progress' },
  concluded: { nb: 'Venter på godkjenning', en: 'Awaiting approval' },
  approved: { nb: 'Godkjent', en: 'Approved' },
} satisfies Record<string, Text>
export type EvaluationState = keyof typeof evaluationStateText

/** What an evaluation is of. */
export const scopeText = {
  institution: { nb: 'Hele institusjonen', en: 'The whole institution' },
  unit: { nb: 'En enhet', en: 'One unit' },
} satisfies Record<string, Text>
export type EvaluationScope = keyof typeof scopeText

/** What is said of a requirement in an evaluation. */
export const lineText = {
  result: { nb: 'Resultat', en: 'Result' },
  evidence: { nb: 'Hva som viser det', en: 'Evidence' },
  comment: { nb: 'Vurdering', en: 'Assessment' },
  noNonconformity: {
    nb: 'Hvorfor det ikke blir meldt som avvik',
    en: 'Why it is not registered as a nonconformity',
  },
  assessedOn: { nb: 'Vurdert', en: 'Assessed on' },
  assessedBy: { nb: 'Av', en: 'By' },
} satisfies Record<string, Text>

/** What leads to opening one. */
export const openText = {
  nb: 'Start en samsvarsvurdering',
  en: 'Start a compliance evaluation',
} satisfies Text

/** What the nonconformity of a requirement that is not met says, in the language of the evaluation. */
export const nonconformityWords = {
  title: { nb: 'Krav ikke oppfylt: {law}', en: 'Requirement not met: {law}' },
  description: {
    nb: 'Funnet i samsvarsvurdering {number}.\n\nKravet: {asks}\n\n{comment}',
    en: 'Found in compliance evaluation {number}.\n\nThe requirement: {asks}\n\n{comment}',
  },
} satisfies Record<string, Text>

/** Why something is refused, and the way out. */
export const complianceRefusalText = {
  unitMissing: {
    nb: 'Velg enheten vurderingen gjelder.',
    en: 'Choose the unit the evaluation is of.',
  },
  yearWrong: {
    nb: 'Skriv året vurderingen gjelder: {last} eller {this}.',
    en: 'Write the year the evaluation is of: {last} or {this}.',
  },
  noUnit: {
    nb: 'Enheten er ikke i drift. Velg en annen.',
    en: 'The unit is not active. Choose another.',
  },
  mayNotOpen: {
    nb: 'Du kan ikke starte en samsvarsvurdering for denne enheten. Det kan lederen, stedfortrederen, HMS-koordinatoren og HMS-enheten.',
    en: 'You cannot start a compliance evaluation of this unit. The line manager, deputy manager, HSE coordinator and the HSE Unit can.',
  },
  gone: {
    nb: 'Samsvarsvurderingen finnes ikke, eller du har ikke tilgang til den.',
    en: 'The compliance evaluation does not exist, or is not for you.',
  },
  mayNotAssess: {
    nb: 'Du kan lese denne samsvarsvurderingen, men ikke vurdere kravene i den.',
    en: 'You can read this compliance evaluation, but not assess its requirements.',
  },
  noLine: {
    nb: 'Kravet er ikke med i denne samsvarsvurderingen. Gå tilbake til vurderingen.',
    en: 'The requirement is not part of this compliance evaluation. Go back to the evaluation.',
  },
  notOpen: {
    nb: 'Samsvarsvurderingen er avsluttet, så kravene kan ikke endres. Den må sendes tilbake først.',
    en: 'The compliance evaluation has been concluded, so its requirements cannot be changed. It must be sent back first.',
  },
  changed: {
    nb: 'Noen andre har endret vurderingen av dette kravet siden du åpnet siden. Det du skrev, er fortsatt i feltene. Sammenlign med det som er lagret, og lagre på nytt hvis ditt skal gjelde.',
    en: 'Someone else has changed the assessment of this requirement since you opened the page. What you wrote is still in the fields. Compare it with what is saved, and save again if you want to keep yours.',
  },
  resultMissing: { nb: 'Velg et resultat.', en: 'Choose a result.' },
  lackMissing: {
    nb: 'Skriv hva som mangler for at kravet er oppfylt.',
    en: 'Write what is missing for the requirement to be met.',
  },
  whyMissing: {
    nb: 'Skriv hvorfor kravet ikke er aktuelt, eller hvorfor det ikke er vurdert.',
    en: 'Write why the requirement is not applicable, or why it was not assessed.',
  },
  textTooLong: {
    nb: 'Teksten er for lang. Kort den ned til 10 000 tegn.',
    en: 'The text is too long. Shorten it to 10,000 characters.',
  },
  nothingToRegister: {
    nb: 'Ingen krav i vurderingen er merket «Ikke oppfylt» uten at de er meldt som avvik, eller at det står hvorfor de ikke er det.',
    en: 'No requirement is marked “Not compliant” without a nonconformity, or a reason why there is none.',
  },
  conclusionMissing: {
    nb: 'Skriv konklusjonen: hvordan det samlet står til med å følge kravene.',
    en: 'Write the conclusion: how well the requirements are met overall.',
  },
  noLines: {
    nb: 'Ingen krav er vurdert. Enheten må først gå gjennom oversikten over krav.',
    en: 'No requirement has been assessed. The unit must go through its overview of requirements first.',
  },
  linesMissing: {
    nb: 'Krav som ikke er vurdert ennå: {count}. Vurder dem, eller velg «Ikke vurdert» og skriv hvorfor.',
    en: 'Requirements still to be assessed: {count}. Assess them, or choose “Not assessed” and write why.',
  },
  notUnregistered: {
    nb: 'Krav som ikke er oppfylt, og som ikke er meldt som avvik: {count}. Meld dem, eller skriv hvorfor de ikke blir meldt.',
    en: 'Requirements that are not met and have no nonconformity: {count}. Register them, or write why they are not registered.',
  },
  sameWhoConcluded: {
    nb: 'Du avsluttet denne vurderingen, så en annen må godkjenne den.',
    en: 'You concluded this evaluation, so somebody else must approve it.',
  },
  sameWhoAssessed: {
    nb: 'Du har vurdert krav i denne samsvarsvurderingen, så en annen må godkjenne den.',
    en: 'You have assessed requirements in this evaluation, so somebody else must approve it.',
  },
  linesChanged: {
    nb: 'Vurderingen av et krav er endret etter at samsvarsvurderingen ble avsluttet. Send den tilbake, så den kan avsluttes på nytt.',
    en: 'A requirement was assessed anew after the evaluation was concluded. Send it back, so that it can be concluded again.',
  },
  reasonMissing: {
    nb: 'Skriv hvorfor, så de som arbeider med vurderingen, vet hva de skal gjøre.',
    en: 'Write why, so that those who work on the evaluation know what to do.',
  },
  wrongState: {
    nb: 'Samsvarsvurderingen har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The compliance evaluation is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>

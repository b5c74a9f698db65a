import type { Text } from '../../core/text.ts'

/** Whether somebody has said that what is registered of them is right. */
export const trainingStateText = {
  registered: { nb: 'Registrert, ikke bekreftet', en: 'Registered, not confirmed' },
  confirmed: { nb: 'Bekreftet', en: 'Confirmed' },
  withdrawn: { nb: 'Fjernet', en: 'Removed' },
} satisfies Record<string, Text>

/** Who has confirmed it. */
export const confirmedByText = {
  self: { nb: 'Deltakeren selv', en: 'The participant' },
  registrar: { nb: 'Den som registrerte', en: 'The person who registered it' },
  import: { nb: 'Systemet det kom fra', en: 'The system it came from' },
} satisfies Record<string, Text>

/** What was done with a line. */
export const trainingStepText = {
  register: { nb: 'Registrert', en: 'Registered' },
  carryOver: { nb: 'Importert', en: 'Imported' },
  confirm: { nb: 'Bekreftet', en: 'Confirmed' },
  withdraw: { nb: 'Fjernet', en: 'Removed' },
  certify: { nb: 'Kursbevis lagt ved', en: 'Certificate attached' },
  uncertify: { nb: 'Kursbevis fjernet', en: 'Certificate removed' },
} satisfies Record<string, Text>

/** How somebody stands with a course. */
export const standingText = {
  valid: { nb: 'Har kurset', en: 'Has the course' },
  expiring: { nb: 'Går snart ut', en: 'Expires soon' },
  expired: { nb: 'Gått ut', en: 'Expired' },
  due: { nb: 'Skal tas', en: 'To be taken' },
  missing: { nb: 'Mangler', en: 'Missing' },
  advised: { nb: 'Bør tas', en: 'Should be taken' },
} satisfies Record<string, Text>
export type TrainingStanding = keyof typeof standingText

/** What can be taken back of a file that stands for all who took part. */
export const jointChangeText = {
  list: {
    nb: 'Dette er en navneliste. Deltakerne skal ikke kunne åpne den.',
    en: 'This is a list of names. The participants must not be able to open it.',
  },
  remove: {
    nb: 'Fjern filen for alle. Kurset står fortsatt registrert.',
    en: 'Remove the file for everyone. The course stays registered.',
  },
} satisfies Record<string, Text>

/** Why something is refused, and the way out. */
export const trainingRefusalText = {
  unitMissing: { nb: 'Velg enheten.', en: 'Choose the unit.' },
  courseMissing: { nb: 'Velg kurset som er holdt.', en: 'Choose the course that was held.' },
  courseNotYours: {
    nb: 'Du kan bare registrere kurs som HMS-enheten holder. De andre registrerer enheten selv.',
    en: 'You can only register courses that the HSE Unit gives. The units register the others.',
  },
  dateMissing: { nb: 'Skriv datoen kurset ble holdt.', en: 'Write the date the course was held.' },
  dateWrong: {
    nb: 'Skriv datoen som dag, måned og år, for eksempel 15.3.2026.',
    en: 'Write the date as day, month and year, such as 15.3.2026.',
  },
  dateAhead: {
    nb: 'Datoen er fram i tid. Registrer kurset når det er holdt.',
    en: 'The date is in the future. Register the course once it has been held.',
  },
  nobody: {
    nb: 'Kryss av for minst én deltaker, eller skriv navnet på en gjest eller student.',
    en: 'Tick at least one participant, or write the name of a guest or student.',
  },
  notOfUnit: {
    nb: 'En av deltakerne hører ikke til enheten. Last siden på nytt.',
    en: 'One of the participants does not belong to the unit. Reload the page.',
  },
  guestEnd: {
    nb: 'Skriv når gjesten eller studenten slutter her. Datoen kan ikke være før kurset ble holdt.',
    en: 'Write when the guest or student leaves. The date cannot be before the course was held.',
  },
  guestName: {
    nb: 'Skriv navnet på den som slutter denne dagen.',
    en: 'Write the name of the person who leaves on this day.',
  },
  witness: {
    nb: 'Noen av deltakerne har ikke konto og kan ikke bekrefte selv. Kryss av for at du bekrefter at de var med.',
    en: 'Some of the participants have no account and cannot confirm themselves. Tick that you confirm that they took part.',
  },
  jointShowsMissing: {
    nb: 'Velg om filen er en liste med navn eller et kursbevis for alle.',
    en: 'Choose whether the file is a list of names or a certificate for all.',
  },
  jointOther: {
    nb: 'Kurset er registrert, uten denne filen. Vil du bytte fil, fjerner du linjene og registrerer kurset på nytt.',
    en: 'The course has been registered, without this file. To use another file, remove the lines and register the course again.',
  },
  jointMissing: { nb: 'Velg filen.', en: 'Choose the file.' },
  jointChangeMissing: {
    nb: 'Velg hva du vil gjøre med filen.',
    en: 'Choose what you want to do with the file.',
  },
  jointSure: {
    nb: 'Kryss av for at filen skal fjernes for alle.',
    en: 'Tick that the file will be removed for everyone.',
  },
  jointGone: {
    nb: 'Filen er fjernet, eller du har ikke tilgang til den. Last siden på nytt.',
    en: 'The file has been removed, or is not for you. Reload the page.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Du kan ikke registrere opplæring for denne enheten.',
    en: 'You cannot register training for this unit.',
  },
  gone: {
    nb: 'Linjen finnes ikke, eller du har ikke tilgang til den. Last siden på nytt.',
    en: 'The line does not exist, or is not for you. Reload the page.',
  },
  alreadyDone: {
    nb: 'Linjen er bekreftet eller fjernet fra før.',
    en: 'The line has been confirmed or removed already.',
  },
  lineMissing: { nb: 'Velg linjen som er feil.', en: 'Choose the line that is wrong.' },
  takenMissing: {
    nb: 'Velg kurset kursbeviset er for.',
    en: 'Choose the course the certificate is for.',
  },
  certificateMissing: {
    nb: 'Velg filen med kursbeviset.',
    en: 'Choose the file with the certificate.',
  },
  noCertificate: {
    nb: 'Det er ikke lagt ved noe kursbevis for dette kurset.',
    en: 'No certificate has been attached for this course.',
  },
  reasonMissing: { nb: 'Skriv hva som er feil.', en: 'Write what is wrong.' },
} satisfies Record<string, Text>
export type TrainingFault = keyof typeof trainingRefusalText

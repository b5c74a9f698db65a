import type { Text } from '../../core/text.ts'

/** What is missing before a process can go on, in a sentence that says what to do. */
export const gapText = {
  dateMissing: { nb: 'Sett dato for {what}.', en: 'Set a date for {what}.' },
  datesInWrongOrder: {
    nb: 'Sett datoene i rekkefølge: formøte, kartlegging og så ettermøte.',
    en: 'Set the dates in order: pre-meeting, mapping, then post-meeting.',
  },
  hoursMissing: {
    nb: 'Skriv hvor mange timer dere setter av.',
    en: 'Write how many hours you set aside.',
  },
  participantsMissing: {
    nb: 'Velg hvem som skal delta.',
    en: 'Choose who takes part.',
  },
  participantUnnamed: {
    nb: 'Skriv navnet på deltakeren i linje {row}, eller fjern linjen.',
    en: 'Write the name of the participant in line {row}, or remove the line.',
  },
  managerNotConfirmed: {
    nb: 'Lederen må bekrefte deltakere og datoer.',
    en: 'The manager must confirm participants and dates.',
  },
  representativeNotConfirmed: {
    nb: 'Verneombudet må bekrefte deltakere og datoer.',
    en: 'The safety representative must confirm participants and dates.',
  },
  chiefNotConfirmed: {
    nb: 'Enheten har ikke verneombud. Hovedverneombudet må bekrefte deltakere og datoer.',
    en: 'The unit has no safety representative. The chief safety representative must confirm participants and dates.',
  },
  meetingDateMissing: {
    nb: 'Skriv datoen dere holdt {what}.',
    en: 'Enter the date you held the {what}.',
  },
  attendanceMissing: {
    nb: 'Skriv hvem som var med på {what}.',
    en: 'Write who was at the {what}.',
  },
  managerAbsentWithoutReason: {
    nb: 'Lederen var ikke på {what}. Skriv hvorfor.',
    en: 'The manager was not at the {what}. Write why.',
  },
  managerAbsentWithoutDeputy: {
    nb: 'Lederen var ikke på {what}. Skriv hvem som møtte som stedfortreder.',
    en: 'The manager was not at the {what}. Write who was there as deputy.',
  },
  inputNotGoneThrough: {
    nb: 'Gå gjennom «{what}».',
    en: 'Review “{what}”.',
  },
  noChallenges: {
    nb: 'Skriv minst én utfordring.',
    en: 'Write at least one challenge.',
  },
  riskMissing: {
    nb: 'Vurder risikoen for «{title}».',
    en: 'Assess the risk of “{title}”.',
  },
  noneSelected: {
    nb: 'Velg utfordringene dere vil arbeide med i denne runden.',
    en: 'Choose the challenges you select in this process.',
  },
  manyWithoutReason: {
    nb: 'Dere har valgt {count} utfordringer. Skriv hvorfor dere velger flere enn {limit}.',
    en: 'You have selected {count} challenges. Write why you select more than {limit}.',
  },
  lowerBeforeHigher: {
    nb: 'Skriv hvorfor dere velger «{title}» før «{higher}», som har høyere risiko.',
    en: 'Write why you select “{title}” before “{higher}”, which has a higher risk.',
  },
  notMapped: {
    nb: 'Kartlegg «{title}», eller skriv hvorfor det ikke er nødvendig.',
    en: 'Map “{title}”, or write why that is not necessary.',
  },
  mappingDateMissing: {
    nb: 'Skriv datoen for kartleggingen av «{title}».',
    en: 'Write the date of the mapping of “{title}”.',
  },
  mappingResultMissing: {
    nb: 'Skriv hva kartleggingen av «{title}» viste.',
    en: 'Write what the mapping of “{title}” showed.',
  },
  appraisalsUncounted: {
    nb: 'Skriv hvor mange medarbeidersamtaler som er holdt, og av hvor mange («{title}»).',
    en: 'Write how many appraisal interviews were held, and of how many (“{title}”).',
  },
  appraisalsMiscounted: {
    nb: 'Antallet medarbeidersamtaler som er holdt, kan ikke være høyere enn antallet ansatte («{title}»).',
    en: 'The number of interviews held cannot exceed the number of employees (“{title}”).',
  },
  appraisalsTold: {
    nb: 'Fjern resultat og referat fra medarbeidersamtalene. Skriv bare hvor mange som er holdt («{title}»).',
    en: 'Remove the result and minutes of the appraisal interviews. Enter only how many were held (“{title}”).',
  },
  psychosocialMissing: {
    nb: 'Gå gjennom det psykososiale arbeidsmiljøet. Det skal være med hver gang.',
    en: 'Review the psychosocial working environment. It is part of every process.',
  },
  psychosocialHowMissing: {
    nb: 'Skriv hvordan dere gikk gjennom det psykososiale arbeidsmiljøet.',
    en: 'Write how you reviewed the psychosocial working environment.',
  },
  psychosocialResultMissing: {
    nb: 'Skriv hva dere kom fram til om det psykososiale arbeidsmiljøet, eller velg utfordringen det førte til.',
    en: 'Write what you concluded about the psychosocial working environment, or choose the challenge that came of it.',
  },
  topicMissing: { nb: 'Velg tema for «{title}».', en: 'Choose a topic for “{title}”.' },
  findingUntitled: {
    nb: 'Skriv en kort tittel på funnet under «{title}».',
    en: 'Write a short title for the finding under “{title}”.',
  },
  findingUnregistered: {
    nb: 'Registrer funnet «{title}» som avvik.',
    en: 'Register the finding “{title}” as a nonconformity.',
  },
  neitherMeasureNorReason: {
    nb: 'Skriv et tiltak for «{title}», eller hvorfor det ikke er nødvendig.',
    en: 'Write a measure for “{title}”, or why none is necessary.',
  },
  measureWithoutResponsible: {
    nb: 'Velg hvem som er ansvarlig for tiltaket «{title}».',
    en: 'Choose who is responsible for the measure “{title}”.',
  },
  measureWithoutDeadline: {
    nb: 'Sett frist for tiltaket «{title}».',
    en: 'Set a deadline for the measure “{title}”.',
  },
  measureWithoutCost: {
    nb: 'Skriv hva tiltaket «{title}» koster. Skriv 0 hvis det ikke koster noe.',
    en: 'Enter what the measure “{title}” costs. Enter 0 if there is no cost.',
  },
  measureWithoutFunding: {
    nb: 'Skriv hvem som betaler for tiltaket «{title}».',
    en: 'Write who pays for the measure “{title}”.',
  },
  measureNotApproved: {
    nb: 'Lederen må godkjenne tiltaket «{title}».',
    en: 'The manager must approve the measure “{title}”.',
  },
  requirementsNotUpdated: {
    nb: 'Gå gjennom oversikten over lover, forskrifter og andre krav, og kryss av når den er oppdatert.',
    en: 'Review the overview of acts, regulations and other requirements, and tick when it has been updated.',
  },
  managerNotStated: {
    nb: 'Lederen må skrive sin uttalelse, eller krysse av for «Ingen merknader».',
    en: 'The manager must write a statement, or tick “No comment”.',
  },
  representativeNotStated: {
    nb: 'Verneombudet skal uttale seg. Svarer ikke verneombudet, kan lederen avslutte fra {day}.',
    en: 'The safety representative is asked for a statement. If there is no answer, the manager can close the process from {day}.',
  },
  chiefNotStated: {
    nb: 'Enheten har ikke verneombud. Hovedverneombudet skal uttale seg. Svarer ikke hovedverneombudet, kan lederen avslutte fra {day}.',
    en: 'The unit has no safety representative. The chief safety representative is asked for a statement. If there is no answer, the manager can close the process from {day}.',
  },
} satisfies Record<string, Text>
export type GapCode = keyof typeof gapText

import type { Text } from '../../plugin/core/text.ts'

/** Words of what ties a challenge to its source, measures and risk, and of the psychosocial working environment. */
export const chainWords = {
  source: { nb: 'Hvordan ble dere klar over den?', en: 'How did you become aware of it?' },
  sourceFact: { nb: 'Kilde', en: 'Source' },

  useExisting: { nb: 'Bruk et tiltak som finnes', en: 'Use a measure that exists' },
  useExistingLead: {
    nb: 'Gjelder et tiltak enheten alt har, også denne utfordringen? Kryss av, så teller det her uten å bli laget to ganger. Fjern krysset, så gjelder det ikke lenger.',
    en: 'Is a measure the unit has already for this challenge too? Tick it, and it counts here without being made twice. Remove the tick, and it no longer does.',
  },
  existing: { nb: 'Tiltak i enheten', en: 'Measures of the unit' },
  noExisting: {
    nb: 'Enheten har ingen åpne tiltak å bruke. Lag et nytt.',
    en: 'The unit has no open measures to use. Make a new one.',
  },
  measures: { nb: 'Tiltak', en: 'Measures' },
  notRegistered: { nb: 'ikke registrert ennå', en: 'not registered yet' },
  steps: { nb: '{likelihood} × {consequence}', en: '{likelihood} × {consequence}' },
  by: { nb: 'innen {day}', en: 'by {day}' },
  paidBy: { nb: ', dekkes av {who}', en: ', paid by {who}' },
  concerns: { nb: 'Gjelder', en: 'For' },
  carriedFrom: { nb: 'Videreført fra {number}', en: 'Carried over from {number}' },
  linkedHere: { nb: 'fantes fra før', en: 'existed already' },

  riskAfter: { nb: 'Risiko etter tiltakene', en: 'Risk after the measures' },
  riskAfterLead: {
    nb: 'Hvor stor er risikoen når tiltakene er gjort? Sett nye tall. Er den fortsatt høy, trengs det flere tiltak.',
    en: 'How great is the risk once the measures are done? Set new figures. If it is still high, more measures are needed.',
  },
  likelihoodAfter: {
    nb: 'Hvor ofte kan det skje etter tiltakene?',
    en: 'How often can it happen after the measures?',
  },
  consequenceAfter: {
    nb: 'Hvor alvorlig kan det bli etter tiltakene?',
    en: 'How serious can it become after the measures?',
  },
  judgeAfter: { nb: 'Vurder risikoen etter tiltakene', en: 'Judge the risk after the measures' },
  riskNow: { nb: 'Risiko nå', en: 'Risk now' },

  psychosocial: { nb: 'Psykososialt arbeidsmiljø', en: 'Psychosocial working environment' },
  psychosocialLead: {
    nb: 'Gå gjennom hvordan arbeidet er organisert: om krav og forventninger er klare, emosjonelle krav i arbeid med mennesker, om det er samsvar mellom arbeidet og tiden som er til rådighet, og støtte og hjelp i arbeidet (arbeidsmiljøloven § 4-3).',
    en: 'Go through how the work is organised: whether demands and expectations are clear, emotional demands in work with people, whether the work fits the time there is for it, and support and help at work (Working Environment Act, Section 4-3).',
  },
  psychosocialTick: {
    nb: 'Vi har gått gjennom det psykososiale arbeidsmiljøet',
    en: 'We have gone through the psychosocial working environment',
  },
  psychosocialHow: { nb: 'Hvordan gikk dere gjennom det?', en: 'How did you go through it?' },
  psychosocialHowHint: {
    nb: 'For eksempel med en undersøkelse, et temamøte eller samtaler i gruppene.',
    en: 'For example by a survey, a subject meeting or talks in the groups.',
  },
  psychosocialResult: { nb: 'Hva kom dere fram til?', en: 'What did you conclude?' },
  psychosocialResultHint: {
    nb: 'Skriv om grupper på minst fem, aldri om enkeltpersoner eller helse.',
    en: 'Write about groups of at least five, never about individuals or their health.',
  },
  psychosocialChallenge: {
    nb: 'Ble det en utfordring i denne runden?',
    en: 'Did it become a challenge of this process?',
  },
  firstProcess: {
    nb: 'Dette er enhetens første runde i systemet.',
    en: "This is the unit's first process in the system.",
  },
  lastPlan: { nb: 'Handlingsplanen fra {number}', en: 'The action plan of {number}' },
  lastPlanTitle: { nb: 'Fjorårets handlingsplan', en: "Last year's action plan" },
  casesTitle: { nb: 'Avvik', en: 'Nonconformities' },
  countedOn: {
    nb: 'Meldt de tolv månedene fram til {day}, ved siden av de tolv før.',
    en: 'Reported in the twelve months up to {day}, beside the twelve before.',
  },
  noCases: {
    nb: 'Ingen avvik er meldt de siste 24 månedene.',
    en: 'No nonconformities were reported in the last 24 months.',
  },
  covers: { nb: 'Runden gjelder også', en: 'The process also covers' },
  coversNone: { nb: 'Bare enheten selv', en: 'The unit alone' },
  area: { nb: 'Verneområde', en: 'Safety area' },
  areaNone: { nb: 'Ikke satt', en: 'Not set' },
  plannedTitle: { nb: 'Planlagt', en: 'Planned' },
  howFact: { nb: 'Gått gjennom', en: 'Gone through' },
  becameChallenge: { nb: 'Ble utfordringen', en: 'Became the challenge' },
  psychosocialNot: { nb: 'Ikke gått gjennom.', en: 'Not gone through.' },
} satisfies Record<string, Text>

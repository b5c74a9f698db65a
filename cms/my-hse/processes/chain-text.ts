import type { Text } from '../../plugin/core/text.ts'

/** Words of what ties a challenge to its source, measures and risk, and of the psychosocial working environment. */
export const chainWords = {
  source: { nb: 'Hvordan ble dere klar over den?', en: 'How did you become aware of it?' },
  sourceFact: { nb: 'Kilde', en: 'Source' },

  useExisting: { nb: 'Bruk et tiltak dere allerede har', en: 'Use an existing measure' },
  useExistingLead: {
    nb: 'Har enheten allerede et tiltak som også gjelder denne utfordringen? Kryss av for det, så regnes det med her. Fjern krysset når det ikke gjelder lenger.',
    en: 'Does the unit already have a measure that also applies to this challenge? Tick it to include it here. Untick it when it no longer applies.',
  },
  existing: { nb: 'Tiltak i enheten', en: 'Measures of the unit' },
  noExisting: {
    nb: 'Enheten har ingen åpne tiltak å bruke. Lag et nytt.',
    en: 'The unit has no open measures to use. Add a new one.',
  },
  measures: { nb: 'Tiltak', en: 'Measures' },
  notRegistered: { nb: 'ikke registrert ennå', en: 'not registered yet' },
  steps: { nb: '{likelihood} × {consequence}', en: '{likelihood} × {consequence}' },
  by: { nb: 'innen {day}', en: 'by {day}' },
  extendedFrom: { nb: '{day}, opprinnelig {first}', en: '{day}, originally {first}' },
  cancelledBesides: { nb: '{count} avbrutt', en: '{count} cancelled' },
  paidBy: { nb: ', dekkes av', en: ', funded by' },
  concerns: { nb: 'Gjelder', en: 'For' },
  carriedFrom: { nb: 'Videreført fra {number}', en: 'Carried over from {number}' },
  linkedHere: { nb: 'fantes fra før', en: 'already existed' },

  riskAfter: { nb: 'Risiko etter tiltakene', en: 'Risk after the measures' },
  riskAfterLead: {
    nb: 'Hvor stor er risikoen når tiltakene er utført? Velg nye tall. Er den fortsatt høy, trenger dere flere tiltak.',
    en: 'How great is the risk once the measures have been carried out? Choose new figures. If it is still high, you need more measures.',
  },
  likelihoodAfter: {
    nb: 'Hvor ofte kan det skje etter tiltakene?',
    en: 'How often could it happen after the measures?',
  },
  consequenceAfter: {
    nb: 'Hvor alvorlig kan det bli etter tiltakene?',
    en: 'How serious could it be after the measures?',
  },
  judgeAfter: { nb: 'Vurder risikoen etter tiltakene', en: 'Assess the risk after the measures' },
  riskNow: { nb: 'Risiko nå', en: 'Risk now' },

  psychosocial: { nb: 'Psykososialt arbeidsmiljø', en: 'Psychosocial working environment' },
  psychosocialLead: {
    nb: 'Gå gjennom hvordan arbeidet er organisert: om krav og forventninger er klare, emosjonelle krav i arbeid med mennesker, om det er samsvar mellom arbeidet og tiden som er til rådighet, og støtte og hjelp i arbeidet (arbeidsmiljøloven § 4-3).',
    en: 'Review how the work is organised: whether demands and expectations are clear, emotional demands in work with people, whether the work can be done in the time available, and support and help at work (Working Environment Act, Section 4-3).',
  },
  psychosocialTick: {
    nb: 'Vi har gått gjennom det psykososiale arbeidsmiljøet',
    en: 'We have reviewed the psychosocial working environment',
  },
  psychosocialHow: { nb: 'Hvordan gikk dere gjennom det?', en: 'How did you review it?' },
  psychosocialHowHint: {
    nb: 'For eksempel med en undersøkelse, et temamøte eller samtaler i gruppene.',
    en: 'For example through a survey, a thematic meeting or discussions in the groups.',
  },
  psychosocialResult: { nb: 'Hva kom dere fram til?', en: 'What did you conclude?' },
  psychosocialResultFact: { nb: 'Resultat', en: 'Result' },
  psychosocialResultHint: {
    nb: 'Skriv om grupper på minst fem, aldri om enkeltpersoner eller helse.',
    en: 'Write about groups of at least five, never about individuals or their health.',
  },
  psychosocialChallenge: {
    nb: 'Ble det en utfordring i denne runden?',
    en: 'Did it become a challenge in this process?',
  },
  firstProcess: {
    nb: 'Dette er enhetens første runde i Verne. Tidligere runder er ikke i Verne.',
    en: 'This is the unit’s first process in Verne. Earlier processes are not in Verne.',
  },
  lastPlan: { nb: 'Handlingsplanen fra {number}', en: 'The action plan from {number}' },
  lastPlanTitle: { nb: 'Tiltak fra forrige runde', en: 'Measures from the previous process' },
  casesTitle: { nb: 'Avvik', en: 'Nonconformities' },
  countedOn: {
    nb: 'Meldt i Verne de tolv månedene fram til {day}, sammenlignet med de tolv månedene før.',
    en: 'Reported in Verne in the twelve months up to {day}, compared with the twelve months before.',
  },
  noCases: {
    nb: 'Ingen avvik er meldt i Verne de 24 månedene fram til {day}.',
    en: 'No nonconformities were reported in Verne in the 24 months up to {day}.',
  },
  covers: { nb: 'Runden gjelder også', en: 'The process also covers' },
  coversNone: { nb: 'Bare enheten selv', en: 'Only the unit itself' },
  area: { nb: 'Verneområde', en: 'Safety area' },
  areaNone: { nb: 'Ikke satt', en: 'Not set' },
  plannedTitle: { nb: 'Planlagt', en: 'Planned' },
  howFact: { nb: 'Gått gjennom', en: 'Reviewed' },
  becameChallenge: { nb: 'Ble utfordringen', en: 'Became the challenge' },
  psychosocialNot: { nb: 'Ikke gått gjennom.', en: 'Not reviewed.' },
} satisfies Record<string, Text>

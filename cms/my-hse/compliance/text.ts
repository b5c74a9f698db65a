import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the screens of compliance evaluations. */
export const complianceWords = {
  openLead: {
    nb: 'Gå gjennom kravene én gang i året og si for hvert av dem om dere oppfyller det, og hva som viser det. En annen godkjenner. Vurderingen av en enhet gjelder kravene enheten har merket som gjeldende i oversikten sin.',
    en: 'Go through the requirements once a year and say of each whether it is met, and what shows it. Somebody else approves. The evaluation of a unit covers the requirements that the unit has marked as applying in its overview.',
  },
  openButton: { nb: 'Start vurderingen', en: 'Start the evaluation' },
  facts: { nb: 'Om vurderingen', en: 'About the evaluation' },
  covers: { nb: 'Gjelder', en: 'Covers' },
  number: { nb: 'Nummer', en: 'Number' },
  year: { nb: 'År', en: 'Year' },
  started: { nb: 'Startet', en: 'Started' },
  concluded: { nb: 'Avsluttet', en: 'Concluded' },
  approved: { nb: 'Godkjent', en: 'Approved' },
  notYet: { nb: 'Ikke ennå', en: 'Not yet' },
  conclusion: { nb: 'Konklusjon', en: 'Conclusion' },
  noConclusion: { nb: 'Det er ikke skrevet noen konklusjon ennå.', en: 'No conclusion yet.' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese vurderingen, men ikke endre tilstanden nå.',
    en: 'You can read the evaluation, but not change its state now.',
  },
  requirements: { nb: 'Krav', en: 'Requirements' },
  report: { nb: 'Rapport til utskrift', en: 'Report to print' },
  csv: { nb: 'Kravene som CSV', en: 'The requirements as CSV' },
  noLines: {
    nb: 'Enheten har ikke merket noen krav som gjeldende ennå. Da er det ingenting å vurdere.',
    en: 'The unit has not marked any requirement as applying yet. There is nothing to evaluate.',
  },
  noRegister: {
    nb: 'Registeret over lover og forskrifter er tomt. HMS-enheten fyller det.',
    en: 'The register of acts and regulations is empty. The HSE Unit fills it.',
  },
  overview: { nb: 'Gå til oversikten over krav', en: 'Go to the overview of requirements' },
  asLastYear: { nb: 'Som i fjor', en: 'As last year' },
  register: { nb: 'Meld som avvik', en: 'Register as nonconformities' },
  registerOne: { nb: 'Meld som avvik', en: 'Register as a nonconformity' },
  assess: { nb: 'Vurder', en: 'Assess' },
  change: { nb: 'Endre', en: 'Change' },
  read: { nb: 'Les', en: 'Read' },
  notAssessedYet: { nb: 'Ikke vurdert ennå', en: 'Not assessed yet' },
  changedLaw: {
    nb: 'Loven er endret siden forrige vurdering.',
    en: 'The law has changed since the last evaluation.',
  },
  before: { nb: 'Forrige vurdering', en: 'The evaluation before' },
  noneBefore: {
    nb: 'Kravet er ikke vurdert i en godkjent vurdering før.',
    en: 'The requirement has not been assessed in an approved evaluation before.',
  },
  ofOverview: {
    nb: 'Fra enhetens oversikt over krav',
    en: 'From the unit’s overview of requirements',
  },
  shownBy: { nb: 'Hva som kan vise det', en: 'What may show it' },
  ofThisYear: { nb: 'Vurderingen i år', en: 'This year’s assessment' },
  commentHint: {
    nb: 'Skriv hva som mangler når kravet er delvis eller ikke oppfylt, og hvorfor når det ikke er aktuelt eller ikke vurdert. Skriv om arbeidet, ikke om personer.',
    en: 'Write what is missing where the requirement is met in part or not, and why where it is not applicable or not assessed. Write about the work, not about people.',
  },
  evidenceHint: {
    nb: 'For eksempel en lenke, en protokoll eller navnet på et dokument.',
    en: 'Such as a link, a record or the name of a document.',
  },
  noNonconformityHint: {
    nb: 'Bare når resultatet er «Ikke oppfylt» og dere ikke skal melde det som avvik.',
    en: 'Only where the result is “Not compliant” and you are not going to register it as a nonconformity.',
  },
  save: { nb: 'Lagre', en: 'Save' },
  saveNext: { nb: 'Lagre og gå til neste', en: 'Save and go to the next' },
  back: { nb: 'Tilbake til vurderingen', en: 'Back to the evaluation' },
  saved: { nb: 'Lagret.', en: 'Saved.' },
  registered: { nb: 'Meldt som avvik.', en: 'Registered as a nonconformity.' },
  registeredAs: { nb: 'Meldt som avvik', en: 'Registered as a nonconformity' },
  notRegistered: {
    nb: 'Kravet er ikke oppfylt. Meld det som avvik, eller skriv hvorfor det ikke blir meldt.',
    en: 'The requirement is not met. Register it as a nonconformity, or write why it is not registered.',
  },
  mayNotApprove: {
    nb: 'Du har vurdert krav her eller avsluttet vurderingen. Derfor må en annen godkjenne.',
    en: 'You have assessed requirements here or concluded the evaluation. Somebody else must therefore approve.',
  },
  reportTitle: { nb: 'Samsvarsvurdering {year}', en: 'Compliance evaluation {year}' },
  draft: {
    nb: 'Dette er et utkast: Vurderingen er ikke godkjent.',
    en: 'This is a draft: the evaluation has not been approved.',
  },
  summary: { nb: 'Resultat samlet', en: 'Results in total' },
  byLaw: { nb: 'Etter lov og forskrift', en: 'By act and regulation' },
  law: { nb: 'Lov eller forskrift', en: 'Act or regulation' },
  section: { nb: 'Paragraf', en: 'Section' },
  asks: { nb: 'Hva det krever', en: 'What it requires' },
  all: { nb: 'Krav', en: 'Requirements' },
  toFollowUp: {
    nb: 'Krav som ikke er oppfylt, eller bare delvis',
    en: 'Requirements not met, or met in part only',
  },
  nothingToFollowUp: {
    nb: 'Alle vurderte krav som er aktuelle, er oppfylt.',
    en: 'Every requirement that was assessed and applies is met.',
  },
  allRequirements: { nb: 'Alle kravene', en: 'All requirements' },
  nonconformity: { nb: 'Avvik', en: 'Nonconformity' },
  notStated: { nb: 'Ikke oppgitt', en: 'Not stated' },
  signatures: { nb: 'Avsluttet og godkjent', en: 'Concluded and approved' },
  printed: { nb: 'Status per', en: 'As of' },
  noAdvice: {
    nb: 'Kravene er skrevet med egne ord. Det er lovteksten hos Lovdata som gjelder.',
    en: 'The requirements are written in our own words. The text of the law, at Lovdata, is what applies.',
  },
} satisfies Record<string, Text>

export const complianceSentences: Record<
  PageLanguage,
  {
    readonly title: (year: number, unit: string) => string
    readonly progress: (assessed: number, all: number) => string
    readonly asLastYearHint: (count: number) => string
    readonly registerHint: (count: number) => string
    readonly undecided: (count: number) => string
    readonly count: (count: number) => string
    /** A section of a law as one refers to it. */
    readonly section: (law: string, section: string | null) => string
    readonly assessed: (day: string, name: string, asLastYear: boolean) => string
    readonly inYear: (year: number) => string
    readonly signed: (day: string, name: string) => string
  }
> = {
  nb: {
    title: (year, unit) => `Samsvarsvurdering ${String(year)}, ${unit}`,
    progress: (assessed, all) => `${String(assessed)} av ${String(all)} krav er vurdert.`,
    asLastYearHint: (count) =>
      `Gir ${count === 1 ? 'ett krav' : `${String(count)} krav`} samme resultat og vurdering som sist. Krav som ikke var oppfylt, og krav der loven er endret siden, er ikke med.`,
    registerHint: (count) =>
      count === 1
        ? 'Ett krav er ikke oppfylt og ikke meldt. Det blir meldt som avvik med vurderingen deres som beskrivelse.'
        : `${String(count)} krav er ikke oppfylt og ikke meldt. De blir meldt som hvert sitt avvik med vurderingen deres som beskrivelse.`,
    undecided: (count) =>
      `${count === 1 ? 'Ett krav ser' : `${String(count)} krav ser`} ut til å gjelde enheten, men er ikke gått gjennom i oversikten over krav, og er derfor ikke med her.`,
    count: (count) => `${String(count)} krav`,
    section: (law, section) => (section === null ? law : `${law} §\u00a0${section}`),
    assessed: (day, name, asLastYear) =>
      `${asLastYear ? 'Som i fjor, vurdert' : 'Vurdert'} ${day}${name === '' ? '' : ` av ${name}`}`,
    inYear: (year) => `I ${String(year)}`,
    signed: (day, name) => (name === '' ? day : `${day} av ${name}`),
  },
  en: {
    title: (year, unit) => `Compliance evaluation ${String(year)}, ${unit}`,
    progress: (assessed, all) =>
      `${String(assessed)} of ${String(all)} requirements have been assessed.`,
    asLastYearHint: (count) =>
      `Gives ${count === 1 ? 'one requirement' : `${String(count)} requirements`} the same result and assessment as last time. Requirements that were not met, and those whose law has changed since, are not included.`,
    registerHint: (count) =>
      count === 1
        ? 'One requirement is not met and not registered. It is registered as a nonconformity with your assessment as its description.'
        : `${String(count)} requirements are not met and not registered. Each is registered as a nonconformity with your assessment as its description.`,
    undecided: (count) =>
      `${count === 1 ? 'One requirement seems' : `${String(count)} requirements seem`} to apply to the unit but ${count === 1 ? 'has' : 'have'} not been gone through in its overview of requirements, and ${count === 1 ? 'is' : 'are'} therefore not included here.`,
    count: (count) => `${String(count)} ${count === 1 ? 'requirement' : 'requirements'}`,
    section: (law, section) => (section === null ? law : `${law}, Section\u00a0${section}`),
    assessed: (day, name, asLastYear) =>
      `${asLastYear ? 'As last year, assessed' : 'Assessed'} on ${day}${name === '' ? '' : ` by ${name}`}`,
    inYear: (year) => `In ${String(year)}`,
    signed: (day, name) => (name === '' ? day : `${day} by ${name}`),
  },
}

import type { LineGroup } from '../../plugin/regulations/overview/rules.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of a unit's overview of requirements. */
export const requirementWords = {
  lead: {
    nb: 'For dere som leder HMS-arbeidet i enheten: Gå gjennom hva lover og forskrifter krever av dere, én gang i året. Det dere ser, er forslag. Dere avgjør hva som gjelder.',
    en: 'For those who lead the HSE work of the unit: go through what acts and regulations require of you, once a year. What you see is proposed. You decide what applies.',
  },
  readerLead: {
    nb: 'Dette har enheten avgjort om hva lover og forskrifter krever av den.',
    en: 'This is what the unit has decided of what acts and regulations require of it.',
  },
  noAdvice: {
    nb: 'Kravene er skrevet med egne ord. Det er lovteksten hos Lovdata som gjelder.',
    en: 'The requirements are written in our own words. The text of the law, at Lovdata, is what applies.',
  },
  work: { nb: 'Type arbeid', en: 'Kind of work' },
  noClass: { nb: 'ikke oppgitt, regnet som kontor', en: 'not stated, counted as an office' },
  worksWith: { nb: 'Arbeider med', en: 'Works with' },
  nothing: { nb: 'Ikke oppgitt', en: 'Not stated' },
  choose: { nb: 'Velg hva enheten arbeider med', en: 'Choose what the unit works with' },
  worksWithHint: {
    nb: 'Noen krav gjelder bare dem som arbeider med dette. De du krysser av for, kommer med i oversikten.',
    en: 'Some requirements apply only to those who work with this. The ones you tick are added to the overview.',
  },
  saveWork: { nb: 'Lagre og vis kravene', en: 'Save and show the requirements' },
  asBefore: { nb: 'Som i fjor', en: 'As last year' },
  empty: {
    nb: 'Registeret over lover og forskrifter er tomt. HMS-enheten fyller det.',
    en: 'The register of acts and regulations is empty. The HSE Unit fills it.',
  },
  saved: { nb: 'Lagret.', en: 'Saved.' },
  law: { nb: 'Lov eller forskrift', en: 'Act or regulation' },
  asks: { nb: 'Hva det krever', en: 'What it requires' },
  shownBy: { nb: 'Hva som kan vise det', en: 'What may show it' },
  goThrough: { nb: 'Gå gjennom kravet', en: 'Go through the requirement' },
  change: { nb: 'Endre', en: 'Change' },
  save: { nb: 'Lagre som gått gjennom', en: 'Save as gone through' },
  back: { nb: 'Tilbake til oversikten', en: 'Back to the overview' },
  standing: { nb: 'Status', en: 'Status' },
  decided: { nb: 'Hva enheten har avgjort', en: 'What the unit has decided' },
  undecided: { nb: 'Enheten har ikke avgjort dette.', en: 'The unit has not decided this.' },
  howHint: {
    nb: 'Noen setninger er nok. Skriv om arbeidet, ikke om personer.',
    en: 'A few sentences are enough. Write about the work, not about people.',
  },
  evidenceHint: {
    nb: 'For eksempel en lenke, eller navnet på en perm eller et dokument.',
    en: 'Such as a link, or the name of a binder or a document.',
  },
} satisfies Record<string, Text>

/** Why requirements stand where they do, as headings. */
export const groupText = {
  changed: {
    nb: 'Loven er endret siden sist',
    en: 'The law has changed since last time',
  },
  undecided: { nb: 'Ikke avgjort ennå', en: 'Not decided yet' },
  due: { nb: 'Ikke gått gjennom i denne perioden', en: 'Not gone through in this period' },
  through: { nb: 'Gått gjennom', en: 'Gone through' },
  rest: {
    nb: 'Krav som ikke ser ut til å gjelde enheten',
    en: 'Requirements that do not seem to apply to the unit',
  },
} satisfies Record<LineGroup, Text>

export const requirementSentences: Record<
  PageLanguage,
  {
    readonly title: (unit: string) => string
    /** A section of a law as one refers to it. */
    readonly section: (law: string, section: string | null) => string
    /** One of the eight points of internal control. */
    readonly point: (section: string, point: number) => string
    readonly gone: (through: number, all: number, period: string) => string
    readonly asBeforeHint: (count: number) => string
    readonly count: (count: number) => string
    readonly amended: (day: string) => string
    readonly repealed: (day: string) => string
    readonly cameIntoForce: (day: string) => string
    readonly reviewed: (day: string, name: string) => string
  }
> = {
  nb: {
    title: (unit) => `Krav til ${unit}`,
    section: (law, section) => (section === null ? law : `${law} §\u00a0${section}`),
    point: (section, point) => `${section} andre ledd nr.\u00a0${String(point)}`,
    gone: (through, all, period) =>
      `${String(through)} av ${String(all)} krav er gått gjennom i ${period}.`,
    asBeforeHint: (count) =>
      `Merker ${count === 1 ? 'ett krav' : `${String(count)} krav`} som gått gjennom i dag, med det dere har skrevet før. Krav der loven er endret, er ikke med.`,
    count: (count) => `${String(count)} krav`,
    amended: (day) => `Loven ble endret ${day}.`,
    repealed: (day) => `Loven ble opphevet ${day}.`,
    cameIntoForce: (day) => `Loven trådte i kraft ${day}.`,
    reviewed: (day, name) => `Gått gjennom ${day}${name === '' ? '' : ` av ${name}`}`,
  },
  en: {
    title: (unit) => `Requirements for ${unit}`,
    section: (law, section) => (section === null ? law : `${law}, Section\u00a0${section}`),
    point: (section, point) => `${section}, second paragraph, no.\u00a0${String(point)}`,
    gone: (through, all, period) =>
      `${String(through)} of ${String(all)} requirements have been gone through in ${period}.`,
    asBeforeHint: (count) =>
      `Marks ${count === 1 ? 'one requirement' : `${String(count)} requirements`} as gone through today, with what you have written before. Requirements whose law has changed are not included.`,
    count: (count) => `${String(count)} ${count === 1 ? 'requirement' : 'requirements'}`,
    amended: (day) => `The law was amended on ${day}.`,
    repealed: (day) => `The law was repealed on ${day}.`,
    cameIntoForce: (day) => `The law came into force on ${day}.`,
    reviewed: (day, name) => `Gone through on ${day}${name === '' ? '' : ` by ${name}`}`,
  },
}

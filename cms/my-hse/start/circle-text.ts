import type { CircleCount, StepStanding } from '../../plugin/year/circle/rules.ts'
import type { Text } from '../../plugin/core/text.ts'

/** Words of the circle on the start page. */
export const circleWords = {
  title: { nb: 'HMS-arbeidet i {year}', en: 'HSE work in {year}' },
  lead: {
    nb: 'Hvert steg bygger på det forrige, og det siste fører til neste år.',
    en: 'Each step builds on the one before, and the last leads to next year.',
  },
  done: { nb: '{count} av {all} er ferdige', en: '{count} of {all} are done' },
  again: {
    nb: 'Så begynner det på nytt med årsplanen for {year}.',
    en: 'Then it begins again, with the annual plan of {year}.',
  },
  cycle: { nb: 'Årshjulet', en: 'The annual cycle' },
  auditPlan: { nb: 'Revisjonsplanen', en: 'The audit plan' },
} satisfies Record<string, Text>

/** How a step of the circle stands, in words. */
export const standingText = {
  done: { nb: 'Ferdig', en: 'Done' },
  underway: { nb: 'I gang', en: 'Under way' },
  notBegun: { nb: 'Ikke begynt', en: 'Not begun' },
} satisfies Record<StepStanding, Text>

interface Counted {
  readonly one: Text
  readonly many: Text
}

const same = (nb: string, one: string, many: string): Counted => ({
  one: { nb, en: one },
  many: { nb, en: many },
})

/** What is counted, with `{count}` and `{year}` in it. */
export const countText = {
  objectives: same(
    '{count} mål for {year}',
    '{count} objective of {year}',
    '{count} objectives of {year}',
  ),
  processesOpen: {
    one: { nb: '{count} runde er i gang', en: '{count} process is under way' },
    many: { nb: '{count} runder er i gang', en: '{count} processes are under way' },
  },
  processesClosed: {
    one: { nb: '{count} runde er avsluttet', en: '{count} process is closed' },
    many: { nb: '{count} runder er avsluttet', en: '{count} processes are closed' },
  },
  auditsOpen: {
    one: { nb: '{count} revisjon er ikke lukket', en: '{count} audit is not closed' },
    many: { nb: '{count} revisjoner er ikke lukket', en: '{count} audits are not closed' },
  },
  auditsClosed: {
    one: { nb: '{count} revisjon er lukket', en: '{count} audit is closed' },
    many: { nb: '{count} revisjoner er lukket', en: '{count} audits are closed' },
  },
  reportsReceived: {
    one: { nb: '{count} enhet har levert for {year}', en: '{count} unit has handed in for {year}' },
    many: {
      nb: '{count} enheter har levert for {year}',
      en: '{count} units have handed in for {year}',
    },
  },
  reportsComing: {
    one: { nb: '{count} enhet skriver', en: '{count} unit is writing' },
    many: { nb: '{count} enheter skriver', en: '{count} units are writing' },
  },
  reports: {
    one: {
      nb: '{count} rapport til styret for {year}',
      en: '{count} report to the Board for {year}',
    },
    many: {
      nb: '{count} rapporter til styret for {year}',
      en: '{count} reports to the Board for {year}',
    },
  },
  reviews: {
    one: { nb: '{count} gjennomgang i {year}', en: '{count} review in {year}' },
    many: { nb: '{count} gjennomganger i {year}', en: '{count} reviews in {year}' },
  },
  decisionsOpen: same(
    '{count} vedtak venter',
    '{count} decision is waiting',
    '{count} decisions are waiting',
  ),
  nextObjectives: same(
    '{count} mål for {year}',
    '{count} objective of {year}',
    '{count} objectives of {year}',
  ),
} satisfies Record<CircleCount, Counted>

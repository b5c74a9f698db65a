import { type Point, pointText } from '../internal-control/text.ts'
import { choices } from '../records/input/choice.ts'
import { day } from '../records/input/day.ts'
import { person, unit } from '../records/input/register.ts'
import { paragraphs, text } from '../records/input/text.ts'
import type { Fault } from '../records/step.ts'
import { auditText } from './text.ts'

/** What stands in the record about the points, where there is one. */
interface Pointed {
  readonly points?: readonly string[] | null
}

/** What an audit is about and when: asked when it is planned, and while it is. */
export const aboutInputs = {
  title: text({ label: auditText.title, missing: 'titleMissing', before: 'stored' }),
  scope: paragraphs({
    label: auditText.scope,
    hint: {
      nb: 'Hvilke deler av enheten, hvilke steder og hvilket arbeid.',
      en: 'Which parts of the unit, which places and which work.',
    },
    missing: 'scopeMissing',
    before: 'stored',
  }),
  points: choices<Point, unknown>({
    label: auditText.points,
    hint: {
      nb: 'De aktive kriteriene for punktene blir med i revisjonen.',
      en: 'The active criteria of the points become part of the audit.',
    },
    words: pointText,
    before: (record) => (record as Pointed).points ?? Object.keys(pointText),
  }),
  auditDate: day({ label: auditText.auditDate, missing: 'dateMissing', before: 'stored' }),
  periodFrom: day({
    label: auditText.periodFrom,
    hint: {
      nb: 'Tomt: siden forrige revisjon.',
      en: 'Empty: since the last audit.',
    },
    optional: true,
    before: 'stored',
  }),
  periodTo: day({ label: auditText.periodTo, optional: true, before: 'stored' }),
} as const

/** Who is on the team, as it stands in the record. */
interface Teamed {
  readonly team?: readonly (string | { readonly id: string })[] | null
}

const member =
  (place: number) =>
  (record: unknown): string | undefined => {
    const found = (record as Teamed).team?.[place]
    return typeof found === 'object' ? found.id : found
  }

/** The team: the lead, at least one more, four at most. */
export const teamInput = {
  lead: person({
    label: auditText.lead,
    hint: {
      nb: 'Ingen i laget kan arbeide i eller svare for enheten, eller en enhet over eller under den.',
      en: 'Nobody on the team may work in or answer for the unit, or a unit above or below it.',
    },
    missing: 'leadMissing',
    before: member(0),
  }),
  second: person({ label: auditText.member, missing: 'memberMissing', before: member(1) }),
  third: person({ label: auditText.member, optional: true, before: member(2) }),
  fourth: person({ label: auditText.member, optional: true, before: member(3) }),
} as const

/** The unit, asked once. */
export const unitInput = {
  unit: unit({ label: auditText.unit, missing: 'unitMissing', before: 'stored' }),
} as const

/** The ids of a team as it was chosen, the lead first. */
export function teamIn(values: {
  readonly lead: string
  readonly second: string
  readonly third: string | null
  readonly fourth: string | null
}): string[] {
  const { fourth, lead, second, third } = values
  return [lead, second, third, fourth].filter((each) => each !== null)
}

/** What is wrong with what an audit is about. */
export function aboutFaults({
  periodFrom,
  periodTo,
  points,
}: {
  /** Not there where what was sent is none of them, which is told by itself. */
  readonly points?: readonly string[] | undefined
  readonly periodFrom: string | null
  readonly periodTo: string | null
}): Fault[] {
  return [
    ...(points?.length === 0 ? [{ code: 'pointsMissing', field: 'points' }] : []),
    ...(periodFrom !== null && periodTo !== null && periodTo < periodFrom
      ? [{ code: 'periodWrong', field: 'periodTo' }]
      : []),
  ]
}

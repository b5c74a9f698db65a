import type { SiteLanguage } from '@verne/content/addresses/site'

/** A box of a diagram: its name, and what it says, short enough to stand in the box. */
export interface DiagramBox {
  readonly name: string
  readonly text: string
}

type Bilingual<Value> = Record<SiteLanguage, Value>

/** Steps one after the other; `back` is what leads from the last to the first. */
interface FlowDiagram {
  readonly shape: 'flow'
  readonly title: Bilingual<string>
  readonly steps: readonly Bilingual<DiagramBox>[]
  readonly back?: Bilingual<string>
}

/** Who reports to whom: the line, the lowest first, beside those who take part at each level. */
interface TreeDiagram {
  readonly shape: 'tree'
  readonly title: Bilingual<string>
  readonly heads: Bilingual<readonly [line: string, service: string]>
  readonly line: readonly Bilingual<DiagramBox>[]
  readonly service: readonly Bilingual<DiagramBox>[]
}

/** A drawing in words. */
export type Diagram = FlowDiagram | TreeDiagram

/** The pictures people have in their heads of HSE work, in words. The drawing and the text are made of the same. */
export const diagrams = {
  process: {
    shape: 'flow',
    title: { nb: 'HMS-runden har tre deler', en: 'The HSE process has three parts' },
    steps: [
      {
        nb: { name: 'Formøte', text: 'Se på fjoråret, og velg utfordringene som er viktigst.' },
        en: { name: 'Pre-meeting', text: 'Look at last year, and choose the main challenges.' },
      },
      {
        nb: { name: 'Kartlegging', text: 'Undersøk forholdene der folk arbeider.' },
        en: { name: 'Mapping', text: 'Find out how things are, where people work.' },
      },
      {
        nb: { name: 'Ettermøte', text: 'Bestem tiltak med frist, ansvarlig og kostnad.' },
        en: { name: 'Post-meeting', text: 'Decide on measures, deadlines and costs.' },
      },
    ],
    back: {
      nb: 'Følg opp tiltakene gjennom året, og ta dem med til neste formøte.',
      en: 'Follow up the measures through the year, and take them to the next pre-meeting.',
    },
  },
  nonconformity: {
    shape: 'flow',
    title: { nb: 'Slik behandles et avvik', en: 'How a nonconformity is handled' },
    steps: [
      {
        nb: { name: 'Meld', text: 'Si hva som skjedde, hvor og når.' },
        en: { name: 'Report', text: 'Say what happened, where and when.' },
      },
      {
        nb: { name: 'Motta', text: 'Lederen bekrefter innen sju dager.' },
        en: { name: 'Receive', text: 'The manager confirms within seven days.' },
      },
      {
        nb: { name: 'Finn årsaken', text: 'Vurder alvoret. Spør hvorfor, med verneombudet.' },
        en: { name: 'Find the cause', text: 'Assess it. Ask why, with the safety representative.' },
      },
      {
        nb: { name: 'Rett og forebygg', text: 'Gjennomfør tiltakene innen fristen.' },
        en: { name: 'Correct and prevent', text: 'Carry out the measures on time.' },
      },
      {
        nb: { name: 'Kontroller', text: 'Kontroller at tiltakene virker.' },
        en: { name: 'Check', text: 'Check that the measures work.' },
      },
      {
        nb: { name: 'Lukk', text: 'Svar den som meldte.' },
        en: { name: 'Close', text: 'Reply to the reporter.' },
      },
    ],
  },
  'reporting-lines': {
    shape: 'tree',
    title: { nb: 'Hvem rapporterer til hvem', en: 'Who reports to whom' },
    heads: {
      nb: ['Linjen har ansvaret', 'Vernetjenesten og utvalgene er med'],
      en: ['The line is responsible', 'Representatives and committees take part'],
    },
    line: [
      {
        nb: { name: 'Linjeleder', text: 'Har ansvaret i enheten.' },
        en: { name: 'Line manager', text: 'Is responsible in the unit.' },
      },
      {
        nb: { name: 'Dekan eller direktør', text: 'Følger opp enhetene under.' },
        en: { name: 'Dean or director', text: 'Follows up the units below.' },
      },
      {
        nb: { name: 'Rektor', text: 'Har ansvaret i det daglige.' },
        en: { name: 'Rector', text: 'Is responsible from day to day.' },
      },
      {
        nb: { name: 'Styret', text: 'Øverste organ. Vedtar politikk og mål.' },
        en: { name: 'University Board', text: 'Highest body. Adopts policy and objectives.' },
      },
    ],
    service: [
      {
        nb: { name: 'Verneombud', text: 'Er med i saker som gjelder enheten.' },
        en: { name: 'Safety representative', text: 'Takes part in matters in the unit.' },
      },
      {
        nb: { name: 'LAMU', text: 'Behandler saker for et fakultet.' },
        en: { name: 'LWEC', text: 'Deals with matters in a faculty.' },
      },
      {
        nb: { name: 'AMU og hovedverneombud', text: 'Er med i saker for hele universitetet.' },
        en: { name: 'WEC and chief representative', text: 'Take part in university-wide matters.' },
      },
    ],
  },
} as const satisfies Record<string, Diagram>

/** Name of a diagram that a handbook page can ask for. */
export type DiagramName = keyof typeof diagrams

/**
 * Breaks a text into lines for a drawing, where text does not wrap by itself.
 * @param width characters on a line; a longer word stands alone
 */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}

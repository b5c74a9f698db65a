import type { Text } from '../core/text.ts'
import type { SectionText } from './rules.ts'
import type { ReportKind } from './text.ts'

interface SectionWords {
  readonly title: Text
  /** What the HSE unit is to judge in it. */
  readonly asks: Text
  /** True for a part that may stand with its figures alone. @default false */
  readonly optional?: boolean
}

const jointSections = {
  audited: {
    title: { nb: 'Hva som er revidert', en: 'What was audited' },
    asks: {
      nb: 'Hvorfor disse enhetene, og dekker planen det den skal?',
      en: 'Why these units, and does the plan cover what it should?',
    },
  },
  findings: {
    title: { nb: 'Funn', en: 'Findings' },
    asks: {
      nb: 'Hva går igjen, og hva kan det komme av?',
      en: 'What recurs, and what may cause it?',
    },
  },
  repeated: {
    title: { nb: 'Gjentatte funn', en: 'Repeated findings' },
    asks: {
      nb: 'Hvorfor er det funnet igjen, og hva må gjøres annerledes?',
      en: 'Why was it found again, and what must be done differently?',
    },
  },
  works: {
    title: { nb: 'Hva som virker', en: 'What works' },
    asks: { nb: 'Hva kan andre enheter lære av?', en: 'What can other units learn from?' },
  },
  earlier: {
    title: { nb: 'Åpent fra tidligere år', en: 'Open from earlier years' },
    asks: {
      nb: 'Hva står igjen, og hva trengs for å bli ferdig?',
      en: 'What is left, and what does it take to finish?',
    },
  },
  judgement: {
    title: { nb: 'Samlet vurdering', en: 'Overall assessment' },
    asks: {
      nb: 'Virker internkontrollen, og hva bør ledelsen gjøre?',
      en: 'Does the internal control work, and what should the management do?',
    },
  },
} satisfies Record<string, SectionWords>

const annualSections = {
  summary: {
    title: { nb: 'Det viktigste i året', en: 'What mattered most this year' },
    asks: {
      nb: 'Hva må styret vite om året som gikk?',
      en: 'What must the board know about the year?',
    },
  },
  serious: {
    title: { nb: 'Alvorlige hendelser', en: 'Serious events' },
    asks: {
      nb: 'Hva skjedde, hva er gjort, og hva er lært? Skriv ikke navn.',
      en: 'What happened, what has been done, and what was learnt? Write no names.',
    },
  },
  cases: {
    title: { nb: 'Avvik og hendelser', en: 'Nonconformities and events' },
    asks: {
      nb: 'Hva sier tallene, og hva kan de ikke si?',
      en: 'What do the figures say, and what can they not say?',
    },
  },
  handling: {
    title: { nb: 'Hvordan sakene følges opp', en: 'How cases are followed up' },
    asks: { nb: 'Går det fort nok?', en: 'Is it fast enough?' },
  },
  people: {
    title: { nb: 'Skader og fravær', en: 'Injuries and absence' },
    asks: {
      nb: 'Hva kan forebygges? Skriv ikke om enkeltpersoner.',
      en: 'What can be prevented? Write nothing about individuals.',
    },
  },
  units: {
    title: { nb: 'HMS-arbeidet i enhetene', en: 'The HSE work of the units' },
    asks: {
      nb: 'Hvor virker det, og hvor trengs det hjelp?',
      en: 'Where does it work, and where is help needed?',
    },
  },
  audits: {
    title: { nb: 'Revisjoner', en: 'Audits' },
    asks: {
      nb: 'Hva viser revisjonene? Den samlede rapporten er vedlegg 1.',
      en: 'What do the audits show? The joint report is annex 1.',
    },
  },
  inspections: {
    title: { nb: 'Tilsyn og pålegg', en: 'Inspections and orders' },
    asks: {
      nb: 'Hva er pålagt, og er det rettet innen fristen?',
      en: 'What was ordered, and was it corrected by the deadline?',
    },
  },
  compliance: {
    title: { nb: 'Samsvar og endret regelverk', en: 'Compliance and changed law' },
    asks: {
      nb: 'Hvilke krav er ikke oppfylt, og hva gjøres?',
      en: 'Which requirements are not met, and what is being done?',
    },
  },
  training: {
    title: { nb: 'Opplæring', en: 'Training' },
    asks: {
      nb: 'Hva mangler, og når er det på plass?',
      en: 'What is lacking, and when will it be there?',
    },
  },
  objectives: {
    title: { nb: 'HMS-mål', en: 'HSE objectives' },
    asks: {
      nb: 'Nådde vi målene, og hva bør målene være neste år?',
      en: 'Did we reach them, and what should they be next year?',
    },
  },
  cost: {
    title: { nb: 'Tiltak og kostnader', en: 'Measures and costs' },
    asks: {
      nb: 'Hva er vedtatt, og hva har ingen midler?',
      en: 'What is decided, and what has no funds?',
    },
  },
  committee: {
    title: {
      nb: 'Merknader fra arbeidsmiljøutvalget',
      en: 'Comments of the working environment committee',
    },
    asks: {
      nb: 'Skriv utvalgets merknader slik de er vedtatt.',
      en: 'Write the comments of the committee as adopted.',
    },
    optional: true,
  },
  decisions: {
    title: { nb: 'Det styret bes om å vedta', en: 'What the board is asked to decide' },
    asks: {
      nb: 'Skriv tre vedtak, hvert i sitt avsnitt.',
      en: 'Write three decisions, a paragraph each.',
    },
  },
  lastYear: {
    title: { nb: 'Hva som ble av vedtakene i fjor', en: 'What became of last year’s decisions' },
    asks: {
      nb: 'Skriv hva som er gjort med hvert vedtak.',
      en: 'Write what has been done about each decision.',
    },
    optional: true,
  },
} satisfies Record<string, SectionWords>

/** The sections of each report, in the order they are read. */
export const reportSectionWords: Readonly<
  Record<ReportKind, Readonly<Record<string, SectionWords>>>
> = { annual: annualSections, jointAudit: jointSections }

export type JointSection = keyof typeof jointSections
export type AnnualSection = keyof typeof annualSections
export type SectionKey = JointSection | AnnualSection

/** Keys of the sections of a report, in the order they are read. */
export function sectionKeys(kind: ReportKind): readonly SectionKey[] {
  return Object.keys(reportSectionWords[kind]) as SectionKey[]
}

/** The words of a section; undefined where the report has no such one. */
export function sectionWords(kind: ReportKind, key: string): SectionWords | undefined {
  const words = reportSectionWords[kind]
  return Object.hasOwn(words, key) ? words[key] : undefined
}

/** Sections that may stay empty, and that nobody has written. */
export function emptySections(
  kind: ReportKind,
  written: ReadonlyMap<string, SectionText>,
): SectionKey[] {
  return sectionKeys(kind).filter(
    (key) => sectionWords(kind, key)?.optional === true && (written.get(key)?.nb ?? '') === '',
  )
}

/** Sections of a report nobody has written, that must be. */
export function unwrittenSections(
  kind: ReportKind,
  written: ReadonlyMap<string, SectionText>,
): SectionKey[] {
  return sectionKeys(kind).filter(
    (key) => sectionWords(kind, key)?.optional !== true && (written.get(key)?.nb ?? '') === '',
  )
}

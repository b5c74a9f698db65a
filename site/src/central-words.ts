import type { SiteLanguage } from '@verne/content/addresses/site'

type Words = Record<SiteLanguage, string>

/** What the page on HSE objectives and the page on central departments say. */
export const centralWords = {
  objectives: { nb: 'HMS-mål', en: 'HSE objectives' },
  objectivesLead: {
    nb: 'Det institusjonen vil oppnå i HMS-arbeidet, år for år, hva som viser om målet er nådd, og hvordan det gikk. Enhetene arver målene og kan ha egne i tillegg.',
    en: 'What the institution wants to achieve in its HSE work, year by year, what shows whether an objective is reached, and how it went. The units inherit the objectives and may add their own.',
  },
  seeObjectives: { nb: 'Se HMS-målene', en: 'See the HSE objectives' },
  measure: { nb: 'Hva som viser det', en: 'What shows it' },
  baseline: { nb: 'Utgangspunkt', en: 'Baseline' },
  target: { nb: 'Måltall', en: 'Target' },
  result: { nb: 'Resultat', en: 'Result' },
  state: { nb: 'Tilstand', en: 'State' },
  atLeast: { nb: 'minst', en: 'at least' },
  atMost: { nb: 'høyst', en: 'at most' },
  support: { nb: 'Hvem hjelper med hva', en: 'Who helps with what' },
  supportLead: {
    nb: 'Avdelinger i fellesadministrasjonen gjør HMS-oppgaver for alle innenfor sitt fag. Ansvaret er fortsatt hos lederen din.',
    en: 'Departments of the central administration do HSE tasks for all within their field. The responsibility remains with your manager.',
  },
  seeSupport: { nb: 'Se hvem som hjelper med hva', en: 'See who helps with what' },
  helpsHere: { nb: 'Hjelp fra fellesadministrasjonen', en: 'Help from the central administration' },
  audits: { nb: 'HMS-revisjoner', en: 'HSE audits' },
  auditsLead: {
    nb: 'Hvert år reviderer HMS-enheten noen av enhetene, sammen med dem: Er HMS-arbeidet på plass, og virker det i praksis? Her ser du hvilke enheter som står for tur.',
    en: 'Each year the HSE Unit audits some of the units, together with them: is the HSE work in place, and does it work in practice? Here you see whose turn it is.',
  },
  auditPlan: { nb: 'Revisjonsplan', en: 'Audit plan' },
  auditUnit: { nb: 'Enhet', en: 'Unit' },
  auditWhen: { nb: 'Når', en: 'When' },
  approved: { nb: 'Godkjent', en: 'Approved' },
  seeAudits: { nb: 'Se hvilke enheter som revideres', en: 'See which units are audited' },
  topics: { nb: 'Temaer', en: 'Topics' },
  contact: { nb: 'Kontakt', en: 'Contact' },
} as const satisfies Record<string, Words>

/** A figure of an objective, such as `62,5 %`. */
export function spokenFigure(value: number, percent: boolean, language: SiteLanguage): string {
  const figure = value.toLocaleString(language === 'nb' ? 'nb' : 'en-GB', {
    maximumFractionDigits: 2,
  })
  if (!percent) return figure
  return language === 'nb' ? `${figure}\u00a0%` : `${figure}%`
}

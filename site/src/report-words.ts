import type { SiteLanguage } from '@verne/content/addresses/site'

type Words = Record<SiteLanguage, string>

/** What the pages with the reports of the institution say. */
export const reportWords = {
  reports: { nb: 'HMS-rapporter', en: 'HSE reports' },
  reportsLead: {
    nb: 'Hvert år sier institusjonen hvordan HMS-arbeidet går: hva som skjedde, hva som er gjort, og hva som gjenstår. Rapportene står her når styret har behandlet dem.',
    en: 'Each year the institution says how its HSE work goes: what happened, what has been done, and what is left. The reports are here once the board has treated them.',
  },
  seeReports: { nb: 'Les HMS-rapportene', en: 'Read the HSE reports' },
  report: { nb: 'Rapport', en: 'Report' },
  number: { nb: 'Nummer', en: 'Number' },
  asOf: { nb: 'Tall per', en: 'Figures as of' },
  approved: { nb: 'Godkjent', en: 'Approved' },
  boardCase: { nb: 'Styresak', en: 'Board case' },
  treated: { nb: 'Behandlet i styret', en: 'Treated by the board' },
  published: { nb: 'Publisert', en: 'Published' },
  version: { nb: 'Versjon', en: 'Version' },
  onlyVersion: {
    nb: 'Slik den ble godkjent. Den endres ikke.',
    en: 'As it was approved. It does not change.',
  },
  lead: {
    nb: 'Rapporten er den styret fikk. Tall om mennesker står som «< 5» eller rundet av til nærmeste fem, så ingen kan kjennes igjen.',
    en: 'The report is the one the board had. Figures about people are given as “< 5” or rounded to the nearest five, so that nobody can be recognised.',
  },
  contents: { nb: 'Innhold', en: 'Contents' },
  annexes: { nb: 'Vedlegg', en: 'Annexes' },
  part: { nb: 'Hva', en: 'What' },
  noRows: { nb: 'Ingen.', en: 'None.' },
} as const satisfies Record<string, Words>

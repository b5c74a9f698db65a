import type { Text } from '../../core/text.ts'

/** Words of the figures of a joint audit report. */
export const jointText = {
  audited: { nb: 'Enheter som er revidert', en: 'Units audited' },
  unit: { nb: 'Enhet', en: 'Unit' },
  year: { nb: 'År', en: 'Year' },
  kind: { nb: 'Type', en: 'Kind' },
  point: { nb: 'Punkt', en: 'Point' },
  topic: { nb: 'Tema', en: 'Topic' },
  asked: { nb: 'Hva det revideres mot', en: 'What is audited against' },
  judgement: { nb: 'Vurdering', en: 'Assessment' },
  conclusion: { nb: 'Konklusjon', en: 'Conclusion' },
  coverNote: {
    nb: 'Revisjoner i godkjente planer, etter året de er planlagt i.',
    en: 'Audits in approved plans, by the year they are planned for.',
  },
  audit: { nb: 'Revisjon', en: 'Audit' },
  state: { nb: 'Tilstand', en: 'State' },
  unknownUnit: { nb: 'Enhet som ikke finnes lenger', en: 'Unit that no longer exists' },
  closedUnit: { nb: '{unit} (ikke lenger i drift)', en: '{unit} (no longer active)' },
  cover: { nb: 'Revisjonsplanen over tre år', en: 'The audit plan over three years' },
  planned: { nb: 'Planlagt', en: 'Planned' },
  carriedOut: { nb: 'Rapport sendt', en: 'Report sent' },
  findings: { nb: 'Funn', en: 'Findings' },
  units: { nb: 'Enheter', en: 'Units' },
  byKind: { nb: 'Funn etter type', en: 'Findings by kind' },
  byPoint: {
    nb: 'Funn etter punkt i internkontrollen',
    en: 'Findings by point of internal control',
  },
  noPoint: { nb: 'Uten punkt', en: 'No point' },
  byTopic: { nb: 'Funn etter tema', en: 'Findings by topic' },
  noTopic: { nb: 'Uten tema', en: 'No topic' },
  topicNote: {
    nb: 'Et funn kan høre til flere temaer. I alt er {units} enheter revidert i året.',
    en: 'A finding may belong to several topics. In all, {units} units were audited in the year.',
  },
  foundAgain: { nb: 'Funnet igjen i samme enhet', en: 'Found again in the same unit' },
  inMany: { nb: 'Funnet i flere enheter', en: 'Found in several units' },
  worksEverywhere: {
    nb: 'Virker i alle enhetene der det er vurdert',
    en: 'Works in every unit where it was assessed',
  },
  goodPractice: { nb: 'God praksis', en: 'Good practice' },
  whatWasSeen: { nb: 'Det som ble sett', en: 'What was seen' },
  judged: { nb: 'Tidligere funn som ble vurdert i år', en: 'Earlier findings assessed this year' },
  auditedAgain: {
    nb: 'Funn som er revidert på nytt etter tiltak i år',
    en: 'Findings audited again after their measures this year',
  },
  openBefore: {
    nb: 'Åpne avvik fra tidligere års revisjoner',
    en: 'Open nonconformities of earlier audits',
  },
} satisfies Record<string, Text>

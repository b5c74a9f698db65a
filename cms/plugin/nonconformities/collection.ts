import type { CollectionConfig, Field, FieldAccess } from 'payload'
import { mayWithCase } from '../access/handed-up.ts'
import { principalOf } from '../access/principal.ts'
import { rolesOf } from '../access/rules.ts'
import { hseCollection } from '../hse-collection.ts'
import {
  choice,
  civilDateField,
  computed,
  line,
  list,
  moment,
  paragraphs,
  relation,
  stepsField,
  yesNo,
} from '../core/fields.ts'
import { idOf } from '../database/local.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { carriedOverField } from '../records/carried-over.ts'
import { listed } from '../records/list-keys.ts'
import { label, type Text } from '../core/text.ts'
import type { Nonconformity } from '../generated-types.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { riskSteps } from '../risk/rules.ts'
import { keptFromCommittee } from './committee.ts'
import { checklistEndpoint, reportEndpoint } from './endpoints.ts'
import { keepDurations } from './durations.ts'
import { injuryText, notificationText } from './injury/text.ts'
import { reportersSteps } from './reporters-steps.ts'
import { nonconformitySteps, nonconformityStepText } from './steps.ts'
import { nonconformityKeys } from './list.ts'
import {
  affectsText,
  effectText,
  injuredGroupText,
  nonconformityCategoryText,
  nonconformitySourceText,
  nonconformityStateText,
  nonconformityTypeText,
  otherSystemText,
  outcomeText,
  severityText,
} from './text.ts'

/** Nobody reads it through any door: only the system compares with it. */
const systemAlone: FieldAccess = () => false

/**
 * Who reported is for those who handle the case in the unit that handles it, the HSE director and the reporter; not for
 * managers above. Without a document the question is whether one may ask for it in a query, which would tell of cases
 * that others handle.
 */
const handlers: FieldAccess = async ({ doc, req }) => {
  const principal = await principalOf(req)
  if (rolesOf(principal).includes('hseUnitApprover')) return true
  const { id, reporter, unit } = (doc ?? {}) as Partial<Nonconformity>
  if (principal.person !== null && reporter && idOf(reporter) === principal.person) return true
  if (id === undefined || unit === undefined) return false
  const right = { collection: 'nonconformities', action: 'receive' } as const
  return mayWithCase(req, right, { id, unit: idOf(unit) })
}

/** A step of one of the two scales of risk. */
function riskStep(name: string, words: Text): Field {
  return { name, type: 'number', ...riskSteps, label: label(words) }
}

/** Who took a step. Without a row it is a question in a query, as in `handlers`. */
const namedInHistory: FieldAccess = (asked) => {
  const { step } = (asked.siblingData ?? {}) as { step?: string }
  return step !== undefined && !reportersSteps.some((each) => each === step)
    ? true
    : handlers(asked)
}

/**
 * What someone reported, and what a unit's HSE process found: one register. Written through its steps alone, never by
 * a plain create or update.
 */
export const nonconformities: CollectionConfig = hseCollection({
  slug: 'nonconformities',
  singular: { nb: 'Avvik', en: 'Nonconformity' },
  plural: { nb: 'Avvik', en: 'Nonconformities' },
  group: 'records',
  description: {
    nb: 'Meldte avvik og funn fra HMS-runden. De behandles i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'Reported nonconformities and findings of the HSE process. They are handled in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'unit', 'source', 'category', 'severity', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-eventDate',
  lists: listed(nonconformityKeys),
  // The figures of a large register are counted from these alone, without reading the documents: those of a year, and
  // how each unit stands.
  indexes: [
    { fields: ['year', 'state', 'source', 'severity', 'category', 'topic', 'unit', 'due'] },
    { fields: ['unit', 'handlingUnit', 'concernsManager', 'state', 'due', 'answerDue'] },
  ],
  hooks: { beforeOperation: [sortNumbersByValue], beforeChange: [keepDurations] },
  endpoints: [reportEndpoint, checklistEndpoint, stepEndpoint(nonconformitySteps)],
  fields: keptFromCommittee([
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    {
      name: 'year',
      type: 'number',
      required: true,
      index: true,
      label: label({ nb: 'År', en: 'Year' }),
    },
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: nonconformityStateText,
      required: true,
      defaultValue: 'reported',
      index: true,
    }),
    choice({
      name: 'type',
      label: { nb: 'Type', en: 'Type' },
      words: nonconformityTypeText,
      required: true,
      defaultValue: 'nonconformity',
    }),
    choice({
      name: 'source',
      label: { nb: 'Kategori', en: 'Category' },
      words: nonconformitySourceText,
      required: true,
      defaultValue: 'report',
      index: true,
    }),
    relation('process', 'hse-processes', { nb: 'HMS-runde', en: 'HSE process' }),
    relation('overdueMeasure', 'measures', { nb: 'Tiltak over fristen', en: 'Overdue measure' }),
    relation('evaluation', 'compliance-evaluations', {
      nb: 'Samsvarsvurdering',
      en: 'Compliance evaluation',
    }),
    relation('audit', 'audits', { nb: 'HMS-revisjon', en: 'HSE audit' }),
    relation('inspection', 'inspections', { nb: 'Tilsyn', en: 'External inspection' }),
    line('finding', { nb: 'Funn', en: 'Finding' }, { hidden: true }),
    carriedOverField(),
    line('title', { nb: 'Overskrift', en: 'Summary' }, { required: true }),
    paragraphs('description', { nb: 'Hva skjedde', en: 'What happened' }, true),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: {
        nb: { nb: 'Norsk', en: 'Norwegian' },
        en: { nb: 'Engelsk', en: 'English' },
        // Of a report alone, where the institution has nynorsk among its languages.
        nn: { nb: 'Nynorsk', en: 'Norwegian (nynorsk)' },
      },
      required: true,
      defaultValue: 'nb',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    yesNo('concernsManager', { nb: 'Gjelder lederen', en: 'Concerns the manager' }, true),
    // Who handles it, where that is not the unit itself. Nobody, in a case that concerns a manager: the HSE director.
    relation('handlingUnit', 'units', { nb: 'Behandles i', en: 'Handled in' }),
    {
      name: 'withheldFrom',
      type: 'relationship',
      relationTo: 'people',
      hasMany: true,
      label: label({ nb: 'Holdes skjult for', en: 'Hidden from' }),
      admin: { hidden: true },
      access: { read: systemAlone },
    },
    line('place', { nb: 'Sted', en: 'Place' }),
    civilDateField({
      name: 'eventDate',
      label: { nb: 'Når det skjedde', en: 'When it happened' },
      required: true,
      index: true,
    }),
    // Asked of accidents alone, as the three below it. Not there: nobody said.
    line('eventTime', { nb: 'Klokkeslett', en: 'Time' }),
    choice({
      name: 'injuredGroup',
      label: { nb: 'Hvem som ble skadet', en: 'Who was injured' },
      words: injuredGroupText,
      index: true,
    }),
    line('otherEmployer', { nb: 'Annen arbeidsgiver', en: 'Other employer' }),
    civilDateField({
      name: 'reportedDate',
      label: { nb: 'Meldt dato', en: 'Reported on' },
      required: true,
      index: true,
    }),
    choice({
      name: 'category',
      label: { nb: 'Hva det gjelder', en: 'What it is about' },
      words: nonconformityCategoryText,
      index: true,
    }),
    relation('topic', 'topics', { nb: 'Tema', en: 'Topic' }),
    choice({
      name: 'affects',
      label: {
        nb: 'Hva er skadet, eller kan bli skadet?',
        en: 'What was harmed, or could be harmed?',
      },
      words: affectsText,
      hasMany: true,
    }),
    choice({ name: 'outcome', label: { nb: 'Følge', en: 'Outcome' }, words: outcomeText }),
    choice({
      name: 'severity',
      label: { nb: 'Alvorlighet', en: 'Severity' },
      words: severityText,
      index: true,
    }),
    // How likely it is to happen again and how bad it may become, 1 to 5. Not there: nobody judged it so.
    riskStep('likelihood', { nb: 'Sannsynlighet', en: 'Likelihood' }),
    riskStep('consequence', { nb: 'Konsekvens', en: 'Consequence' }),
    // True while an injury stands, reported or confirmed. Few are, and every start page asks for them.
    yesNo(
      'seriousInjury',
      {
        nb: 'Alvorlig skade etter arbeidsmiljøloven § 5-2',
        en: 'Serious injury (Working Environment Act, Section 5-2)',
      },
      true,
    ),
    {
      name: 'notified',
      type: 'group',
      label: label({ nb: 'Varsling ved alvorlig skade', en: 'Notification of serious injury' }),
      fields: [
        moment('police', { nb: 'Politiet varslet', en: 'Police notified' }),
        moment('labourInspection', {
          nb: 'Arbeidstilsynet varslet',
          en: 'Labour Inspection Authority notified',
        }),
        moment('writtenConfirmation', {
          nb: 'Skriftlig bekreftet',
          en: 'Confirmed in writing',
        }),
        moment('copyToRepresentative', {
          nb: 'Kopi til verneombudet',
          en: 'Copy to the safety representative',
        }),
        moment('nextOfKin', { nb: 'Pårørende varslet', en: 'Next of kin notified' }),
        moment('occupationalHealth', {
          nb: 'Bedriftshelsetjenesten varslet',
          en: 'Occupational health service notified',
        }),
        moment('dsa', { nb: 'DSA varslet', en: 'DSA notified' }),
        moment('dsb', { nb: 'DSB varslet', en: 'DSB notified' }),
        moment('maritime', {
          nb: 'Sjøfartsdirektoratet varslet',
          en: 'Norwegian Maritime Authority notified',
        }),
        moment('fireService', { nb: 'Brannvesenet varslet', en: 'Fire service notified' }),
      ],
    },
    // Not there, in a case from before people were asked: `seriousInjury` alone says it, as assessed.
    choice({
      name: 'injury',
      label: { nb: 'Død eller alvorlig skade', en: 'Death or serious injury' },
      words: injuryText,
      admin: { readOnly: true },
    }),
    list(
      'notRequired',
      { nb: 'Varsling som ikke er nødvendig', en: 'Notification not required' },
      { nb: 'Varsling', en: 'Notification' },
      [
        choice({
          name: 'which',
          label: { nb: 'Hvem', en: 'Whom' },
          words: notificationText,
          required: true,
        }),
        paragraphs('reason', { nb: 'Hvorfor ikke', en: 'Why not required' }, true),
        moment('at', { nb: 'Når det ble sagt', en: 'Recorded on' }),
        line('name', { nb: 'Hvem som sa det', en: 'Recorded by' }),
      ],
    ),
    {
      name: 'toldOfInjury',
      type: 'relationship',
      relationTo: 'people',
      hasMany: true,
      label: label({ nb: 'Fikk beskjed om skaden', en: 'Notified of the injury' }),
      admin: { hidden: true },
    },
    // What the reporter called it; the assessment may call it something else. Not there: as `type`.
    choice({
      name: 'reportedType',
      label: { nb: 'Meldt som', en: 'Reported as' },
      words: nonconformityTypeText,
      admin: { readOnly: true },
    }),
    paragraphs('immediateAction', { nb: 'Strakstiltak', en: 'Immediate action' }),
    paragraphs('cause', { nb: 'Årsak', en: 'Cause' }),
    {
      name: 'anonymous',
      type: 'checkbox',
      defaultValue: false,
      label: label({ nb: 'Meldt anonymt', en: 'Reported anonymously' }),
    },
    {
      ...relation('reporter', 'people', { nb: 'Melder', en: 'Reporter' }),
      access: { read: handlers },
    },
    {
      ...line('reporterName', { nb: 'Navn på melder', en: 'Name of reporter' }),
      access: { read: handlers },
    },
    {
      ...line('reporterEmail', { nb: 'E-post til melder', en: 'E-mail of reporter' }),
      access: { read: handlers },
    },
    civilDateField({
      name: 'reporterForgotten',
      label: { nb: 'Hvem som meldte, ble slettet', en: 'Who reported was removed on' },
      readOnly: true,
      index: true,
    }),
    yesNo(
      'byRepresentative',
      { nb: 'Meldt av verneombud', en: 'Reported by a safety representative' },
      true,
    ),
    paragraphs('replyToRepresentative', {
      nb: 'Skriftlig svar til verneombudet',
      en: 'Written reply to the safety representative',
    }),
    // Not there: counted from the report. A case that is opened again is answered anew.
    civilDateField({
      name: 'replyFrom',
      label: { nb: 'Svaret regnes fra', en: 'Reply counted from' },
      readOnly: true,
    }),
    // The earliest day an answer to a comment of a representative is owed by, also after the case is closed.
    civilDateField({
      name: 'answerDue',
      label: { nb: 'Verneombudets kommentar besvares innen', en: 'Comment to be answered by' },
      index: true,
      readOnly: true,
    }),
    {
      ...line('codeHash', { nb: 'Avtrykk av koden', en: 'Hash of the code' }, { hidden: true }),
      access: { read: systemAlone, create: systemAlone, update: systemAlone },
    },
    relation('handler', 'people', { nb: 'Saksbehandler', en: 'Case handler' }),
    // Handles this one case as those who run the unit do. Nobody, where nobody is named: not whoever received it.
    relation('namedHandler', 'people', { nb: 'Utpekt saksbehandler', en: 'Named case handler' }),
    // Which other system has it now. Not there: none has.
    choice({
      name: 'otherSystem',
      label: { nb: 'I et annet system', en: 'With another system' },
      words: otherSystemText,
      index: true,
    }),
    line('otherSystemName', { nb: 'Hvilket system', en: 'Which system' }),
    line('otherSystemNumber', { nb: 'Nummer der', en: 'Reference number there' }),
    civilDateField({ name: 'otherSystemSent', label: { nb: 'Sendt dit', en: 'Sent there' } }),
    civilDateField({ name: 'askAgain', label: { nb: 'Spør på nytt', en: 'Ask again' } }),
    civilDateField({
      name: 'due',
      label: { nb: 'Frist for neste steg', en: 'Deadline for the next step' },
      index: true,
    }),
    // Not there: as the history says, the day it was last assessed or registered.
    civilDateField({
      name: 'dueFrom',
      label: { nb: 'Fristen regnes fra', en: 'Deadline counted from' },
      readOnly: true,
    }),
    {
      name: 'correctedBy',
      type: 'relationship',
      relationTo: 'people',
      hasMany: true,
      label: label({ nb: 'Rettet av', en: 'Corrected by' }),
    },
    {
      name: 'effectCheck',
      type: 'group',
      label: label({ nb: 'Effektkontroll', en: 'Effect check' }),
      fields: [
        civilDateField({ name: 'date', label: { nb: 'Dato', en: 'Date' } }),
        choice({ name: 'result', label: { nb: 'Resultat', en: 'Result' }, words: effectText }),
        paragraphs('note', { nb: 'Merknad', en: 'Note' }),
      ],
    },
    paragraphs('closingNote', { nb: 'Hva som er gjort', en: 'What was done' }),
    paragraphs('rejectedReason', { nb: 'Hvorfor avvist', en: 'Why rejected' }),
    civilDateField({
      name: 'closedDate',
      label: { nb: 'Lukket dato', en: 'Closed on' },
      index: true,
    }),
    civilDateField({
      name: 'receivedDate',
      label: { nb: 'Mottatt dato', en: 'Received on' },
      readOnly: true,
    }),
    computed('receiptDays', { nb: 'Dager til mottak', en: 'Days to receipt' }),
    computed('closingDays', { nb: 'Dager til lukking', en: 'Days to closing' }),
    stepsField(
      nonconformityStepText,
      [
        relation('fromUnit', 'units', { nb: 'Fra enhet', en: 'From unit' }),
        relation('toUnit', 'units', { nb: 'Til enhet', en: 'To unit' }),
        civilDateField({
          name: 'answerBy',
          label: { nb: 'Besvares innen', en: 'To be answered by' },
        }),
        line('answers', { nb: 'Svarer på', en: 'Answers' }, { hidden: true }),
      ],
      namedInHistory,
    ),
  ]),
})

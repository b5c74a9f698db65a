import type { CollectionConfig } from 'payload'
import { ofCase, ofUnit } from '../access/scopes.ts'
import { choice, civilDateField, line, paragraphs, relation, stepsField } from '../core/fields.ts'
import { label } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields } from '../records/record-number-field.ts'
import { exemptionBasisText } from './bases/text.ts'
import { forgetRequesters, workingCopies } from './forget-requesters.ts'
import { answerLanguageText, requestInput } from './input.ts'
import { accessRequestKeys } from './list.ts'
import { accessRequestStepText } from './register.ts'
import { accessTasks } from './tasks.ts'
import { accessRequestStateText } from './text.ts'

/**
 * Requests for access to a case (Freedom of Information Act), and what came of them. They are read through `readRequests` and
 * written through their steps; Payload's own doors are closed to them (`closedToPayload`), so that no reading goes unwritten.
 */
const accessRequests: CollectionConfig = hseCollection({
  slug: 'access-requests',
  singular: { nb: 'Krav om innsyn', en: 'Request for access' },
  plural: { nb: 'Krav om innsyn', en: 'Requests for access' },
  group: 'records',
  admin: { hidden: true },
  defaultSort: '-serial',
  lists: listed(accessRequestKeys),
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    relation(
      'nonconformity',
      'nonconformities',
      { nb: 'Avvik', en: 'Nonconformity' },
      { required: true },
    ),
    line('caseNumber', { nb: 'Saksnummer', en: 'Case number' }, { required: true }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: answerLanguageText,
      required: true,
      defaultValue: 'nb',
    }),
    line('requester', requestInput.requester.label),
    paragraphs('asked', requestInput.asked.label),
    civilDateField({
      name: 'received',
      label: { nb: 'Mottatt', en: 'Received on' },
      required: true,
      index: true,
    }),
    civilDateField({
      name: 'due',
      label: { nb: 'Besvares innen', en: 'To be answered by' },
      required: true,
      index: true,
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: accessRequestStateText,
      required: true,
      defaultValue: 'received',
      index: true,
    }),
    { name: 'copy', type: 'json', label: label({ nb: 'Arbeidskopi', en: 'Working copy' }) },
    {
      name: 'chosen',
      type: 'json',
      label: label({ nb: 'Det som tas ut', en: 'What is taken out' }),
    },
    civilDateField({ name: 'decided', label: { nb: 'Avgjort', en: 'Decided on' }, index: true }),
    line('decidedBy', { nb: 'Avgjort av', en: 'Decided by' }),
    line('recipient', { nb: 'Hvem fikk svaret', en: 'Who got the answer' }),
    choice({
      name: 'exemptionBasis',
      label: { nb: 'Hjemmel', en: 'Legal basis' },
      words: exemptionBasisText,
      hasMany: true,
    }),
    paragraphs('reason', { nb: 'Begrunnelse', en: 'Reason' }),
    {
      name: 'given',
      type: 'json',
      label: label({ nb: 'Slik saken ble gitt ut', en: 'The case as it was given out' }),
    },
    civilDateField({
      name: 'requesterForgotten',
      label: { nb: 'Hvem som ba om innsyn, ble slettet', en: 'Who asked was removed on' },
    }),
    stepsField(accessRequestStepText),
  ],
})

/** Requests for access to cases. */
export const accessRequestsFeature: Feature = {
  name: 'access-requests',
  collections: () => [accessRequests],
  scopes: { 'access-requests': { units: ofUnit, cases: ofCase } },
  tasks: accessTasks,
  tracesOfReporter: [workingCopies],
  recover: [followNames(accessRequestKeys), forgetRequesters],
  nightly: [followNames(accessRequestKeys), forgetRequesters],
}

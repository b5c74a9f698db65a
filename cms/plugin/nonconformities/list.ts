import { recordLabels } from '../../../content/words/records.ts'
import type { Text } from '../core/text.ts'
import { idOf } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { carriedOverFrom, carriedOverLabel } from '../records/carried-over.ts'
import { byField, recordList, sortsOf, type TagColour } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import { keyPair, type ListKeys } from '../records/list-keys.ts'
import {
  answerOwed,
  handledIn,
  heavy,
  hurtSomebody,
  isLate,
  openAfter,
  receivedInTime,
  receivedLate,
  seriousEvents,
  stillOpen,
} from './conditions.ts'
import { isOpen } from './rules.ts'
import {
  injuredGroupText,
  nonconformityCategoryText,
  nonconformitySourceText,
  type NonconformityState,
  nonconformityStateText,
  nonconformityTypeText,
  otherSystemText,
  severityText,
} from './text.ts'

/** What the register searches and sorts by. */
export const nonconformityKeys: ListKeys<'nonconformities'> = {
  of: 'nonconformities',
  search: ['number', 'title', 'place'],
  sorts: {
    unit: { relation: 'unit', to: 'units' },
    due: { value: ({ due }) => due ?? null, after: ({ state }) => !isOpen(state) },
  },
}

/** Where a case stands by its deadline: for whoever writes that past the hooks of a save. */
export const dueKeys = (state: NonconformityState, due: string | null) =>
  keyPair('due', due, !isOpen(state))

/** How a state is marked. */
export const nonconformityColours: Readonly<Record<NonconformityState, TagColour>> = {
  reported: 'warning',
  received: 'info',
  assessed: 'info',
  inProgress: 'info',
  effectCheck: 'info',
  closed: 'success',
  rejected: 'neutral',
}

/** The source pages call the source of a nonconformity its category. */
const source = { nb: 'Kategori', en: 'Category' }
const category = { nb: 'Hva det gjelder', en: 'What it is about' }

const type = { nb: 'Type', en: 'Type' }
const injury = { nb: 'Skade', en: 'Injury' }
const notAssessed = { nb: 'Ikke vurdert', en: 'Not assessed' }
const heavyText = { nb: 'Alvorlige og kritiske', en: 'Serious and critical' }
const answers = {
  nb: 'Kommentarer fra verneombudet',
  en: 'Comments from the safety representative',
}
const handlingUnit = { nb: 'Enheten som behandler', en: 'Unit that handles' }
const injured = { nb: 'Hvem som ble skadet', en: 'Who was injured' }
const serious = { nb: 'Alvorlige hendelser', en: 'Serious events' }
const system = { nb: 'I et annet system', en: 'With another system' }

function formerlyIn({ carriedOver }: Partial<Nonconformity>): Text | null {
  const from = carriedOverFrom({ carriedOver: carriedOver ?? null })
  return from === null ? null : { nb: from, en: from }
}

/** The register: the nonconformities I may read. Whoever reported is not in it. */
export const nonconformityList = recordList<'nonconformities'>({
  of: 'nonconformities',
  title: { nb: 'Avvik', en: 'Nonconformities' },
  lead: {
    nb: 'Avvikene du kan lese, de nyeste først. Filteret ligger i nettadressen, så du kan lagre eller dele den.',
    en: 'The nonconformities you can read, newest first. The filter is part of the address, so you can save or share it.',
  },
  none: {
    nb: 'Det er ingen avvik du kan lese ennå. Når noen melder et avvik i enheten din, ser du det her.',
    en: 'There are no nonconformities you can read yet. When someone reports a nonconformity in your unit, it is shown here.',
  },
  count: {
    one: { nb: '{count} avvik', en: '{count} nonconformity' },
    many: { nb: '{count} avvik', en: '{count} nonconformities' },
  },
  columns: [
    column.title({ nb: 'Avvik', en: 'Nonconformity' }),
    column.text('number', recordLabels.number, { on: 'screen' }),
    column.unit(),
    column.state(nonconformityStateText, nonconformityColours),
    column.choice('type', type, nonconformityTypeText, { on: 'csv' }),
    column.choice('source', source, nonconformitySourceText),
    column.choice('category', category, nonconformityCategoryText, { on: 'csv' }),
    column.choice('severity', recordLabels.severity, severityText, {
      none: notAssessed,
    }),
    column.day('eventDate', { nb: 'Skjedde', en: 'Happened' }),
    column.text('eventTime', { nb: 'Klokkeslett', en: 'Time' }, { on: 'csv' }),
    column.choice('injuredGroup', injured, injuredGroupText, { on: 'csv' }),
    column.text('otherEmployer', { nb: 'Annen arbeidsgiver', en: 'Other employer' }, { on: 'csv' }),
    column.choice('otherSystem', system, otherSystemText, { on: 'csv' }),
    column.text(
      'otherSystemNumber',
      { nb: 'Nummer der', en: 'Reference number there' },
      { on: 'csv' },
    ),
    column.day('reportedDate', recordLabels.reported, { on: 'csv' }),
    column.day('receivedDate', recordLabels.received, { on: 'csv' }),
    column.day('closedDate', recordLabels.closed, { on: 'csv' }),
    column.text('place', { nb: 'Sted', en: 'Place' }, { on: 'csv' }),
    column.text('cause', { nb: 'Årsak', en: 'Cause' }, { on: 'csv' }),
    column.person('handler', { nb: 'Saksbehandler', en: 'Case handler' }, { on: 'csv' }),
    column.origin(
      { nb: 'Kommer fra', en: 'Comes from' },
      ['process', 'overdueMeasure', 'evaluation', 'audit'],
      ({ audit, evaluation, overdueMeasure, process }) => {
        if (process) return { of: 'hse-processes', id: idOf(process) }
        if (evaluation) return { of: 'compliance-evaluations', id: idOf(evaluation) }
        if (audit) return { of: 'audits', id: idOf(audit) }
        return overdueMeasure ? { of: 'measures', id: idOf(overdueMeasure) } : null
      },
    ),
    column.said('carriedOver', carriedOverLabel, ['carriedOver'], formerlyIn, { on: 'csv' }),
    column.day(
      'due',
      { nb: 'Frist for neste steg', en: 'Deadline for the next step' },
      { runs: ({ state }) => isOpen(state), none: { nb: '–', en: '–' } },
    ),
  ],
  filters: {
    search: column.bySearch(),
    state: column.byChoice('state', recordLabels.state, nonconformityStateText, {
      open: { text: { nb: 'Alle åpne', en: 'All open' }, where: () => stillOpen },
      overdue: { text: recordLabels.overdue, where: isLate },
      elsewhere: {
        text: { nb: 'I andre systemer', en: 'With other systems' },
        where: () => ({ and: [stillOpen, { otherSystem: { in: Object.keys(otherSystemText) } }] }),
      },
    }),
    source: column.byChoice('source', source, nonconformitySourceText),
    category: column.byChoice('category', category, nonconformityCategoryText, {
      none: { text: notAssessed, where: () => ({ category: { exists: false } }) },
    }),
    severity: column.byChoice('severity', recordLabels.severity, severityText, {
      heavy: { text: heavyText, where: () => heavy },
      none: { text: notAssessed, where: () => ({ severity: { exists: false } }) },
    }),
    injured: column.byChoice('injuredGroup', injured, injuredGroupText, {
      none: {
        text: { nb: 'Ikke oppgitt', en: 'Not stated' },
        where: () => ({ injuredGroup: { exists: false } }),
      },
    }),
    year: column.byYear(),
    unit: column.byUnit(),
    handledIn: column.byPlace(handlingUnit, handledIn),
    type: column.quietly(column.byChoice('type', type, nonconformityTypeText)),
    injury: column.quietly(
      column.byCondition(injury, {
        yes: {
          text: { nb: 'Noen ble skadet', en: 'Someone was injured' },
          where: () => hurtSomebody,
        },
      }),
    ),
    serious: column.quietly(
      column.byCondition(serious, {
        any: { text: heavyText, where: () => seriousEvents.any },
        injury: {
          text: { nb: 'Dødsfall og alvorlige skader', en: 'Deaths and serious injuries' },
          where: () => seriousEvents.injury,
        },
        critical: {
          text: { nb: 'Andre kritiske', en: 'Other critical' },
          where: () => seriousEvents.critical,
        },
        serious: {
          text: { nb: 'Andre alvorlige', en: 'Other serious' },
          where: () => seriousEvents.serious,
        },
      }),
    ),
    receipt: column.quietly(
      column.byCondition(recordLabels.received, {
        inTime: { text: { nb: 'Innen fristen', en: 'On time' }, where: () => receivedInTime },
        late: {
          text: { nb: 'Etter fristen, eller ikke ennå', en: 'Late, or not yet' },
          where: receivedLate,
        },
      }),
    ),
    answers: column.quietly(
      column.byCondition(answers, {
        owed: { text: { nb: 'Venter på svar', en: 'Awaiting an answer' }, where: () => answerOwed },
      }),
    ),
    topic: column.byTopic(),
    reported: column.bySpan('reportedDate', recordLabels.reported),
    closed: column.bySpan('closedDate', recordLabels.closed),
    openOn: column.byDays({ nb: 'Åpne ved slutten av', en: 'Open at the end of' }, ({ to }) =>
      openAfter(to),
    ),
  },
  sorts: {
    number: byField('number'),
    eventDate: byField('eventDate'),
    ...sortsOf(nonconformityKeys),
  },
  sortedBy: { sort: 'number', descending: true },
})

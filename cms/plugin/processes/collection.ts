import type { CollectionConfig, Field } from 'payload'
import { hseCollection } from '../hse-collection.ts'
import {
  choice,
  civilDateField,
  line,
  list,
  moment,
  paragraphs,
  relation,
  stepsField,
  yesNo,
} from '../core/fields.ts'
import { listed } from '../records/list-keys.ts'
import { label, type Text } from '../core/text.ts'
import { viewsField } from '../measures/views/field.ts'
import { openEndpoint, processStepEndpoint } from './endpoints.ts'
import { processKeys } from './list.ts'
import {
  challengeSourceText,
  closedWithoutText,
  inputText,
  mappingMethodText,
  participantRoleText,
  processStateText,
  processStepText,
} from './text.ts'

/** Who said yes, and when. */
function confirmation(name: string, words: Text): Field {
  return {
    name,
    type: 'group',
    label: label(words),
    fields: [
      moment('at', { nb: 'Når', en: 'When' }),
      relation('by', 'people', { nb: 'Hvem', en: 'Who' }),
    ],
  }
}

function statement(name: string, words: Text): Field {
  return {
    name,
    type: 'group',
    label: label(words),
    fields: [
      paragraphs('text', { nb: 'Uttalelse', en: 'Statement' }),
      yesNo('noComment', { nb: 'Ingen merknader', en: 'No comment' }),
      moment('at', { nb: 'Når', en: 'When' }),
      relation('by', 'people', { nb: 'Hvem', en: 'Who' }),
    ],
  }
}

function meeting(name: string, words: Text): Field {
  return {
    name,
    type: 'group',
    label: label(words),
    fields: [
      civilDateField({ name: 'date', label: { nb: 'Møtedato', en: 'Date of the meeting' } }),
      line('managerAbsentReason', {
        nb: 'Hvorfor lederen ikke var med, og hvem som møtte',
        en: 'Why the manager was not there, and who was',
      }),
      paragraphs('minutes', { nb: 'Referat', en: 'Minutes' }),
      list(
        'attendance',
        { nb: 'Hvem som møtte', en: 'Who was there' },
        { nb: 'En som var ventet eller møtte', en: 'Someone expected or present' },
        [
          line('participant', { nb: 'Deltaker', en: 'Participant' }, { hidden: true }),
          line('name', { nb: 'Navn', en: 'Name' }),
          choice({
            name: 'role',
            label: { nb: 'Rolle', en: 'Role' },
            words: participantRoleText,
            required: true,
            defaultValue: 'other',
          }),
          yesNo('came', { nb: 'Møtte', en: 'Was there' }),
        ],
      ),
    ],
  }
}

const scale = { min: 1, max: 5 } as const

/** A unit's HSE process of one year, from pre-meeting to signed report. Written through its steps alone. */
export const hseProcesses: CollectionConfig = hseCollection({
  slug: 'hse-processes',
  singular: { nb: 'HMS-runde', en: 'HSE process' },
  plural: { nb: 'HMS-runder', en: 'HSE processes' },
  group: 'records',
  description: {
    nb: 'Én runde per enhet og år. De fylles ut i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'One process per unit and year. They are filled in in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'unit', 'year', 'state', 'manager', 'safetyRepresentative'],
    listSearchableFields: ['number'],
  },
  defaultSort: '-year',
  lists: listed(processKeys),
  endpoints: [openEndpoint, processStepEndpoint],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    line('number', { nb: 'Nummer', en: 'Number' }, { required: true, unique: true }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    {
      name: 'covers',
      type: 'relationship',
      relationTo: 'units',
      hasMany: true,
      label: label({
        nb: 'Små enheter under som går runden sammen med enheten',
        en: 'Small units below that go through the process together with the unit',
      }),
    },
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
      words: processStateText,
      required: true,
      defaultValue: 'planned',
      index: true,
    }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('manager', 'people', { nb: 'Linjeleder', en: 'Line manager' }),
    relation('safetyRepresentative', 'people', { nb: 'Verneombud', en: 'Safety representative' }),
    {
      name: 'plan',
      type: 'group',
      label: label({ nb: 'Tid og datoer', en: 'Time and dates' }),
      fields: [
        civilDateField({ name: 'preDate', label: { nb: 'Formøte', en: 'Pre-meeting' } }),
        civilDateField({
          name: 'mappingFrom',
          label: { nb: 'Kartlegging fra', en: 'Mapping from' },
        }),
        civilDateField({
          name: 'mappingTo',
          label: { nb: 'Kartlegging til', en: 'Mapping until' },
        }),
        civilDateField({ name: 'postDate', label: { nb: 'Ettermøte', en: 'Post-meeting' } }),
        {
          name: 'hours',
          type: 'number',
          min: 0,
          label: label({ nb: 'Timer satt av', en: 'Hours set aside' }),
        },
      ],
    },
    list(
      'participants',
      { nb: 'Deltakere', en: 'Participants' },
      { nb: 'Deltaker', en: 'Participant' },
      [
        relation('person', 'people', { nb: 'Person', en: 'Person' }),
        line('name', { nb: 'Navn', en: 'Name' }),
        choice({
          name: 'role',
          label: { nb: 'Rolle', en: 'Role' },
          words: participantRoleText,
          required: true,
          defaultValue: 'other',
        }),
        line('organisation', { nb: 'Enhet eller virksomhet', en: 'Unit or organisation' }),
        yesNo('pre', { nb: 'Formøte', en: 'Pre-meeting' }),
        yesNo('mapping', { nb: 'Kartlegging', en: 'Mapping' }),
        yesNo('post', { nb: 'Ettermøte', en: 'Post-meeting' }),
        yesNo('fromLast', { nb: 'Var med i forrige runde', en: 'Took part in the last process' }),
      ],
    ),
    confirmation('participantsByManager', {
      nb: 'Deltakerne bekreftet av lederen',
      en: 'Participants confirmed by the manager',
    }),
    confirmation('participantsByRepresentative', {
      nb: 'Deltakerne bekreftet av verneombudet',
      en: 'Participants confirmed by the safety representative',
    }),
    civilDateField({
      name: 'agreementChanged',
      label: {
        nb: 'Deltakere eller datoer sist endret',
        en: 'Participants or dates last changed',
      },
    }),
    {
      name: 'agreedBefore',
      type: 'json',
      label: label({ nb: 'Det begge var enige om', en: 'What both had agreed on' }),
      admin: { hidden: true },
    },
    meeting('pre', { nb: 'Formøte', en: 'Pre-meeting' }),
    {
      name: 'psychosocial',
      type: 'group',
      label: label({ nb: 'Psykososialt arbeidsmiljø', en: 'Psychosocial working environment' }),
      fields: [
        yesNo('goneThrough', { nb: 'Gått gjennom', en: 'Reviewed' }),
        paragraphs('how', { nb: 'Hvordan', en: 'How' }),
        paragraphs('result', { nb: 'Resultat', en: 'Result' }),
        line(
          'challenge',
          { nb: 'Utfordringen det ble', en: 'The challenge that came of it' },
          { hidden: true },
        ),
      ],
    },
    list('inputs', { nb: 'Gjennomgått', en: 'Reviewed' }, { nb: 'Punkt', en: 'Item' }, [
      choice({
        name: 'kind',
        label: { nb: 'Hva', en: 'What' },
        words: inputText,
        required: true,
      }),
      yesNo('goneThrough', { nb: 'Gått gjennom', en: 'Reviewed' }),
      paragraphs('note', { nb: 'Merknad', en: 'Note' }),
      line('link', { nb: 'Lenke', en: 'Link' }),
      {
        name: 'percent',
        type: 'number',
        min: 0,
        max: 100,
        label: label({ nb: 'Prosent', en: 'Percentage' }),
      },
    ]),
    list(
      'challenges',
      { nb: 'Utfordringer', en: 'Challenges' },
      { nb: 'Utfordring', en: 'Challenge' },
      [
        line('title', { nb: 'Utfordring', en: 'Challenge' }, { required: true }),
        paragraphs('description', { nb: 'Beskrivelse', en: 'Description' }),
        relation('topic', 'topics', { nb: 'Tema', en: 'Topic' }),
        {
          name: 'likelihood',
          type: 'number',
          ...scale,
          label: label({ nb: 'Sannsynlighet', en: 'Likelihood' }),
        },
        {
          name: 'consequence',
          type: 'number',
          ...scale,
          label: label({ nb: 'Konsekvens', en: 'Consequence' }),
        },
        choice({
          name: 'source',
          label: { nb: 'Hvordan dere ble klar over den', en: 'How you became aware of it' },
          words: challengeSourceText,
        }),
        yesNo('selected', { nb: 'Valgt i denne runden', en: 'Selected in this process' }),
        paragraphs('priorityReason', {
          nb: 'Hvorfor denne før en med høyere risiko',
          en: 'Why this before one with higher risk',
        }),
        paragraphs('noMappingReason', {
          nb: 'Hvorfor kartlegging ikke var nødvendig',
          en: 'Why mapping was not necessary',
        }),
        yesNo('finding', { nb: 'Er et funn', en: 'Is a finding' }),
        paragraphs('noMeasureReason', { nb: 'Hvorfor ikke noe tiltak', en: 'Why no measure' }),
        {
          name: 'linkedMeasures',
          type: 'relationship',
          relationTo: 'measures',
          hasMany: true,
          label: label({
            nb: 'Tiltak som fantes fra før og gjelder den',
            en: 'Measures that existed already and are for it',
          }),
        },
        {
          name: 'likelihoodAfter',
          type: 'number',
          ...scale,
          label: label({
            nb: 'Sannsynlighet etter tiltakene',
            en: 'Likelihood after the measures',
          }),
        },
        {
          name: 'consequenceAfter',
          type: 'number',
          ...scale,
          label: label({ nb: 'Konsekvens etter tiltakene', en: 'Consequence after the measures' }),
        },
        line('carriedFrom', {
          nb: 'Videreført fra runden (nummeret på runden den kom fra)',
          en: 'Carried over from the process (the number of the process it came from)',
        }),
        {
          name: 'carriedTimes',
          type: 'number',
          min: 0,
          label: label({ nb: 'Ganger videreført', en: 'Times carried over' }),
        },
      ],
    ),
    paragraphs('manyReason', {
      nb: 'Hvorfor så mange utfordringer',
      en: 'Why so many challenges',
    }),
    list(
      'mappings',
      { nb: 'Kartlegginger', en: 'Mappings' },
      { nb: 'Kartlegging', en: 'Mapping' },
      [
        line('challenge', { nb: 'Utfordring', en: 'Challenge' }, { required: true, hidden: true }),
        choice({
          name: 'method',
          label: { nb: 'Metode', en: 'Method' },
          words: mappingMethodText,
          required: true,
          defaultValue: 'internalMapping',
        }),
        line('collaborator', { nb: 'Sammen med', en: 'Together with' }),
        civilDateField({ name: 'date', label: { nb: 'Dato', en: 'Date' } }),
        line('tookPart', { nb: 'Hvem som var med', en: 'Who took part' }),
        {
          name: 'held',
          type: 'number',
          min: 0,
          label: label({ nb: 'Samtaler holdt', en: 'Interviews held' }),
        },
        {
          name: 'heldOf',
          type: 'number',
          min: 0,
          label: label({ nb: 'Av antall', en: 'Of how many' }),
        },
        paragraphs('result', { nb: 'Resultat', en: 'Result' }),
        paragraphs('minutes', { nb: 'Referat', en: 'Minutes' }),
        yesNo('finding', { nb: 'Er et funn', en: 'Is a finding' }),
        line('findingTitle', { nb: 'Kort tittel på funnet', en: 'Short title of the finding' }),
      ],
    ),
    meeting('post', { nb: 'Ettermøte', en: 'Post-meeting' }),
    {
      name: 'requirementsUpdated',
      type: 'group',
      label: label({
        nb: 'Oversikten over krav oppdatert',
        en: 'Overview of requirements updated',
      }),
      fields: [
        civilDateField({ name: 'date', label: { nb: 'Dato', en: 'Date' } }),
        relation('by', 'people', { nb: 'Av', en: 'By' }),
        paragraphs('note', { nb: 'Merknad', en: 'Note' }),
        {
          name: 'through',
          type: 'number',
          min: 0,
          label: label({ nb: 'Krav som var gått gjennom', en: 'Requirements gone through' }),
        },
        {
          name: 'throughOf',
          type: 'number',
          min: 0,
          label: label({ nb: 'Av antall krav', en: 'Of how many requirements' }),
        },
        paragraphs('throughBy', {
          nb: 'Kravene gått gjennom av',
          en: 'Requirements gone through by',
        }),
      ],
    },
    confirmation('findingsRegistered', { nb: 'Funnene registrert', en: 'Findings registered' }),
    viewsField('planViews', { nb: 'Synspunkter på planen', en: 'Views on the plan' }),
    confirmation('measuresApproved', { nb: 'Tiltakene godkjent', en: 'Measures approved' }),
    civilDateField({
      name: 'statementsAsked',
      label: { nb: 'Uttalelser bedt om', en: 'Statements asked for' },
    }),
    statement('managerStatement', { nb: 'Lederens uttalelse', en: 'The manager’s statement' }),
    statement('representativeStatement', {
      nb: 'Verneombudets uttalelse',
      en: 'The safety representative’s statement',
    }),
    civilDateField({ name: 'closedDate', label: { nb: 'Avsluttet', en: 'Closed on' } }),
    choice({
      name: 'closedWithout',
      label: {
        nb: 'Avsluttet uten verneombudets uttalelse',
        en: 'Closed without the safety representative’s statement',
      },
      words: closedWithoutText,
    }),
    stepsField(processStepText),
  ],
})

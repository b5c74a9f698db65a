import type { PayloadRequest, CollectionConfig, TextFieldSingleValidation } from 'payload'
import { riskClassWords } from '../../../content/words/law.ts'
import { roleOptionText } from '../access/roles.ts'
import { inviteEndpoint } from '../accounts/invitation/invite.ts'
import { hseCollection } from '../hse-collection.ts'
import { today } from '../core/dates.ts'
import { choice, civilDateField, paragraphs } from '../core/fields.ts'
import { findByName, nameFieldName } from '../core/names.ts'
import { optionsOf } from '../options.ts'
import { label } from '../core/text.ts'
import {
  keepAncestors,
  keepAssignmentRules,
  keepOneAccountEach,
  moveUnitsBelow,
  publishContacts,
  readRightsAnew,
} from './hooks.ts'
import { keepIdentityOfAdmins } from './identifying.ts'
import {
  keepName,
  lastsField,
  nameAnew,
  nameWithPerson,
  standingField,
} from './naming/keep-names.ts'
import { isSeat, seatText, sideText } from './seats/text.ts'
import { termEndpoints } from './terms/succeed.ts'
import { atTheDoorField } from './at-the-door/field.ts'
import { processText, unitTypeText } from './text.ts'

/** The organisation as a tree, from the institution down to the single laboratory. */
export const units: CollectionConfig = hseCollection({
  slug: 'units',
  singular: { nb: 'Enhet', en: 'Unit' },
  plural: { nb: 'Enheter', en: 'Units' },
  group: 'organisation',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'type', 'parent', 'active'],
    listSearchableFields: ['name', 'code'],
  },
  defaultSort: 'code',
  hooks: {
    beforeChange: [keepAncestors],
    afterChange: [moveUnitsBelow, nameAnew, publishContacts],
  },
  fields: [
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      label: label({ nb: 'Kode', en: 'Code' }),
      admin: {
        description: label({
          nb: 'Institusjonens egen kode for enheten, for eksempel NV-KJ.',
          en: 'The institution’s own code for the unit, for example NV-KJ.',
        }),
      },
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      label: label({ nb: 'Navn', en: 'Name' }),
    },
    choice({
      name: 'type',
      label: { nb: 'Type', en: 'Type' },
      words: unitTypeText,
      required: true,
    }),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'units',
      index: true,
      label: label({ nb: 'Enheten over', en: 'Unit above' }),
      admin: {
        description: label({
          nb: 'Flytter du enheten, følger alle enhetene under med.',
          en: 'When you move the unit, all units below it follow.',
        }),
      },
    },
    {
      name: 'ancestors',
      type: 'relationship',
      relationTo: 'units',
      hasMany: true,
      index: true,
      label: label({ nb: 'Alle enhetene over', en: 'All units above' }),
      access: { update: () => false, create: () => false },
      admin: { hidden: true },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: label({ nb: 'I drift', en: 'Active' }),
    },
    {
      ...civilDateField({
        name: 'activeFrom',
        label: { nb: 'I drift fra', en: 'Active from' },
        description: {
          nb: 'Fristene for HMS-runden regnes fra denne dagen det første året. La feltet være tomt hvis enheten alltid har vært her.',
          en: 'In its first year the deadlines of the HSE process are counted from this day. Empty: the unit has always been here.',
        },
      }),
      // Whoever makes a unit in the admin makes it today; what is loaded from elsewhere may be of before. No default value:
      // on MongoDB Payload gives that to what it reads, and every unit of before would be of today.
      hooks: {
        beforeValidate: [
          ({
            operation,
            req,
            value,
          }: {
            operation?: string
            req: PayloadRequest
            value?: unknown
          }) =>
            operation === 'create' && value === undefined && req.user
              ? today(optionsOf(req.payload).clock)
              : value,
        ],
      },
    },
    choice({
      name: 'riskClass',
      label: { nb: 'Type arbeid', en: 'Kind of work' },
      words: riskClassWords,
    }),
    // Ids, one a line, and no relation: topics point to units, and a backup reads whatever points to others before
    // these. Written in My HSE; an id of a topic that is gone counts for nothing.
    {
      ...paragraphs('topics', { nb: 'Arbeider med', en: 'Works with' }),
      admin: { hidden: true },
    },
    {
      name: 'employees',
      type: 'number',
      min: 0,
      label: label({ nb: 'Antall ansatte', en: 'Number of employees' }),
      admin: {
        description: label({
          nb: 'Uten enhetene under. Vises bare internt.',
          en: 'Excluding the units below. Shown internally only.',
        }),
      },
    },
    choice({
      name: 'process',
      label: { nb: 'HMS-runde', en: 'HSE process' },
      words: processText,
      required: true,
      defaultValue: 'own',
    }),
    {
      name: 'processReason',
      type: 'text',
      localized: true,
      label: label({ nb: 'Hvorfor ikke egen', en: 'Why not its own' }),
      admin: { condition: (data) => data['process'] !== 'own' },
    },
    atTheDoorField('meetingPlace'),
    atTheDoorField('beforeYouWork'),
  ],
})

/** Safety areas (verneområder): where a safety representative is elected. */
export const safetyAreas: CollectionConfig = hseCollection({
  slug: 'safety-areas',
  singular: { nb: 'Verneområde', en: 'Safety area' },
  plural: { nb: 'Verneområder', en: 'Safety areas' },
  group: 'organisation',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'code', 'units'] },
  defaultSort: 'code',
  hooks: { afterChange: [readRightsAnew, nameAnew, publishContacts] },
  fields: [
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      label: label({ nb: 'Kode', en: 'Code' }),
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      label: label({ nb: 'Navn', en: 'Name' }),
    },
    {
      name: 'units',
      type: 'relationship',
      relationTo: 'units',
      hasMany: true,
      label: label({ nb: 'Enheter i området', en: 'Units in the area' }),
    },
  ],
})

const workAddress: TextFieldSingleValidation = (value, { req }) => {
  if (value == null || value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return true
  return req.i18n.language === 'en'
    ? 'Write an e-mail address, such as name@university.example.'
    : 'Skriv en e-postadresse, for eksempel navn@universitet.example.'
}

/** Providers of log-in take small and capital letters for the same; what is looked up is always small. */
const lowerCase = ({ value }: { value?: unknown }): unknown =>
  typeof value === 'string' ? value.trim().toLowerCase() : value

/** People as records. An account may point to one; many never log in. */
export function people(accounts: string): CollectionConfig {
  return hseCollection({
    slug: 'people',
    singular: { nb: 'Person', en: 'Person' },
    plural: { nb: 'Personer', en: 'People' },
    group: 'organisation',
    description: {
      nb: 'Bare navn og adresse på jobb. Fødselsnummer, privat adresse og helseopplysninger hører ikke hjemme her.',
      en: 'Name and work address only. National identity numbers, private addresses and health details do not belong here.',
    },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'workEmail', 'workPhone', 'activeTo'],
      listSearchableFields: ['name', 'workEmail'],
    },
    defaultSort: 'name',
    endpoints: [inviteEndpoint],
    hooks: {
      beforeChange: [keepIdentityOfAdmins, keepOneAccountEach],
      afterChange: [readRightsAnew, nameAnew, publishContacts],
    },
    fields: [
      {
        name: 'accountKey',
        type: 'text',
        unique: true,
        label: label({ nb: 'Nøkkel for kontoen', en: 'Key of the account' }),
        access: { create: () => false, update: () => false },
        admin: { hidden: true },
      },
      {
        name: 'name',
        type: 'text',
        required: true,
        label: label({ nb: 'Navn', en: 'Name' }),
      },
      {
        name: 'workEmail',
        type: 'text',
        label: label({ nb: 'E-post på jobb', en: 'Work e-mail' }),
        validate: workAddress,
      },
      {
        name: 'workPhone',
        type: 'text',
        label: label({ nb: 'Telefon på jobb', en: 'Work phone' }),
      },
      {
        name: 'externalId',
        type: 'text',
        index: true,
        maxLength: 100,
        label: label({ nb: 'Ansattnummer', en: 'Employee number' }),
        admin: {
          description: label({
            nb: 'Nummeret lønns- og personalsystemet kjenner personen under. Import finner personen igjen med det. Aldri fødselsnummer.',
            en: 'The number the HR system knows the person by. Imports find the person by it. Never the national identity number.',
          }),
        },
      },
      {
        name: 'userName',
        type: 'text',
        index: true,
        maxLength: 200,
        label: label({ nb: 'Brukernavn', en: 'User name' }),
        admin: {
          description: label({
            nb: 'Navnet personen logger inn med hos Feide eller Entra ID, for eksempel kari@universitet.example. Den første innloggingen finner personen med det.',
            en: 'The name the person logs in with at Feide or Entra ID, such as kari@university.example. The first log-in finds the person by it.',
          }),
        },
        hooks: { beforeValidate: [lowerCase] },
      },
      civilDateField({
        name: 'activeTo',
        label: { nb: 'Siste dag ved institusjonen', en: 'Last day at the institution' },
        description: {
          nb: 'Etter denne dagen har personen ingen rettigheter.',
          en: 'After this day the person has no rights.',
        },
      }),
      {
        name: 'account',
        type: 'relationship',
        relationTo: accounts,
        index: true,
        label: label({ nb: 'Konto', en: 'Account' }),
        admin: {
          description: label({
            nb: 'Kontoen personen logger inn med. Valgfri.',
            en: 'The account the person logs in with. Optional.',
          }),
        },
      },
      {
        name: 'invitation',
        type: 'ui',
        label: label({ nb: 'Invitasjon', en: 'Invitation' }),
        admin: {
          disableListColumn: true,
          components: { Field: '@verne/hse-plugin/rsc#InvitationPanel' },
        },
      },
    ],
  })
}

/** Who has which role, where, from which day to which day. Rights follow these, and end with them. */
export const roleAssignments: CollectionConfig = hseCollection({
  slug: 'role-assignments',
  singular: { nb: 'Rolle', en: 'Role assignment' },
  plural: { nb: 'Roller', en: 'Role assignments' },
  group: 'organisation',
  description: {
    nb: 'Avslutt en rolle med en til-dato i stedet for å overskrive den. Da ser alle hvem som hadde den før.',
    en: 'End a role with a to date instead of overwriting it. Then everyone sees who had it before.',
  },
  admin: {
    useAsTitle: nameFieldName,
    defaultColumns: [nameFieldName, 'role', 'unit', 'safetyArea', 'from', 'to'],
    listSearchableFields: [nameFieldName],
    pagination: { defaultLimit: 50 },
    components: { beforeListTable: ['@verne/hse-plugin/rsc#RoleTerms'] },
  },
  // What holds or will hold first, role by role; then what has ended, the latest first. Not by name, which some who read
  // roles may not read.
  defaultSort: ['-lasts', 'role'],
  endpoints: [...termEndpoints],
  hooks: {
    beforeOperation: [findByName],
    beforeChange: [keepAssignmentRules, keepName('role-assignments')],
    afterChange: [readRightsAnew, publishContacts],
  },
  fields: [
    nameWithPerson({ nb: 'Rolle, sted og person', en: 'Role, place and person' }),
    lastsField,
    standingField,
    choice({
      name: 'role',
      label: { nb: 'Rolle', en: 'Role' },
      words: roleOptionText,
      required: true,
      index: true,
    }),
    {
      name: 'person',
      type: 'relationship',
      relationTo: 'people',
      required: true,
      index: true,
      label: label({ nb: 'Person', en: 'Person' }),
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: 'units',
      index: true,
      label: label({ nb: 'Enhet', en: 'Unit' }),
      admin: {
        description: label({
          nb: 'For roller i en enhet, for eksempel linjeleder.',
          en: 'For roles in a unit, such as line manager.',
        }),
      },
    },
    {
      name: 'safetyArea',
      type: 'relationship',
      relationTo: 'safety-areas',
      index: true,
      label: label({ nb: 'Verneområde', en: 'Safety area' }),
      admin: {
        description: label({
          nb: 'For verneombud og varaverneombud.',
          en: 'For safety representatives and their deputies.',
        }),
      },
    },
    choice({
      name: 'side',
      label: seatText.side,
      words: sideText,
      admin: { condition: (_data, { role }: { role?: unknown }) => isSeat(role) },
    }),
    {
      name: 'deputy',
      type: 'checkbox',
      label: label(seatText.deputy),
      admin: { condition: (_data, { role }: { role?: unknown }) => isSeat(role) },
    },
    civilDateField({
      name: 'from',
      label: { nb: 'Fra', en: 'From' },
      required: true,
      index: true,
    }),
    civilDateField({
      name: 'to',
      label: { nb: 'Til og med', en: 'Up to and including' },
      description: {
        nb: 'La feltet være tomt så lenge ingen slutt er bestemt.',
        en: 'Empty while no end is set.',
      },
      index: true,
    }),
    {
      name: 'succession',
      type: 'ui',
      label: label({ nb: 'Den som overtar', en: 'Successor' }),
      admin: {
        disableListColumn: true,
        components: { Field: '@verne/hse-plugin/rsc#SuccessionPanel' },
      },
    },
  ],
})

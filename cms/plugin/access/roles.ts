import { type AssignedRole, assignedRoles } from '../../../content/roles.ts'
import type { Text } from '../core/text.ts'

export { type AssignedRole, assignedRoles } from '../../../content/roles.ts'

/** Every role the access table knows: `public` is anyone, `employee` anyone logged in. */
export const roles = ['public', 'employee', ...assignedRoles] as const
export type Role = (typeof roles)[number]

/** What an assigned role is tied to. */
export type RoleTie = 'unit' | 'safetyArea' | 'institution'

/** Where each role holds: managers and coordinators in a unit and all below it, representatives in a safety area. */
export const roleTies: Readonly<Record<AssignedRole, RoleTie>> = {
  lineManager: 'unit',
  deputyManager: 'unit',
  safetyRepresentative: 'safetyArea',
  deputySafetyRep: 'safetyArea',
  chiefSafetyRep: 'institution',
  hseCoordinator: 'unit',
  radiationCoordinator: 'unit',
  substanceIndexContact: 'unit',
  gasCoordinator: 'unit',
  fireOfficer: 'unit',
  firstAider: 'unit',
  roomManager: 'unit',
  amuMember: 'institution',
  lamuMember: 'unit',
  ohsContact: 'institution',
  hseUnitEditor: 'institution',
  hseUnitApprover: 'institution',
  auditor: 'institution',
  centralContributor: 'unit',
  topManagement: 'institution',
  administrator: 'institution',
}

/** What the person is, as readers of the site and of letters see it. */
export const roleText = {
  lineManager: { nb: 'Linjeleder', en: 'Line manager' },
  deputyManager: { nb: 'Stedfortreder for leder', en: 'Deputy manager' },
  safetyRepresentative: { nb: 'Verneombud', en: 'Safety representative' },
  deputySafetyRep: { nb: 'Varaverneombud', en: 'Deputy safety representative' },
  chiefSafetyRep: { nb: 'Hovedverneombud', en: 'Chief safety representative' },
  hseCoordinator: { nb: 'HMS-koordinator', en: 'HSE coordinator' },
  radiationCoordinator: {
    nb: 'Lokal strålevernkoordinator',
    en: 'Local radiation protection coordinator',
  },
  substanceIndexContact: { nb: 'Stoffkartotekkontakt', en: 'Substance index contact' },
  gasCoordinator: { nb: 'Gasskoordinator', en: 'Gas coordinator' },
  fireOfficer: { nb: 'Brannvernleder', en: 'Fire officer' },
  firstAider: { nb: 'Førstehjelper', en: 'First aider' },
  roomManager: { nb: 'Romansvarlig', en: 'Room manager' },
  amuMember: { nb: 'Medlem av AMU', en: 'Member of the working environment committee' },
  lamuMember: { nb: 'Medlem av LAMU', en: 'Member of the local working environment committee' },
  ohsContact: {
    nb: 'Kontakt i bedriftshelsetjenesten',
    en: 'Contact in the occupational health service',
  },
  hseUnitEditor: { nb: 'Redaktør i HMS-enheten', en: 'Editor in the HSE Unit' },
  hseUnitApprover: { nb: 'HMS-sjef', en: 'HSE director' },
  auditor: { nb: 'Revisor', en: 'Auditor' },
  centralContributor: {
    nb: 'Rådgiver i fellesadministrasjonen',
    en: 'Adviser in the central administration',
  },
  topManagement: { nb: 'Øverste ledelse', en: 'Top management' },
  administrator: { nb: 'Administrator', en: 'Administrator' },
} satisfies Record<AssignedRole, Text>

/** Roles as whoever assigns them chooses among them: with what the system lets the person do, where the name does not say it. */
export const roleOptionText: Readonly<Record<AssignedRole, Text>> = {
  ...roleText,
  hseUnitApprover: { nb: 'HMS-sjef, kan godkjenne', en: 'HSE director, can approve' },
  centralContributor: {
    nb: 'Rådgiver i fellesadministrasjonen som bidrar',
    en: 'Adviser in the central administration who contributes',
  },
}

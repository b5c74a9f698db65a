/** Roles that are assigned to a person, in a unit, in a safety area or for the whole institution, from a day to a day. */
export const assignedRoles = [
  'lineManager',
  'deputyManager',
  'safetyRepresentative',
  'deputySafetyRep',
  'chiefSafetyRep',
  'hseCoordinator',
  'radiationCoordinator',
  'substanceIndexContact',
  'gasCoordinator',
  'fireOfficer',
  'firstAider',
  'roomManager',
  'amuMember',
  'lamuMember',
  'ohsContact',
  'hseUnitEditor',
  'hseUnitApprover',
  'auditor',
  'centralContributor',
  'topManagement',
  'administrator',
] as const
export type AssignedRole = (typeof assignedRoles)[number]

/** Roles that can be responsible for what a unit does itself. */
export const ownRoles = [
  'lineManager',
  'deputyManager',
  'hseCoordinator',
  'safetyRepresentative',
  'radiationCoordinator',
  'substanceIndexContact',
  'gasCoordinator',
  'fireOfficer',
  'firstAider',
  'roomManager',
] as const satisfies readonly AssignedRole[]

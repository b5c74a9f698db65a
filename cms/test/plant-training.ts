import { storeAttachment } from '../plugin/attachments/store.ts'
import { local } from '../plugin/database/local.ts'
import type { Course } from '../plugin/generated-types.ts'
import { giveJointFile } from '../plugin/training/records/joint-file.ts'
import { attachCertificate } from '../plugin/training/records/certificate.ts'
import { accountId, type ActorName, personId, type TestApp, unitId } from './app.ts'
import { pdf } from './smallest-pdf.ts'

const system = { overrideAccess: true } as const

/** Words that stand in one training record each, and nowhere readers of other units come. */
export const trainingMarks = { evidence: 'KANARI-kursbevis', guest: 'KANARI-gjest' } as const

/** Ids of the courses that are planted. */
export const plantedCourses = {
  /** Required of managers by law, given by the HSE unit; holds for good. */
  managers: 'course-managers',
  /** Required of everyone, given by the unit itself; holds for a year. */
  fire: 'course-fire',
} as const

/**
 * Two courses; the employee, the manager and the representative of Chemistry who belong there, and the manager of the
 * humanities there; a line of the employee that waits to be confirmed, and one of a guest.
 * @returns id of the employee's line
 */
export async function plantTraining(app: TestApp): Promise<string> {
  const req = await app.as()
  const course: Partial<Course> = {
    purpose: 'Kunne',
    form: 'classroom',
    languages: ['nb'],
    provider: 'HMS',
  }
  await local.create(
    req,
    'courses',
    {
      ...course,
      id: plantedCourses.managers,
      slug: 'hms-for-ledere',
      title: 'HMS for ledere',
      obligation: 'law',
      roles: ['lineManager'],
      withinMonths: 6,
      central: true,
    },
    system,
  )
  await local.create(
    req,
    'courses',
    {
      ...course,
      id: plantedCourses.fire,
      slug: 'brannvern',
      title: 'Brannvern',
      obligation: 'ownRule',
      categories: ['employee'],
      validityMonths: 12,
    },
    system,
  )
  const belongs: [ActorName, string][] = [
    ['employee', 'KJ'],
    ['managerChemistry', 'KJ'],
    ['representative', 'KJ'],
    ['managerHumanities', 'HF'],
  ]
  for (const [actor, unit] of belongs) {
    const data = { person: personId(actor), unit: unitId(unit), from: '2024-01-01' }
    await local.create(req, 'affiliations', { ...data, category: 'employee' }, system)
  }
  const line = {
    course: plantedCourses.fire,
    unit: unitId('KJ'),
    date: '2026-09-15',
    expires: '2027-09-14',
    central: false,
    evidence: trainingMarks.evidence,
    registeredBy: 'Prøve managerChemistry',
  }
  const { id } = await local.create(
    req,
    'training-records',
    {
      ...line,
      key: 'planted-employee',
      name: 'Prøve employee',
      person: personId('employee'),
      category: 'employee',
      state: 'registered',
    },
    system,
  )
  await local.create(
    req,
    'training-records',
    {
      ...line,
      key: 'planted-guest',
      name: trainingMarks.guest,
      until: '2026-12-31',
      category: 'guest',
      state: 'confirmed',
      confirmedBy: 'registrar',
    },
    system,
  )
  return id
}

/** A certificate of every course that was taken in Chemistry. */
export async function plantCertificates(app: TestApp): Promise<void> {
  const manager = await app.as('managerChemistry')
  const account = accountId('managerChemistry')
  for (const { id } of await local.find(manager, 'training-records', { overrideAccess: false })) {
    const stored = await storeAttachment(manager, { name: 'bevis.pdf', data: pdf, account })
    await attachCertificate(manager, { id, file: stored.id })
  }
}

/** A file for all who took part in what the guest of Chemistry took, that its participants could open. */
export async function plantJointFile(app: TestApp): Promise<void> {
  const manager = await app.as('managerChemistry')
  const account = accountId('managerChemistry')
  const { id } = await storeAttachment(manager, { name: 'felles.pdf', data: pdf, account })
  await giveJointFile(manager, { file: id, key: 'planted-held-course', shows: 'forAll' })
  const lines = await local.find(manager, 'training-records', {
    ...system,
    where: { key: { equals: 'planted-guest' } },
  })
  for (const { id: line, version } of lines) {
    await local.update(manager, 'training-records', line, { jointFile: id, version }, system)
  }
}

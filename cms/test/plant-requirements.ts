import { local } from '../plugin/database/local.ts'
import type { Requirement } from '../plugin/generated-types.ts'
import { type TestApp, unitId } from './app.ts'

const system = { overrideAccess: true } as const

/** Requirements of each kind a unit is proposed or not, and of the first what chemistry decided last year. */
export async function plantRequirements(app: TestApp): Promise<void> {
  const req = await app.as()
  const planted: readonly [key: string, more: Partial<Requirement>][] = [
    ['bevl-6', {}],
    ['bevl-7', { riskClasses: ['lab'] }],
    ['bevl-8', { topics: ['topic-kjemikalier'] }],
  ]
  for (const [key, more] of planted) {
    await local.create(
      req,
      'requirements',
      {
        id: `requirement-${key}`,
        key,
        regulation: 'regulation-fire',
        section: key.slice(-1),
        text: `Det ${key} krever.`,
        ...more,
      },
      system,
    )
  }
  await local.create(
    req,
    'unit-requirements',
    {
      key: `${unitId('KJ')}:requirement-fire-5`,
      unit: unitId('KJ'),
      requirement: 'requirement-fire-5',
      applies: 'yes',
      how: 'Vi øver hver høst.',
      reviewedOn: '2025-10-01',
      reviewedBy: 'Den forrige',
    },
    system,
  )
}

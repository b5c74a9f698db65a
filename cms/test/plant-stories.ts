import { local } from '../plugin/database/local.ts'
import { accountId, type TestApp } from './app.ts'

/** Numbers of the stories that are planted, by where they stand. */
export const storyNumbers = {
  draft: 'HIS-2026-0101',
  toApprove: 'HIS-2026-0102',
  approved: 'HIS-2026-0103',
  published: 'HIS-2026-0104',
} as const

/** Stories in each state, written by one editor of the HSE unit. */
export async function plantStories(app: TestApp): Promise<void> {
  const req = await app.as()
  const system = { overrideAccess: true } as const
  // The next one that is written goes on after these.
  await local.create(req, 'number-series', { id: 'HIS-2026-', last: 104 }, system)
  const steps = [
    {
      step: 'write' as const,
      at: '2026-11-01T08:00:00.000Z',
      by: accountId('editor'),
      name: 'Prøve editor',
    },
  ]
  for (const [name, number] of Object.entries(storyNumbers)) {
    const state = name as keyof typeof storyNumbers
    await local.create(
      req,
      'stories',
      {
        ...{ id: `story-${state}`, key: `story-that-is-${state}`, number, state, steps },
        ...{ title: 'Lyset virker', titleEn: 'The light works' },
        ...{ reported: 'Det var mørkt.', reportedEn: 'It was dark.' },
        ...{ carriedOut: 'Lampene ble byttet.', carriedOutEn: 'The lamps were changed.' },
        ...{ different: 'Det er lyst.', differentEn: 'It is light.' },
        ...{ year: 2026, topic: 'topic-kjemikalier' },
        approvedOn: state === 'approved' || state === 'published' ? '2026-11-10' : null,
        publishedOn: state === 'published' ? '2026-11-11' : null,
      },
      system,
    )
  }
}

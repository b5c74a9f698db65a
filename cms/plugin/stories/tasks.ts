import type { PayloadRequest } from 'payload'
import { idOf, local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import type { TaskSource } from '../tasks/reading.ts'
import { whoFor } from '../tasks/rules.ts'
import { handsIn } from './rules.ts'

const system = { overrideAccess: true } as const

/** What stories ask of the HSE unit: to approve what others have written, and to publish what is approved. */
export const storyTasks: TaskSource = async (req, { closes }) => {
  if (!closes) return { units: [], give: () => undefined }
  const { root, stories } = await waiting(req)
  if (root === null) return { units: [], give: () => undefined }
  return {
    units: stories.length === 0 ? [] : [root],
    give: (responsible, _day, give) => {
      const { directors } = whoFor(responsible, root)
      for (const { approved, hands, id, number, title } of stories) {
        // Whoever wrote some of it, or sent it for approval, never approves it.
        const who = approved ? directors : directors.filter((each) => !hands.includes(each))
        give(who, {
          kind: approved ? 'publishStory' : 'approveStory',
          record: 'story',
          id,
          number,
          title: { words: title, language: 'nb' },
          unit: root,
          year: null,
          due: null,
        })
      }
    },
  }
}

/** A story that waits for an approver. */
interface WaitingStory {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly approved: boolean
  /** People who have written in it, or sent it for approval. */
  readonly hands: readonly string[]
}

/** Every story that waits for an approver, and the unit above all others. Few, and remembered. */
function waiting(
  req: PayloadRequest,
): Promise<{ readonly root: string | null; readonly stories: readonly WaitingStory[] }> {
  const from = ['stories', 'people', 'units']
  return remembered(req, { key: 'stories that wait', from }, async () => {
    const found = await local.find(req, 'stories', {
      ...system,
      where: { state: { in: ['toApprove', 'approved'] } },
      select: { number: true, title: true, state: true, steps: true },
    })
    if (found.length === 0) return { root: null, stories: [] }
    const accounts = found.flatMap(({ steps }) => handsIn(steps))
    const [people, roots] = await Promise.all([
      local.find(req, 'people', {
        ...system,
        where: { account: { in: accounts } },
        select: { account: true },
      }),
      local.find(req, 'units', {
        ...system,
        where: { and: [{ parent: { exists: false } }, { active: { not_equals: false } }] },
        select: { code: true },
        sort: 'code',
        limit: 1,
      }),
    ])
    const personOf = new Map(
      people.flatMap(({ account, id }) => (account ? [[idOf(account), id] as const] : [])),
    )
    return {
      root: roots[0]?.id ?? null,
      stories: found.map(({ id, number, state, steps, title }) => ({
        id,
        number,
        title,
        approved: state === 'approved',
        hands: handsIn(steps).flatMap((each) => personOf.get(each) ?? []),
      })),
    }
  })
}

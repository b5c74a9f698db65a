import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { local } from '../database/local.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Duty } from '../feature.ts'
import type { CycleActivity, HseSetting } from '../generated-types.ts'
import { isDayOfYear, standardDays } from '../processes/deadlines/rules.ts'
import type { Month, ProcessPart } from './rules.ts'

const system = { overrideAccess: true } as const

/** The settings that were the deadlines of the HSE process before the annual cycle was. */
const former = {
  processOpened: 'processOpenedBy',
  preMeetingHeld: 'processPreMeetingBy',
  processClosed: 'processClosedBy',
} as const satisfies Record<ProcessPart, keyof HseSetting>

const titles = {
  processOpened: { nb: 'HMS-runden er åpnet', en: 'The HSE process has been opened' },
  preMeetingHeld: {
    nb: 'Formøtet i HMS-runden er holdt',
    en: 'The pre-meeting of the HSE process has been held',
  },
  processClosed: { nb: 'HMS-runden er avsluttet', en: 'The HSE process has been closed' },
} as const satisfies Record<ProcessPart, { nb: string; en: string }>

/**
 * Turns the three settings of before into activities of the annual cycle, once: a deadline that stands there already on
 * that day is taken, and where there is no cycle one of the calendar year is made. What was moved is emptied in the settings,
 * so that it is not moved again when somebody ends the activity.
 */
export const settingsBecomeActivities: Duty = async (req) => {
  const settings = await settingsOf(req)
  const parts = (Object.keys(former) as ProcessPart[]).filter((part) =>
    isDayOfYear(settings[former[part]]),
  )
  if (parts.length === 0) return
  const standing = await institutionCycle(req)
  // The standard days hold without a cycle, too.
  if (standing === null && parts.every((part) => isStandard(part, settings))) return
  await inTransaction(req, async () => {
    const cycle = standing ?? (await makeCycle(req))
    const activities = await local.find(req, 'cycle-activities', {
      ...system,
      where: { cycle: { equals: cycle } },
    })
    for (const part of parts) {
      if (activities.some(({ doneWhen }) => doneWhen === part)) continue
      const [month = '', day = ''] = String(settings[former[part]]).split('-')
      const there = activities.find((each) => isDeadlineOn(each, month, Number(day)))
      if (there) {
        const data = { doneWhen: part, version: there.version }
        await local.update(req, 'cycle-activities', there.id, data, system)
      } else await makeActivity(req, { cycle, part, month: month as Month, day: Number(day) })
    }
    await emptySettings(req, settings.version ?? 1)
  })
}

type Stored = Partial<Record<keyof HseSetting, unknown>> & { readonly version?: number }

async function settingsOf(req: PayloadRequest): Promise<Stored> {
  // What the database has: a global that was never saved holds its default values for everyone else.
  const found = (await req.payload.db.findGlobal({
    slug: 'hse-settings',
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })) as Stored | null
  // MongoDB has nothing at all before they are saved.
  return found ?? {}
}

const standard = {
  processOpened: standardDays.openedBy,
  preMeetingHeld: standardDays.preMeetingBy,
  processClosed: standardDays.closedBy,
} as const satisfies Record<ProcessPart, string>

function isStandard(part: ProcessPart, settings: Stored): boolean {
  return settings[former[part]] === standard[part]
}

function isDeadlineOn(activity: CycleActivity, month: string, day: number): boolean {
  return (
    activity.recurrence === 'day' &&
    activity.month === month &&
    activity.day === day &&
    activity.reach === 'institution' &&
    activity.responsibleRole === 'lineManager' &&
    !activity.to
  )
}

async function institutionCycle(req: PayloadRequest): Promise<string | null> {
  const [found] = await local.find(req, 'annual-cycles', {
    ...system,
    where: { and: [{ scope: { equals: 'institution' } }, { active: { not_equals: false } }] },
    sort: 'slug',
    limit: 1,
  })
  return found?.id ?? null
}

async function makeCycle(req: PayloadRequest): Promise<string> {
  const data = {
    slug: 'hms-aret',
    name: 'HMS-året',
    scope: 'institution' as const,
    startMonth: '01' as const,
    active: true,
  }
  const made = await local.create(req, 'annual-cycles', data, { ...system, locale: 'nb' })
  const english = { name: 'The HSE year', version: made.version }
  await local.update(req, 'annual-cycles', made.id, english, { ...system, locale: 'en' })
  return made.id
}

async function makeActivity(
  req: PayloadRequest,
  {
    cycle,
    day,
    month,
    part,
  }: {
    readonly cycle: string
    readonly part: ProcessPart
    readonly month: Month
    readonly day: number
  },
): Promise<void> {
  const data = {
    cycle,
    title: titles[part].nb,
    kind: 'deadline' as const,
    recurrence: 'day' as const,
    month,
    day,
    from: '2000-01-01',
    responsibleRole: 'lineManager' as const,
    reach: 'institution' as const,
    binding: true,
    doneWhen: part,
  }
  const made = await local.create(req, 'cycle-activities', data, { ...system, locale: 'nb' })
  const english = { title: titles[part].en, version: made.version }
  await local.update(req, 'cycle-activities', made.id, english, { ...system, locale: 'en' })
}

async function emptySettings(req: PayloadRequest, version: number): Promise<void> {
  await req.payload.updateGlobal({
    slug: 'hse-settings',
    data: { processOpenedBy: null, processPreMeetingBy: null, processClosedBy: null, version },
    req,
    overrideAccess: true,
  })
}

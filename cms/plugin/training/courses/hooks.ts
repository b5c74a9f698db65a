import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload'
import { refuse } from '../../core/refuse.ts'
import { local } from '../../database/local.ts'
import type { Course } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { requestPublish } from '../../publishing/request.ts'
import { courseFieldFaults } from './rules.ts'
import { courseRefusalText } from './text.ts'

/** A course has an address of its own, a way to sign up that works, and whole months. */
export const keepCourse: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const given = data as Partial<Course>
  const [fault] = courseFieldFaults(given)
  if (fault) refuse(req, courseRefusalText[fault.code], fault)
  const own = (originalDoc as { id?: string } | undefined)?.id
  const wanted = [given.slug, given.slugEn].flatMap((each) => each ?? [])
  if (wanted.length === 0) return data
  const [taken] = await local.find(req, 'courses', {
    overrideAccess: true,
    where: {
      and: [
        { or: [{ slug: { in: wanted } }, { slugEn: { in: wanted } }] },
        ...(own === undefined ? [] : [{ id: { not_equals: own } }]),
      ],
    },
    limit: 1,
  })
  if (taken) {
    const field = [taken.slug, taken.slugEn].includes(given.slug) ? 'slug' : 'slugEn'
    refuse(req, courseRefusalText.slugTaken, { field, code: 'slugTaken' })
  }
  return data
}

/** A course that somebody has taken, or that is in a plan, is not deleted: it is not offered any more. */
export const keepTakenCourse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { course: { equals: String(id) } }
  const system = { overrideAccess: true }
  const used = await Promise.all([
    local.count(req, 'training-records', { ...system, where }),
    local.count(req, 'cycle-activities', { ...system, where }),
    local.count(req, 'planned-courses', { ...system, where }),
    local.count(req, 'training-plans', {
      ...system,
      where: { 'lines.course': { equals: String(id) } },
    }),
  ])
  if (used.some((each) => each > 0))
    refuse(req, courseRefusalText.courseInUse, { status: 409, code: 'courseInUse' })
}

/** Courses are part of what readers see. */
export const publishCourse: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id, version } = doc as { id: string; version: number }
  if (optionsOf(req.payload).disabled) return
  await requestPublish(req, `courses:${id}:${String(version)}`)
}

/** What was deleted is gone for readers too. */
export const publishWithoutCourse: CollectionAfterDeleteHook = async ({ id, req }) => {
  if (optionsOf(req.payload).disabled) return
  await requestPublish(req, `courses:${String(id)}:deleted`)
}

import { z } from 'zod'
import { civilDate, slug, text } from './text.ts'

/** How far a course of a plan has come. */
export const plannedCourseStates = ['planned', 'open', 'held', 'cancelled'] as const
export const plannedCourseState = z.enum(plannedCourseStates)
export type PlannedCourseState = z.infer<typeof plannedCourseState>

/** A course of the common plan, as anyone may read of it. */
export const plannedCourse = z.strictObject({
  title: text,
  /** Slug of the course; null where that is not offered any more. */
  course: slug.nullable(),
  /** Whom it is for, where the plan says it otherwise than the course. */
  audience: text.nullable(),
  /** First and last day it is held; null while they are not set. */
  from: civilDate.nullable(),
  to: civilDate.nullable(),
  /** The role or the unit that is responsible. */
  responsible: text,
  /** In whole NOK; null while nobody knows. */
  cost: z.int().min(0).nullable(),
  state: plannedCourseState,
})
export type PublicPlannedCourse = z.infer<typeof plannedCourse>

/** The common training plan of a year, once it is approved. */
export const trainingPlan = z.strictObject({
  /** The year as part of an address, such as `2026-27`. */
  slug,
  /** The year as it is written: `2026/27`, or `2026`. */
  period: z.string().min(1),
  approvedOn: civilDate,
  /** In the order they are held. */
  courses: z.array(plannedCourse),
})
export type PublicTrainingPlan = z.infer<typeof trainingPlan>

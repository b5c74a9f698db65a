import { z } from 'zod'
import { civilDate, slug, text } from './text.ts'

/** Whose year a cycle is: the institution's, or a committee's. */
export const cycleScopes = ['institution', 'committee'] as const
export const cycleScope = z.enum(cycleScopes)
export type CycleScope = z.infer<typeof cycleScope>

/** What an activity of a cycle is. */
export const activityKinds = [
  'meeting',
  'deadline',
  'report',
  'audit',
  'training',
  'survey',
  'review',
  'communication',
] as const
export const activityKind = z.enum(activityKinds)
export type ActivityKind = z.infer<typeof activityKind>

/** Thirds of a month, for what has no day: to the 10th, to the 20th, to the last. */
export const monthParts = ['early', 'mid', 'late'] as const
export const monthPart = z.enum(monthParts)
export type MonthPart = z.infer<typeof monthPart>

/** One time an activity is done. */
export const occurrence = z.strictObject({
  /** The day it is done by; for a part of a month, the last day of that. */
  by: civilDate,
  /** Null where it has a day. */
  part: monthPart.nullable(),
  /** True where it is done some time in the month of that day. */
  inMonth: z.literal(true).optional(),
})
export type Occurrence = z.infer<typeof occurrence>

/** What is done in a year, and when. */
export const cycleActivity = z.strictObject({
  /** Stays the same for as long as it is one activity, in every year. */
  id: z.string().min(1),
  /** Counted up each time it is changed. */
  version: z.int().min(1),
  /** When it was last changed, an ISO 8601 instant. */
  changedAt: z.iso.datetime(),
  kind: activityKind,
  title: text,
  description: text.nullable(),
  /** The role that is responsible, in words. */
  responsible: text,
  /** Which units it is for, in words. */
  appliesTo: text,
  /** True for what everybody must keep to; false for advice. */
  binding: z.boolean(),
  /** Slug of the guideline that says how it is done. Null where none is named, or readers do not get it. */
  guideline: slug.nullable(),
  /** Slug of the course that is given then. Not there when none is named, or readers do not get it. */
  course: slug.optional(),
  /** The units it comes to, where it stands for what is done in several. Not there for any other. */
  units: z
    .array(
      z.strictObject({
        name: text,
        /** Slug of its page; null where it has none. */
        slug: slug.nullable(),
      }),
    )
    .optional(),
  /** The earliest first. */
  occurrences: z.array(occurrence).min(1),
})
export type CycleActivity = z.infer<typeof cycleActivity>

/** One time an activity was to be done, and is not after all: the activity ended before it. */
export const droppedTime = z.strictObject({
  ...cycleActivity.pick({ id: true, version: true, changedAt: true, kind: true, title: true })
    .shape,
  by: civilDate,
  /** Which time of the year it would have been, from 0. */
  place: z.int().min(0),
})
export type DroppedTime = z.infer<typeof droppedTime>

/** One turn of a cycle: twelve months from its own month on. */
export const cycleYear = z.strictObject({
  /** What people call it: `2026/27`, or `2026` where it is the calendar year. */
  label: z.string().min(1),
  from: civilDate,
  to: civilDate,
  /** By when they are done first. */
  activities: z.array(cycleActivity),
  /** What calendar programs may still have, and are to take away. */
  dropped: z.array(droppedTime).default([]),
})
export type CycleYear = z.infer<typeof cycleYear>

/** A cycle of yearly work, in use on the day of the snapshot. */
export const cycle = z.strictObject({
  slug,
  name: text,
  scope: cycleScope,
  /** 1 to 12. */
  startMonth: z.int().min(1).max(12),
  /** The year the day of the snapshot lies in. */
  current: cycleYear,
  /** The year after it, from when it is near. Null before. */
  next: cycleYear.nullable(),
})
export type Cycle = z.infer<typeof cycle>

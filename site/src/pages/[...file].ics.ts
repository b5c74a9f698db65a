import type { APIRoute, GetStaticPaths } from 'astro'
import { calendarAddress } from '@verne/content/addresses/site'
import { calendarsOf, type Calendar } from '../cycle/calendars.ts'
import { calendarFile } from '../cycle/calendar-file.ts'
import { originOf } from '../origin.ts'
import { shown } from '../shown.ts'
import { publishedSnapshot } from '../snapshot.ts'

export const getStaticPaths = (async () =>
  calendarsOf(await publishedSnapshot()).map((each) => ({
    params: {
      file: calendarAddress(each.language, each.cycle.slug).replace(/^\/|\.ics$/g, ''),
    },
    props: { each },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ readonly each: Calendar }> = async ({ props, site }) =>
  new Response(
    calendarFile(await publishedSnapshot(), shown.calendar ?? props.each, originOf(site)),
  )

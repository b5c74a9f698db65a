import { local } from '../../plugin/database/local.ts'
import type { OfferedCourse } from '../../plugin/training/records/load.ts'
import type { Page } from '../page.ts'

/** Titles of courses by id, of those that are not offered any more too. */
export async function titlesOf(
  { language, req }: Pick<Page, 'language' | 'req'>,
  courses: readonly OfferedCourse[],
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map(courses.map(({ id, title }) => [id, title[language]]))
  const gone = [...new Set(wanted)].filter((id) => !titles.has(id))
  if (gone.length > 0) {
    const found = await local.find(req, 'courses', {
      overrideAccess: true,
      locale: language,
      where: { id: { in: gone } },
      select: { title: true },
    })
    for (const { id, title } of found) titles.set(id, title)
  }
  return titles
}

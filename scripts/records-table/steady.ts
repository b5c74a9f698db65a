import { unitId } from '../../cms/test/app.ts'
import { names } from './viewers.ts'

/** The moment the clock of the table stands at. */
const now = '2026-11-22T11:00:00.000Z'

const masks: readonly (readonly [RegExp, string])[] = [
  [/[\w-]{8,64}\.[\w-]{43}(?![\w-])/g, '<signed>'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '<id>'],
  [/(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])/gi, '<id>'],
  [/(challenge|mapping|measure|participant|process|case|finding)-\d+(-\d+)?/g, '<$1>'],
  [/(AVV|TIL)-2026-\d{4}/g, '$1-<number>'],
  [/HMS-2026-[A-Z\d-]+/g, 'HMS-<number>'],
  [/2026\d{8}/g, '<serial>'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '<time>'],
]

/** The same text in every run: roles in the place of ids, no numbers, and the moment of the table by its name. */
export function steady(text: string): string {
  const called = names
    .toSorted(([one], [other]) => other.length - one.length)
    .reduce((told, [written, viewer]) => told.replaceAll(written, viewer), text)
  return masks
    .reduce(
      (told, [pattern, mask]) => told.replaceAll(pattern, mask),
      called.replaceAll(now, '<now>'),
    )
    .replaceAll(unitId(''), '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** A line of the table: its facts, each told from the next by a dot between spaces. */
export function line(...facts: readonly string[]): string {
  return steady(facts.filter((each) => each !== '').join(' · '))
}

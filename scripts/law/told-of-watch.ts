import { foundSentence } from '../../cms/plugin/regulations/watch/sentences.ts'
import { lookedUp, othersOf } from '../../cms/plugin/regulations/watch/others/rules.ts'
import type { Watched } from '../../cms/plugin/regulations/watch/keep.ts'
import type { Reading } from '../../cms/plugin/regulations/watch/reading/collected.ts'

/** What files of Lovdata's say of the register, a line each, and a sum. */
export function toldOfWatch(
  { acts, passedOver, source }: Reading,
  watched: Watched,
  { day, kept }: { readonly day: string; readonly kept: boolean },
): string[] {
  const { complete, entries, found, fresh, notThere, unchanged } = watched
  const isFresh = new Set(fresh.map(({ key }) => key))
  const over = passedOver === 0 ? '' : `, ${String(passedOver)} files passed over`
  return [
    `✓ Read ${String(acts.length)} acts and regulations in ${source}${over}`,
    ...found.map(({ by, entry, key, kind, on, words }) => {
      const said = foundSentence({ kind, on, by: by.join(', '), words }, day).en
      return `  ${entry.lovdataId}: ${said}${isFresh.has(key) ? '' : ' (found before)'}`
    }),
    ...(notThere.length === 0
      ? []
      : [`· The files say nothing of ${String(notThere.length)}: ${notThere.join(', ')}`]),
    ...(complete.act || complete.regulation
      ? []
      : ['· These are some of Lovdata’s files, so nothing is said of what is missing among them.']),
    `${kept ? '✓' : '·'} ${String(entries.length)} entries of the register of law: ${String(found.length)} changes found, ${String(fresh.length)} of them new, ${String(unchanged.length)} unchanged`,
    kept
      ? '  Confirm or dismiss what was found in the admin, under Law, Changes in law.'
      : '· Nothing was written. Say --keep to keep what was found for the HSE unit to confirm.',
  ]
}

/** Acts and regulations in the files that are not in the register, by identifier or words of the title. */
export function toldOfOthers({ acts }: Reading, { entries }: Watched, words: string): string[] {
  const found = lookedUp(othersOf(acts, entries), words)
  if (found.length === 0) return [`· Nothing that is not in the register matches “${words}”.`]
  return [
    `Not in the register, and matching “${words}”:`,
    ...found.map(({ id, title }) => `  ${id} ${title}`),
  ]
}

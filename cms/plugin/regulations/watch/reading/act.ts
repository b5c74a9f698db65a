import { isCivilDate } from '../../../core/dates.ts'
import type { Act, Amender } from '../rules.ts'
import { headerOf, type Field } from './header.ts'
import { readingFault } from './fault.ts'

const kinds: Readonly<Record<string, Act['text']>> = {
  NL: 'current',
  SF: 'current',
  LTI: 'announced',
}

/**
 * The act a file holds. Null for what is none, such as a local regulation, or an announcement under an identifier of
 * another form.
 *
 * The format is that of `gjeldende-lover.tar.bz2` and `gjeldende-sentrale-forskrifter.tar.bz2` (api.lovdata.no, publicData,
 * NLOD 2.0): one HTML5 file that is also XML for each, `nl/nl-20050617-062.xml` or `sf/sf-19961206-1127.xml`, whose
 * header is `<dl class="data-document-key-info">` with a `<dt>` and a `<dd>` of the same class for each field. It was
 * read off real files: 25 acts and the 1,272 announcements of `lovtidend-avd1-2025.tar.bz2` as stored in the public
 * repository Prosperaino/lovdata-public-data (November 2025), and compared with issue 17 of PSModule/Lovdata
 * (August 2026), which describes 759 acts. Classes are the same in bokmål and nynorsk; the labels are not.
 * @param head the file from its beginning to past its header
 * @throws ReadingFault naming the file, the line and the field
 */
export function actOf(file: string, head: string): Act | null {
  const fields = headerOf(file, head)
  const needed = (name: string): Field => {
    const found = fields.get(name)
    if (!found || found.text === '') throw readingFault('fieldMissing', { file, field: name })
    return found
  }
  const textOf = (name: string): string | null => fields.get(name)?.text || null
  const text = kinds[needed('dokid').text.split('/')[0] ?? '']
  const id = needed('legacyID').text.toUpperCase()
  if (text === undefined || !/^(LOV|FOR)-\d{4}-\d{2}-\d{2}(-\d+)?$/.test(id)) return null
  checkDay(file, 'legacyID', needed('legacyID'), id.slice(4, 14))
  const days = (name: string): string[] => daysIn(file, name, fields.get(name))
  return {
    id,
    file,
    text,
    title: needed('title').text,
    shortTitle: textOf('titleShort'),
    ministry: fields.get('ministry')?.items.join(', ') || textOf('ministry'),
    inForce: days('dateInForce').toSorted(),
    undecided: /kongen\s+(?:bestemmer|fastset)/i.test(textOf('dateInForce') ?? ''),
    lastChange: days('lastChangeInForce').toSorted().at(-1) ?? null,
    changedBy: amendersIn(textOf('lastChangedBy') ?? ''),
    changes: [...new Set(amendersIn(textOf('changesToDocuments') ?? '').map((each) => each.id))],
    announced: days('dateOfPublication')[0] ?? null,
  }
}

function daysIn(file: string, name: string, field: Field | undefined): string[] {
  if (!field) return []
  const days = field.text.match(/\d{4}-\d{2}-\d{2}/g) ?? []
  for (const day of days) checkDay(file, name, field, day)
  return [...new Set(days)]
}

function checkDay(file: string, name: string, { line }: Field, day: string): void {
  if (!isCivilDate(day)) throw readingFault('noSuchDay', { file, line, field: name, day })
}

const reference =
  /\b(lov|forskrift)\/(\d{4}-\d{2}-\d{2}(?:-\d+)?)(?:\/\S*)?(?:\s+fr[aå]\s+(\d{4}-\d{2}-\d{2}))?/g

/** What is referred to as `lov/2025-06-20-41 fra 2026-01-01`. */
function amendersIn(text: string): Amender[] {
  return [...text.matchAll(reference)].map(([, kind = '', number = '', from]) => ({
    id: `${kind === 'lov' ? 'LOV' : 'FOR'}-${number}`,
    from: from ?? null,
  }))
}

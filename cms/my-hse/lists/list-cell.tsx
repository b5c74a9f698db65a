import type { ReactElement, ReactNode } from 'react'
import { recordAddress, type RecordKind } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { ListColumn } from '../../plugin/records/list.ts'
import { Day } from '../components/day.tsx'
import { Due } from '../components/due.tsx'
import { Tag } from '../components/tag.tsx'
import { kroner } from '../measures/text.ts'
import { type ListNames, titleOf } from './load-list.ts'

interface CellProps<Doc> {
  readonly column: ListColumn<Doc>
  readonly doc: Doc
  readonly language: PageLanguage
  readonly names: ListNames
  /** What the records are called in addresses. */
  readonly kind: RecordKind
  /** True where the number has a column of its own. */
  readonly numbered: boolean
  readonly day: string
}

/** What the column of the title takes of a record. */
interface Named {
  readonly number: string
  readonly language?: PageLanguage
}

/** What stands in one cell of a list. */
export function ListCell<Doc extends object>(props: CellProps<Doc>): ReactElement {
  const { column, language } = props
  return <>{drawn(props) ?? column.none?.[language] ?? ''}</>
}

/** Null where there is nothing. */
function drawn<Doc extends object>(props: CellProps<Doc>): ReactNode {
  const { column, doc, language, names, day } = props
  const { cell } = column
  switch (cell.kind) {
    case 'title':
      return <Title {...props} />
    case 'text': {
      const value = cell.value(doc)
      if (column.key !== 'number') return value
      return <span className="list-table__id">{value}</span>
    }
    case 'said':
      return cell.value(doc)?.[language] ?? null
    case 'tag': {
      const { text, colour } = cell.value(doc)
      return <Tag colour={colour}>{text[language]}</Tag>
    }
    case 'unit':
      return names.units.get(cell.value(doc) ?? '') ?? null
    case 'person':
      return names.people.get(cell.value(doc) ?? '') ?? null
    case 'origin':
      return names.numbers.get(cell.value(doc)?.id ?? '') ?? null
    case 'day': {
      const date = cell.value(doc)
      if (date === null) return null
      if (cell.runs?.(doc) === true) return <Due language={language} due={date} day={day} />
      return <Day date={date} language={language} />
    }
    case 'money': {
      const amount = cell.value(doc)
      return amount === null ? null : kroner[language](amount)
    }
  }
}

function Title<Doc extends object>({
  column: { cell },
  doc,
  language,
  names,
  numbered,
  kind,
}: CellProps<Doc>): ReactElement {
  const { number, language: written = language } = doc as unknown as Named
  const own = cell.kind !== 'title' || cell.value === undefined
  return (
    <>
      <a
        href={recordAddress(language, kind, number)}
        lang={own && written !== language ? written : undefined}
      >
        {titleOf({ cell }, doc, names)}
      </a>
      {!numbered && <span className="list-table__more">{number}</span>}
    </>
  )
}

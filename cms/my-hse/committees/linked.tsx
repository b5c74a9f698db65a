import type { ReactElement } from 'react'
import { recordAddress, type RecordKind } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { Linkable, LinkedRecord } from '../../plugin/committees/linked.ts'
import type { Option } from '../components/fields.tsx'
import { recordWords } from '../start/text.ts'

const kinds = {
  nonconformities: 'nonconformity',
  inspections: 'inspection',
  'inspection-orders': 'inspectionOrder',
  audits: 'audit',
  'unit-reports': 'unitReport',
  reports: 'report',
  'management-reviews': 'managementReview',
} as const satisfies Record<Linkable, RecordKind>

/** A record an item can be about, as it is chosen. */
export function linkedOption(
  language: PageLanguage,
  { id, kind, number, title }: LinkedRecord,
): Option {
  const name = `${recordWords[kinds[kind]][language]} ${number}`
  return { value: id, label: title === null ? name : `${name}: ${title.words}` }
}

/** The record an item is about, as a link. */
export function LinkTo({
  language,
  linked: { kind, number, title },
}: {
  readonly language: PageLanguage
  readonly linked: LinkedRecord
}): ReactElement {
  return (
    <a href={recordAddress(language, kinds[kind], number)}>
      {recordWords[kinds[kind]][language]} {number}
      {title && (
        <>
          :{' '}
          <span lang={title.language === language ? undefined : title.language}>{title.words}</span>
        </>
      )}
    </a>
  )
}

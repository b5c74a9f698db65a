import type { PayloadRequest } from 'payload'
import { step } from '../../records/step.ts'
import { idOf } from '../../database/local.ts'
import type { UnitDocument } from '../../generated-types.ts'
import { giveFile } from '../file.ts'
import { changedFields } from '../input.ts'
import { reportFactsOf, reportFaultsOf } from '../reports.ts'
import { documentFaults, isCurrent } from '../rules.ts'

/** Changes what is known of a document: it was written anew, or moved. */
export const change = step('unit-documents', {
  words: {
    heading: { nb: 'Endre', en: 'Change' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: { nb: 'Endringene er lagret.', en: 'The changes have been saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: changedFields,
  fits: isCurrent,
  facts: (req: PayloadRequest, record: UnitDocument) =>
    reportFactsOf(req, 'change', { document: record.id, unit: idOf(record.unit) }),
  faults: ({ record, values, facts, day }) => [
    ...reportFaultsOf(values, facts),
    ...documentFaults({ ...values, hasFile: fileAfter(record, values) !== null }, day),
  ],
  write: ({ record, values }) => {
    const { removeFile: _removed, link, ...said } = values
    return { data: { ...said, link: link ?? '', file: fileAfter(record, values) } }
  },
  after: (req, written, { record }) => giveFile(req, written, fileOf(record)),
})

function fileOf({ file }: Pick<UnitDocument, 'file'>): string | null {
  return file ? idOf(file) : null
}

/** The file it has once it is changed: a new one in place of the old, which goes where that is asked for. */
function fileAfter(
  record: UnitDocument,
  { file, removeFile }: { readonly file: string | null; readonly removeFile: boolean },
): string | null {
  return file ?? (removeFile ? null : fileOf(record))
}

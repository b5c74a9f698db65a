import type { PayloadRequest } from 'payload'
import { local } from '../../cms/plugin/database/local.ts'
import { wordDocument } from '../../content/word/document.ts'
import type { Count } from './create-missing.ts'

const system = { overrideAccess: true } as const
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Gives each audit by others the report that came with it, as a file. One that has its report keeps it. */
export async function addReports(req: PayloadRequest): Promise<Count> {
  const where = { and: [{ by: { equals: 'others' } }, { key: { like: 'starter-' } }] }
  const audits = await local.find(req, 'audits', { ...system, where })
  // Not before it has been said where it is written.
  const { institution } = await import('../../content/institution.ts')
  let created = 0
  for (const audit of audits) {
    if (audit.reportFile) continue
    const { id, language, number, otherBody, scope, summary, title, version } = audit
    const file = `report-of-${id}`
    const there = await local.findById(req, 'attachments', file, system)
    if (!there) {
      const data = await wordDocument({
        title,
        html: `<p>${scope}</p><p>${summary ?? ''}</p>`,
        origin: req.payload.config.serverURL,
        subject: title,
        creator: otherBody ?? '',
        foot: otherBody ?? '',
        language,
        accent: institution.colours.accent,
        day: audit.auditDate,
      })
      await local.create(
        req,
        'attachments',
        { id: file, name: `${number}.docx`, audit: id, expiresAt: null },
        { ...system, file: { data: Buffer.from(data), name: `${file}.docx`, mimetype: wordType } },
      )
    }
    await local.update(req, 'audits', id, { reportFile: file, version }, system)
    created += 1
  }
  return { wanted: audits.length, created }
}

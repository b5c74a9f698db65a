import { institution } from '../../../content/institution.ts'
import { instant } from '../../plugin/core/dates.ts'
import { say } from '../../plugin/core/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import { ownData } from '../../plugin/privacy/own-data.ts'
import type { FileRequest } from '../files.ts'
import { startWords } from './text.ts'

/** Everything stored about whoever is logged in, and what each kind is kept for, as one JSON file. 403 for anybody else. */
export async function ownDataFile({ language, visitor }: FileRequest): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { req } = visitor
  const stored = await ownData(req)
  const file = {
    about: visitor.person?.name ?? visitor.account.email,
    made: instant(optionsOf(req.payload).clock),
    institution: say(institution.name, language),
    notHere: startWords.ownDataNotHere[language],
    contact: institution.dataProtectionEmail,
    stored: stored.map(({ collection, documents, purpose }) => ({
      collection,
      purpose: purpose === null ? null : say(purpose, language),
      documents,
    })),
  }
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${startWords.ownDataName[language]}"`,
      'cache-control': 'private, no-store',
    },
  })
}

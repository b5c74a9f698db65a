import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { UploadConfig } from 'payload'
import { say, type Text } from './text.ts'

type Handle = NonNullable<UploadConfig['handlers']>[number]
type Handler = (...asked: Parameters<Handle>) => Promise<Response | undefined>

const missing: Text = { nb: 'Filen finnes ikke.', en: 'There is no such file.' }

/** A file that is not there is answered 404. Payload takes it for a fault of its own. */
export const answerMissingFile: Handler = async (req, { params: { collection, filename } }) => {
  const folder = req.payload.collections[collection]?.config.upload.staticDir
  if (folder === undefined || path.basename(filename) !== filename) return undefined
  const there = await stat(path.join(folder, filename)).then(
    (found) => found.isFile(),
    () => false,
  )
  if (there) return undefined
  const message = say(missing, req.i18n.language)
  return Response.json(
    { errors: [{ name: 'Refusal', message, data: { code: 'notThere' } }] },
    { status: 404, headers: { 'cache-control': 'no-store' } },
  )
}

import type { PayloadRequest } from 'payload'
import {
  tellsWhoText,
  togetherText,
  tooLargeText,
  tooManyText,
} from '../../plugin/attachments/limit-text.ts'
import { fileLimits } from '../../plugin/attachments/rules.ts'
import {
  documentsAmong,
  dropWaiting,
  storeAttachment,
  waitingAttachments,
} from '../../plugin/attachments/store.ts'
import type { AttachmentType } from '../../plugin/attachments/types.ts'
import { isRefusal } from '../../plugin/core/refuse.ts'
import { fill, type Text } from '../../plugin/core/text.ts'
import type { FormError } from '../drafts.ts'
import type { Posted } from '../form-body.ts'
import type { PostedFile } from '../posted-files.ts'
import type { ReportLanguage } from '../routes.ts'
import type { KeptFiles } from './work.ts'

const text = {
  lost: {
    nb: '«{name}» ble ikke lagret, fordi noe gikk galt hos oss. Velg den igjen om litt.',
    en: '“{name}” was not stored, because something went wrong on our side. Choose it again shortly.',
  },
} satisfies Record<string, Text>

/** How a form takes files. */
export interface FilesOfForm {
  /** Field they come with, where refusals are shown. */
  readonly field: string
  /** Field that stands for those kept of an earlier try. */
  readonly kept: string
  /** Ids of kept ones that are to go. @default [] */
  readonly removed?: readonly string[]
  readonly types: readonly AttachmentType[]
  /** How many it takes. Where it is one, a new file takes the place of the one that was kept. @default 5 */
  readonly most?: number
  /** True where nobody is to be told who sent them. @default false */
  readonly anonymous?: boolean
  /** Account whose files they are, or null. */
  readonly account: string | null
  /** How long they wait for their form, in hours. @default 24 */
  readonly hours?: number
  readonly language: ReportLanguage
  /** Names of files the record has already. @default [] */
  readonly beside?: readonly string[]
}

/**
 * Keeps what fits of the files of a post, so that a mistake elsewhere loses none of them, and says of each of the
 * others why not, and what to do. Text and files that fit are kept whatever is wrong with the rest.
 */
export async function keepFilesOf(
  req: PayloadRequest,
  posted: Posted,
  form: FilesOfForm,
): Promise<KeptFiles> {
  const { field, kept, removed = [], anonymous = false, most = fileLimits.files } = form
  const before = await stillKept(
    req,
    posted.all(kept).filter((id) => !removed.includes(id)),
    anonymous,
  )
  const ids = [...before.ids]
  const names = [...(form.beside ?? []), ...before.names]
  const errors: FormError[] = before.refused.map((words) => ({ field, text: words }))
  const full: string[] = []
  const room = most === 1 ? before.ids.length + 1 : most
  const files = posted.files(field)
  for (const file of files) {
    if ('over' in file) {
      if (file.over === 'count') full.push(file.name)
      if (file.over === 'file') errors.push({ field, text: tooLargeText(file.name, file.size) })
      if (file.over === 'lost') errors.push({ field, text: fill(text.lost, { name: file.name }) })
    } else if (ids.length >= room) full.push(file.name)
    else {
      try {
        const stored = await storeAttachment(req, {
          ...form,
          name: file.name,
          path: file.path,
          beside: names,
        })
        ids.push(stored.id)
        names.push(stored.name)
      } catch (error) {
        if (!isRefusal(error)) throw error
        errors.push({ field, text: error.text })
      }
    }
  }
  const words = [...tooMuch(files), ...(full.length > 0 ? [tooManyText(full, most)] : [])]
  return {
    values: { [kept]: most === 1 ? ids.slice(-1) : ids },
    errors: [...errors, ...words.map((each) => ({ field, text: each }))],
  }
}

/** Those of an earlier try. Documents go when the report has become anonymous. */
async function stillKept(
  req: PayloadRequest,
  ids: readonly string[],
  anonymous: boolean,
): Promise<{
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly refused: readonly Text[]
}> {
  const documents = anonymous ? await documentsAmong(req, ids) : []
  await dropWaiting(req, documents)
  const left = ids.filter((id) => !documents.some((each) => each.id === id))
  const waiting = await waitingAttachments(req, left)
  return {
    ids: left,
    names: waiting.map(({ name }) => name),
    refused: documents.map(({ name }) => tellsWhoText(name)),
  }
}

function tooMuch(files: readonly PostedFile[]): Text[] {
  const left = files.filter((each) => 'over' in each && each.over === 'post')
  if (left.length === 0) return []
  const sent = files.filter((each) => !('over' in each) || each.over === 'post')
  const bytes = sent.reduce((sum, each) => sum + each.size, 0)
  return [
    togetherText(
      left.map(({ name }) => name),
      bytes,
    ),
  ]
}

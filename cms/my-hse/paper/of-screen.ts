import type { PayloadRequest } from 'payload'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { inEach } from '../../../content/addresses/parts.ts'
import type { Segment } from '../../../content/addresses/parts.ts'
import { paperFormats, paperPath, type PaperFormat } from '../../../content/addresses/papers.ts'
import { today } from '../../plugin/core/dates.ts'
import { optionsOf } from '../../plugin/options.ts'
import { FormKeys } from '../components/form-keys.ts'
import type { FileRequest } from '../files.ts'
import { NotFound, Redirect } from '../page.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { privateHeaders } from '../../plugin/attachments/stream.ts'
import { type Paper, paperAsPdf, paperAsWord } from './files.ts'
import { pageBody } from './page-body.ts'
import { withPictures } from './pictures.ts'
import { paperStyle } from './style.ts'

/** A file of My HSE at an address of its own. */
interface PaperRoute {
  readonly path: Segment
  readonly answer: (request: FileRequest) => Promise<Response>
}

const made = { pdf: paperAsPdf, word: paperAsWord } as const satisfies Record<PaperFormat, unknown>

/** The page of a screen as files, below its own address: what whoever asks may read there, as it is printed. */
export function papersOf({ path, Screen }: ScreenRoute): PaperRoute[] {
  return paperFormats.map((format) => ({
    path: inEach((language) => paperPath(path[language], format)),
    answer: async (request) => {
      try {
        const drawn = await Screen(request)
        const { language, params, req, visitor } = request
        if (visitor === null) throw new NotFound()
        const number = params['number'] ?? params['code'] ?? ''
        const day = today(optionsOf(req.payload).clock)
        const paper = paperOfPage(drawn, { day, language, number, req })
        // Word names them.
        const body = format === 'pdf' ? await withPictures(req, paper.body) : paper.body
        return await paperAs(format, { ...paper, body })
      } catch (error) {
        if (error instanceof Redirect) {
          return new Response(null, {
            status: 303,
            headers: { ...privateHeaders, location: error.to },
          })
        }
        if (!(error instanceof NotFound)) throw error
        return new Response(null, { status: 404, headers: privateHeaders })
      }
    },
  }))
}

/** A page that was drawn, as a paper. @param of `name` of its file @default its number, else its title, and the day */
export function paperOfPage(
  drawn: ReactElement,
  {
    day,
    language,
    name,
    number,
    req,
  }: Pick<Paper, 'day' | 'language' | 'number'> & {
    readonly name?: string
    readonly req: PayloadRequest
  },
): Paper {
  const origin = req.payload.config.serverURL
  const { body, title } = pageBody(renderToStaticMarkup(withoutForms(drawn)), origin)
  const called = name ?? nameOf([number || title, day])
  return { body, day, language, name: called, number, origin, style: paperStyle, title }
}

/** A paper as a file of a format. */
export function paperAs(format: PaperFormat, paper: Paper): Promise<Response> {
  return made[format](paper)
}

/** Forms are drawn and taken out again: their keys are never used. */
function withoutForms(drawn: ReactElement): ReactElement {
  return createElement(FormKeys, { value: () => '' }, drawn)
}

/** A name that every file system takes. */
export function nameOf(parts: readonly string[]): string {
  const plain = parts.join('-').normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return plain
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll(/[^\w.-]+/g, '-')
    .slice(0, 80)
}

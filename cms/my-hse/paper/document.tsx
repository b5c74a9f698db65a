import { renderToStaticMarkup } from 'react-dom/server'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { bindingStyle } from './style.ts'
import { paperWords } from './text.ts'

/** A paper in one language, whole: it needs nothing from the server. */
export interface PaperDocument {
  readonly language: PageLanguage
  readonly title: string
  /** What stands in its `main`, as HTML that Verne itself drew. */
  readonly body: string
  readonly style: string
  /** What stands at the foot of each printed page, beside its number. @default no foot */
  readonly foot?: string
}

/** The document by itself, as it is printed, kept and handed over. */
export function wholeDocument({ body, foot, language, style, title }: PaperDocument): string {
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta
        httpEquiv="content-security-policy"
        content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
      />
      <title>{title}</title>
      <style>{style}</style>
      {foot !== undefined && <style>{bindingStyle + footStyle(foot, language)}</style>}
    </>,
  )
  return `<!DOCTYPE html><html lang="${language}"><head>${head}</head><body><main>${body}</main></body></html>`
}

/** The foot is not frozen with a paper: the number of a case may come once it is approved. */
function footStyle(foot: string, language: PageLanguage): string {
  // As code points, so that no letter ends what it is said in.
  const said = foot.replaceAll(/[^\w .,·-]/gu, (letter) => `\\${codePoint(letter)} `)
  const font = 'font: 8.5pt "Inter Variable", Inter, system-ui, sans-serif; color: #3b4d55'
  const number = `counter(page) " ${paperWords.outOf[language]} " counter(pages)`
  return `@page { @bottom-left { content: "${said}"; ${font}; } @bottom-right { content: ${number}; ${font}; } }`
}

function codePoint(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16)
}

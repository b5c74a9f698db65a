import { renderToStaticMarkup } from 'react-dom/server'
import type { PageLanguage } from '../../../content/addresses/parts.ts'

/** A paper in one language, whole: it needs nothing from the server. */
export interface PaperDocument {
  readonly language: PageLanguage
  readonly title: string
  /** What stands in its `main`, as HTML that Verne itself drew. */
  readonly body: string
  readonly style: string
}

/** The document by itself, as it is printed, kept and handed over. */
export function wholeDocument({ body, language, style, title }: PaperDocument): string {
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
    </>,
  )
  return `<!DOCTYPE html><html lang="${language}"><head>${head}</head><body><main>${body}</main></body></html>`
}

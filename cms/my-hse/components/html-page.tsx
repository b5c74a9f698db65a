import type { ReactElement, ReactNode } from 'react'
import type { ReportLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** Addresses of what every page loads. Their names change with their content. */
export interface Assets {
  readonly style: string
  /** The module that helps with forms; everything works without it. */
  readonly script: string
}

/** The document every screen stands in. */
export function HtmlPage({
  language,
  assets,
  printed,
  children,
}: {
  readonly language: ReportLanguage
  readonly assets: Assets
  /** Stands on each printed sheet, such as the number of a record. @default nothing */
  readonly printed?: string | undefined
  readonly children: ReactNode
}): ReactElement {
  return (
    <html
      lang={language}
      data-color-scheme="auto"
      data-printed={printed}
      data-page={words.page[language]}
      data-of={words.of[language]}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0d171c" media="(prefers-color-scheme: dark)" />
        <script type="module" src={assets.script} />
      </head>
      <body>{children}</body>
    </html>
  )
}

import type { ReactElement, ReactNode } from 'react'
import { coloursAddress, type PageLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** The document every screen stands in. */
export function HtmlPage({
  language,
  children,
}: {
  readonly language: PageLanguage
  readonly children: ReactNode
}): ReactElement {
  return (
    <html
      lang={language}
      data-color-scheme="auto"
      data-page={words.page[language]}
      data-of={words.of[language]}
    >
      <head>
        <link rel="stylesheet" href={coloursAddress} precedence="colours" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0d171c" media="(prefers-color-scheme: dark)" />
      </head>
      <body>{children}</body>
    </html>
  )
}

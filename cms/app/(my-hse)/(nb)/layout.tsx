import type { ReactElement, ReactNode } from 'react'
import { HtmlPage } from '../components/html-page.tsx'
import '../my-hse.css'

/** Documents in Norwegian. */
export default function Layout({ children }: { readonly children: ReactNode }): ReactElement {
  return <HtmlPage language="nb">{children}</HtmlPage>
}

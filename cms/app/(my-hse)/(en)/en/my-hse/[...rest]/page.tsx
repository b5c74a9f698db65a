import { notFound } from 'next/navigation'

/** Any other address below: the page that says so, in its own language. */
export default function Page(): never {
  notFound()
}

/** The query of a page's address; a name that stands there twice counts with its first value. */
export type Asked = Readonly<Record<string, string | undefined>>

/** What Next gives a page of its address. */
export interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** The query in the form the screens take it. */
export async function askedOf({ searchParams }: PageProps): Promise<Asked> {
  const given = await searchParams
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
}

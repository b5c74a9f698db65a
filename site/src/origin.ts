/**
 * The public origin that absolute addresses begin with.
 * @throws Error when the build was told none
 */
export function originOf(site: URL | undefined): URL {
  if (site) return site
  throw new Error('The build does not know the address of the site. Set SERVER_URL.')
}

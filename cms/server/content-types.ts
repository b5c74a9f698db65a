import path from 'node:path'
import { assetsAddress } from '../../content/addresses/my-hse.ts'
import { feedAddress, siteLanguages } from '../../content/addresses/site.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const feeds = siteLanguages.map(feedAddress)

/**
 * Media type of a file by its ending, and of a feed by its address; unknown endings are bytes that no browser interprets.
 * @param pathname the address it was asked for by
 */
export function contentType(file: string, pathname = ''): string {
  if (feeds.includes(pathname)) return 'application/atom+xml; charset=utf-8'
  return types[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
}

const compressible = /\.(?:html|css|js|mjs|json|webmanifest|xml|txt|ics|svg)$/i

/** True for text that is worth compressing. */
export function isCompressible(file: string): boolean {
  return compressible.test(file)
}

const hashed = [
  /^\/_astro\//,
  /^\/media\/[0-9a-f]{64}\./,
  /^\/search-index\/[a-z]+\/[a-z]+\/[0-9a-f]+\./,
]

/** True for files whose name changes with their content: cached for good, and served from kept releases too. */
export function isHashed(pathname: string): boolean {
  return pathname.startsWith(`${assetsAddress}/`) || hashed.some((each) => each.test(pathname))
}

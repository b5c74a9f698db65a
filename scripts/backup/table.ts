import type { Manifest } from './manifest.ts'

/** What a backup holds, one line per collection, for a person. */
export function contentsTable({ collections, engine, files, globals, created }: Manifest): string {
  const rows = [...collections, ...globals].filter(({ count }) => count > 0)
  const uploads = files.filter(({ name }) => name.startsWith('uploads/')).length
  const lines = [
    ...rows.map(({ slug, count }) => [slug, String(count)] as const),
    ['uploaded files', String(uploads)] as const,
  ]
  const widest = Math.max(...lines.map(([name]) => name.length))
  return [
    `Backup of ${created}, from ${engine}`,
    ...lines.map(([name, count]) => `  ${name.padEnd(widest)}  ${count.padStart(7)}`),
  ].join('\n')
}

/** A size for a person. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

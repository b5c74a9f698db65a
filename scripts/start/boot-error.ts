/**
 * Says in one sentence why the CMS did not start.
 * @param error what its start threw
 * @param dataDir the data folder, named where the way out leads there
 */
export function bootSentence(error: unknown, dataDir: string): string {
  const chain = errorsOf(error)
  const said = chain.map((each) => `${each.name} ${codeOf(each)} ${each.message}`).join('\n')
  if (/SQLITE_(?:CORRUPT|NOTADB)|malformed|not a database/i.test(said)) {
    return `The database in ${dataDir} is damaged; it was left as it is. Move it aside and restore your latest backup with: npm run restore <backup>`
  }
  if (/SQLITE_FULL|ENOSPC|disk is full/i.test(said)) {
    return `The disk with the data folder ${dataDir} is full. Free some space and start again.`
  }
  if (/SQLITE_(?:CANTOPEN|READONLY|PERM)|readonly database/i.test(said)) {
    return `The database in ${dataDir} cannot be opened for writing. Check who owns the folder and its rights.`
  }
  if (
    /MongoServerSelectionError|MongoNetworkError|MongooseServerSelectionError|ECONNREFUSED/.test(
      said,
    )
  ) {
    return 'The database at DATABASE_URL does not answer. Check the address and that it runs, then start again.'
  }
  // The innermost error is the one that knows; those around it say where they passed it on.
  return chain.at(-1)?.message.split('\n')[0] ?? String(error)
}

function errorsOf(error: unknown): Error[] {
  const chain: Error[] = []
  for (let each: unknown = error; each instanceof Error && chain.length < 10; each = each.cause) {
    chain.push(each)
  }
  return chain
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

import type { Settings } from '../../cms/settings.ts'
import { InstitutionError } from '../../content/institution-file.ts'
import { readInstitution, refuseStarter } from '../init/file.ts'
import { StartError } from './steps.ts'

/**
 * Reads who runs this installation before anything is built or opened for them.
 * @throws StartError when the file cannot be used, or when nobody is named in production
 */
export async function assertInstitution({
  dataDir,
  institutionFile,
  production,
  starterContent,
}: Pick<Settings, 'dataDir' | 'institutionFile' | 'production' | 'starterContent'>): Promise<void> {
  if (institutionFile === null) {
    if (!production || starterContent) return
    throw new StartError(
      'Nobody has said yet whose installation this is. Run npm run init first, or set INSTITUTION_FILE to the file it wrote; STARTER_CONTENT=1 runs the fictional university.',
    )
  }
  try {
    refuseStarter(dataDir)
    await readInstitution(institutionFile)
  } catch (error) {
    if (error instanceof InstitutionError) throw new StartError(error.message)
    throw error
  }
}

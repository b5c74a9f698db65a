import { parseInstitution } from './institution-file.ts'
import { nordhavn } from './nordhavn.ts'
import type { PublicFace } from './public-face.ts'

export type { EmergencyNumber, PublicFace } from './public-face.ts'

/** Where the institution of this installation is written, or null where the fictional one stands in. Browsers know none. */
const file =
  // Client bundles have no process, and must not need one.
  typeof process === 'undefined' ? null : process.env['INSTITUTION_FILE']?.trim() || null

/**
 * Who runs this installation: what the file named by `INSTITUTION_FILE` says, else the fictional Nordhavn University that
 * the starter content describes. It is read once, when this module is loaded; what starts Verne sets the variable before
 * (`cms/settings.ts` says where the file lies), and a change shows at the next start.
 * @throws InstitutionError naming the file, the field and the way out
 */
export const institution: PublicFace =
  file === null
    ? nordhavn
    : parseInstitution(process.getBuiltinModule('node:fs').readFileSync(file, 'utf8'), file)

/** True where the fictional university stands in, and with it what the shipped texts refer to. */
export const isNordhavn: boolean = file === null

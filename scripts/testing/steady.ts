import fc from 'fast-check'
import { steadySeed } from './steady-seed.ts'

// Where a change is decided upon it is not to be refused for what another has left wrong: there the same is drawn each time.
if (steadySeed !== null) fc.configureGlobal({ seed: steadySeed })

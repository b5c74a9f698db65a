import * as step1 from './20261122_153714_initial.ts'

/** Every change of the SQLite schema, in order. */
export const migrations = [
  { name: '20261122_153714_initial', up: step1.up, down: step1.down },
]

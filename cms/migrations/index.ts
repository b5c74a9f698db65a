import * as step1 from './20261122_153714_initial.ts'
import * as step2 from './20261122_183140_records.ts'
import * as step3 from './20261128_065739_safe.ts'
import * as step4 from './20261128_101350_declared.ts'
import * as step5 from './20261128_133231_the_year.ts'
import * as step6 from './20261128_205014_words_law_and_doors.ts'
import * as step7 from './20261129_032140_law_and_cycle.ts'
import * as step8 from './20261129_090427_requirements_and_delegated_tasks.ts'
import * as step9 from './20261129_131204_registers_of_the_year.ts'
import * as step10 from './20261129_165752_organisation_training_and_calendars.ts'
import * as step11 from './20261129_214520_log_in_plans_and_former_years.ts'
import * as step12 from './20261130_014219_audits_access_requests_and_set_up.ts'
import * as step13 from './20261130_072540_the_circle_of_the_year.ts'
import * as step14 from './20261130_094434_the_circle_closes.ts'
import * as step15 from './20261130_131232_the_year_told_and_read.ts'
import * as step16 from './20261130_161844_start_pages_sooner.ts'

/** Every change of the SQLite schema, in order. */
export const migrations = [
  { name: '20261122_153714_initial', up: step1.up, down: step1.down },
  { name: '20261122_183140_records', up: step2.up, down: step2.down },
  { name: '20261128_065739_safe', up: step3.up, down: step3.down },
  { name: '20261128_101350_declared', up: step4.up, down: step4.down },
  { name: '20261128_133231_the_year', up: step5.up, down: step5.down },
  { name: '20261128_205014_words_law_and_doors', up: step6.up, down: step6.down },
  { name: '20261129_032140_law_and_cycle', up: step7.up, down: step7.down },
  { name: '20261129_090427_requirements_and_delegated_tasks', up: step8.up, down: step8.down },
  { name: '20261129_131204_registers_of_the_year', up: step9.up, down: step9.down },
  { name: '20261129_165752_organisation_training_and_calendars', up: step10.up, down: step10.down },
  { name: '20261129_214520_log_in_plans_and_former_years', up: step11.up, down: step11.down },
  { name: '20261130_014219_audits_access_requests_and_set_up', up: step12.up, down: step12.down },
  { name: '20261130_072540_the_circle_of_the_year', up: step13.up, down: step13.down },
  { name: '20261130_094434_the_circle_closes', up: step14.up, down: step14.down },
  { name: '20261130_131232_the_year_told_and_read', up: step15.up, down: step15.down },
  { name: '20261130_161844_start_pages_sooner', up: step16.up, down: step16.down },
]

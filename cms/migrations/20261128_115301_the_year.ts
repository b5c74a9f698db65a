import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`hse_processes_participants\` ADD \`from_last\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`carried_from\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`carried_times\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`hse_processes_participants\` DROP COLUMN \`from_last\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_times\`;`)
}

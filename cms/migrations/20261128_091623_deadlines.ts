import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`due_from\` text;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`reply_days\` numeric DEFAULT 14;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`due_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`reply_days\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`risk_medium_from\` numeric DEFAULT 5;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`risk_high_from\` numeric DEFAULT 15;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`risk_medium_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`risk_high_from\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`units\` ADD \`active_from\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`received_date\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`receipt_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`closing_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`days_late\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`active_from\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`received_date\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`receipt_days\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`closing_days\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`days_late\`;`)
}

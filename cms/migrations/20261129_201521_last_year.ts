import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`carried_over_system\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`carried_over_ref\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_carried_over_carried_over_system_idx\` ON \`nonconformities\` (\`carried_over_system\`);`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`carried_over_system\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`carried_over_ref\` text;`)
  await db.run(sql`CREATE INDEX \`measures_carried_over_carried_over_system_idx\` ON \`measures\` (\`carried_over_system\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`nonconformities_carried_over_carried_over_system_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`carried_over_system\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`carried_over_ref\`;`)
  await db.run(sql`DROP INDEX \`measures_carried_over_carried_over_system_idx\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`carried_over_system\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`carried_over_ref\`;`)
}

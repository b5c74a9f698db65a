import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reporter_forgotten\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_reporter_forgotten_idx\` ON \`nonconformities\` (\`reporter_forgotten\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`nonconformities_reporter_forgotten_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`reporter_forgotten\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` ADD \`answer_by\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` ADD \`answers\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reply_from\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`answer_due\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_answer_due_idx\` ON \`nonconformities\` (\`answer_due\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`nonconformities_answer_due_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`reply_from\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`answer_due\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` DROP COLUMN \`answer_by\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` DROP COLUMN \`answers\`;`)
}

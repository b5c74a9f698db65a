import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`number_series\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`last\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`number_series_updated_at_idx\` ON \`number_series\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`number_series_created_at_idx\` ON \`number_series\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`serial\` numeric;`)
  await db.run(sql`CREATE INDEX \`nonconformities_serial_idx\` ON \`nonconformities\` (\`serial\`);`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`serial\` numeric;`)
  await db.run(sql`CREATE INDEX \`measures_serial_idx\` ON \`measures\` (\`serial\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`number_series\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_serial_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`serial\`;`)
  await db.run(sql`DROP INDEX \`measures_serial_idx\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`serial\`;`)
}

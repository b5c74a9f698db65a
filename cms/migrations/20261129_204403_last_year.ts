import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`former_totals\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text,
  	\`year\` numeric NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`count\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`former_totals_key_idx\` ON \`former_totals\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`former_totals_year_idx\` ON \`former_totals\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`former_totals_unit_idx\` ON \`former_totals\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`former_totals_updated_at_idx\` ON \`former_totals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`former_totals_created_at_idx\` ON \`former_totals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`sickness_absence\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text,
  	\`unit_id\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`quarter\` text,
  	\`percent\` numeric NOT NULL,
  	\`man_days\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sickness_absence_key_idx\` ON \`sickness_absence\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`sickness_absence_unit_idx\` ON \`sickness_absence\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`sickness_absence_year_idx\` ON \`sickness_absence\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`sickness_absence_updated_at_idx\` ON \`sickness_absence\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sickness_absence_created_at_idx\` ON \`sickness_absence\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`carried_over_system\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`carried_over_ref\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_carried_over_carried_over_system_idx\` ON \`nonconformities\` (\`carried_over_system\`);`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`carried_over_system\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`carried_over_ref\` text;`)
  await db.run(sql`CREATE INDEX \`measures_carried_over_carried_over_system_idx\` ON \`measures\` (\`carried_over_system\`);`)
  await db.run(sql`ALTER TABLE \`unit_documents\` ADD \`report_year\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`former_totals\`;`)
  await db.run(sql`DROP TABLE \`sickness_absence\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_carried_over_carried_over_system_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`carried_over_system\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`carried_over_ref\`;`)
  await db.run(sql`DROP INDEX \`measures_carried_over_carried_over_system_idx\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`carried_over_system\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`carried_over_ref\`;`)
  await db.run(sql`ALTER TABLE \`unit_documents\` DROP COLUMN \`report_year\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`hse_processes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`measures_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`measures_id\`) REFERENCES \`measures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_rels_order_idx\` ON \`hse_processes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_rels_parent_idx\` ON \`hse_processes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_rels_path_idx\` ON \`hse_processes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_rels_measures_id_idx\` ON \`hse_processes_rels\` (\`measures_id\`);`)
  await db.run(sql`CREATE TABLE \`retention_decisions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`years\` numeric,
  	\`basis\` text,
  	\`decided_by\` text,
  	\`decided_date\` text,
  	\`reference\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`retention_decisions_key_idx\` ON \`retention_decisions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`retention_decisions_updated_at_idx\` ON \`retention_decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`retention_decisions_created_at_idx\` ON \`retention_decisions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`retention_holds\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`record\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`at\` text,
  	\`name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`retention_holds_key_idx\` ON \`retention_holds\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_record_idx\` ON \`retention_holds\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_updated_at_idx\` ON \`retention_holds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_created_at_idx\` ON \`retention_holds\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`hse_processes_participants\` ADD \`from_last\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`source\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`likelihood_after\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`consequence_after\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`carried_from\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`carried_times\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes_mappings\` ADD \`finding_title\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_gone_through\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_how\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_result\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_challenge\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reporter_forgotten\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_reporter_forgotten_idx\` ON \`nonconformities\` (\`reporter_forgotten\`);`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`risk_medium_from\` numeric DEFAULT 5;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`risk_high_from\` numeric DEFAULT 15;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`hse_processes_rels\`;`)
  await db.run(sql`DROP TABLE \`retention_decisions\`;`)
  await db.run(sql`DROP TABLE \`retention_holds\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_reporter_forgotten_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`reporter_forgotten\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_participants\` DROP COLUMN \`from_last\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`source\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`likelihood_after\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`consequence_after\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_times\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_mappings\` DROP COLUMN \`finding_title\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_gone_through\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_how\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_result\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_challenge\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`risk_medium_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`risk_high_from\`;`)
}

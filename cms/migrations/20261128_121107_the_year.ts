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
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`source\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`likelihood_after\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`consequence_after\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes_mappings\` ADD \`finding_title\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_gone_through\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_how\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_result\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_challenge\` text;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`risk_medium_from\` numeric DEFAULT 5;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`risk_high_from\` numeric DEFAULT 15;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`hse_processes_rels\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`source\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`likelihood_after\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`consequence_after\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_mappings\` DROP COLUMN \`finding_title\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_gone_through\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_how\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_result\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_challenge\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`risk_medium_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`risk_high_from\`;`)
}

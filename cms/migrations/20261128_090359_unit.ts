import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`internal_control_notes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`point\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`period\` text,
  	\`note\` text,
  	\`link\` text,
  	\`date\` text NOT NULL,
  	\`name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`internal_control_notes_key_idx\` ON \`internal_control_notes\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`internal_control_notes_unit_idx\` ON \`internal_control_notes\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`internal_control_notes_period_idx\` ON \`internal_control_notes\` (\`period\`);`)
  await db.run(sql`CREATE INDEX \`internal_control_notes_updated_at_idx\` ON \`internal_control_notes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`internal_control_notes_created_at_idx\` ON \`internal_control_notes\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`process_opened_by\` text DEFAULT '02-01';`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`process_pre_meeting_by\` text DEFAULT '03-15';`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`process_closed_by\` text DEFAULT '04-30';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`internal_control_notes\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`process_opened_by\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`process_pre_meeting_by\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`process_closed_by\`;`)
}

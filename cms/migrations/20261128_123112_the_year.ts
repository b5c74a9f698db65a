import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`unit_documents_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`unit_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`unit_documents_steps_order_idx\` ON \`unit_documents_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_steps_parent_id_idx\` ON \`unit_documents_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`unit_documents\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`link\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`date\` text NOT NULL,
  	\`next_review\` text,
  	\`state\` text DEFAULT 'current' NOT NULL,
  	\`withdrawn_date\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_documents_key_idx\` ON \`unit_documents\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_documents_number_idx\` ON \`unit_documents\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_serial_idx\` ON \`unit_documents\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_kind_idx\` ON \`unit_documents\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_unit_idx\` ON \`unit_documents\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_date_idx\` ON \`unit_documents\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_next_review_idx\` ON \`unit_documents\` (\`next_review\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_state_idx\` ON \`unit_documents\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_search_text_idx\` ON \`unit_documents\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_title_up_idx\` ON \`unit_documents\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_title_down_idx\` ON \`unit_documents\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_unit_up_idx\` ON \`unit_documents\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_unit_down_idx\` ON \`unit_documents\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_updated_at_idx\` ON \`unit_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_created_at_idx\` ON \`unit_documents\` (\`created_at\`);`)
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
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`carried_from\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`carried_times\` numeric;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reporter_forgotten\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_reporter_forgotten_idx\` ON \`nonconformities\` (\`reporter_forgotten\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`unit_documents_steps\`;`)
  await db.run(sql`DROP TABLE \`unit_documents\`;`)
  await db.run(sql`DROP TABLE \`retention_decisions\`;`)
  await db.run(sql`DROP TABLE \`retention_holds\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_reporter_forgotten_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`reporter_forgotten\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_participants\` DROP COLUMN \`from_last\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_times\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`consultations_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`consultations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`consultations_steps_order_idx\` ON \`consultations_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`consultations_steps_parent_id_idx\` ON \`consultations_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`consultations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`unit_id\` text NOT NULL,
  	\`nonconformity_id\` text,
  	\`process_id\` text,
  	\`matter\` text NOT NULL,
  	\`question\` text,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`asked_on\` text NOT NULL,
  	\`deadline\` text NOT NULL,
  	\`of_chief\` integer DEFAULT false,
  	\`state\` text DEFAULT 'asked' NOT NULL,
  	\`answer\` text,
  	\`answered_on\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`consultations_key_idx\` ON \`consultations\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`consultations_number_idx\` ON \`consultations\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`consultations_serial_idx\` ON \`consultations\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`consultations_unit_idx\` ON \`consultations\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`consultations_nonconformity_idx\` ON \`consultations\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`consultations_process_idx\` ON \`consultations\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`consultations_deadline_idx\` ON \`consultations\` (\`deadline\`);`)
  await db.run(sql`CREATE INDEX \`consultations_state_idx\` ON \`consultations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`consultations_updated_at_idx\` ON \`consultations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consultations_created_at_idx\` ON \`consultations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consultations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`consultations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`consultations_rels_order_idx\` ON \`consultations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`consultations_rels_parent_idx\` ON \`consultations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`consultations_rels_path_idx\` ON \`consultations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`consultations_rels_people_id_idx\` ON \`consultations_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`proposals_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`proposals\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`proposals_steps_order_idx\` ON \`proposals_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`proposals_steps_parent_id_idx\` ON \`proposals_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`proposals\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`matter\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`nonconformity_id\` text,
  	\`proposer_id\` text,
  	\`date\` text NOT NULL,
  	\`deadline\` text,
  	\`state\` text DEFAULT 'proposed' NOT NULL,
  	\`decision\` text,
  	\`measure_id\` text,
  	\`process_id\` text,
  	\`challenge\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`deadline_up\` text,
  	\`deadline_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`proposer_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`measure_id\`) REFERENCES \`measures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proposals_key_idx\` ON \`proposals\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`proposals_number_idx\` ON \`proposals\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`proposals_serial_idx\` ON \`proposals\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`proposals_unit_idx\` ON \`proposals\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`proposals_nonconformity_idx\` ON \`proposals\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`proposals_proposer_idx\` ON \`proposals\` (\`proposer_id\`);`)
  await db.run(sql`CREATE INDEX \`proposals_deadline_idx\` ON \`proposals\` (\`deadline\`);`)
  await db.run(sql`CREATE INDEX \`proposals_state_idx\` ON \`proposals\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`proposals_measure_idx\` ON \`proposals\` (\`measure_id\`);`)
  await db.run(sql`CREATE INDEX \`proposals_process_idx\` ON \`proposals\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`proposals_search_text_idx\` ON \`proposals\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`proposals_title_up_idx\` ON \`proposals\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`proposals_title_down_idx\` ON \`proposals\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`proposals_unit_up_idx\` ON \`proposals\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`proposals_unit_down_idx\` ON \`proposals\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`proposals_deadline_up_idx\` ON \`proposals\` (\`deadline_up\`);`)
  await db.run(sql`CREATE INDEX \`proposals_deadline_down_idx\` ON \`proposals\` (\`deadline_down\`);`)
  await db.run(sql`CREATE INDEX \`proposals_updated_at_idx\` ON \`proposals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`proposals_created_at_idx\` ON \`proposals\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` ADD \`answer_by\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` ADD \`answers\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reply_from\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`answer_due\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_answer_due_idx\` ON \`nonconformities\` (\`answer_due\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`consultations_steps\`;`)
  await db.run(sql`DROP TABLE \`consultations\`;`)
  await db.run(sql`DROP TABLE \`consultations_rels\`;`)
  await db.run(sql`DROP TABLE \`proposals_steps\`;`)
  await db.run(sql`DROP TABLE \`proposals\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_answer_due_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`reply_from\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`answer_due\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` DROP COLUMN \`answer_by\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` DROP COLUMN \`answers\`;`)
}

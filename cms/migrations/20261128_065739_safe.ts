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
  await db.run(sql`CREATE TABLE \`nonconformities_not_required\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`which\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`at\` text,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`nonconformities_not_required_order_idx\` ON \`nonconformities_not_required\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_not_required_parent_id_idx\` ON \`nonconformities_not_required\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`job_runs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`queued_at\` text,
  	\`ran_at\` text,
  	\`failed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`job_runs_updated_at_idx\` ON \`job_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`job_runs_created_at_idx\` ON \`job_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`servers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`server\` text NOT NULL,
  	\`folder\` text NOT NULL,
  	\`place\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`since\` text,
  	\`seen_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`servers_updated_at_idx\` ON \`servers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`servers_created_at_idx\` ON \`servers\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`serial\` numeric;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`concerns_manager\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`handling_unit_id\` text REFERENCES units(id);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_next_of_kin\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_occupational_health\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_dsa\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_dsb\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_maritime\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_fire_service\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`injury\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reported_type\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_serial_idx\` ON \`nonconformities\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_concerns_manager_idx\` ON \`nonconformities\` (\`concerns_manager\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_handling_unit_idx\` ON \`nonconformities\` (\`handling_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_serious_injury_idx\` ON \`nonconformities\` (\`serious_injury\`);`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`serial\` numeric;`)
  await db.run(sql`CREATE INDEX \`measures_serial_idx\` ON \`measures\` (\`serial\`);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`sealed\` text;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`sending_since\` text;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` ADD \`held_by\` text;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` ADD \`held_until\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`number_series\`;`)
  await db.run(sql`DROP TABLE \`nonconformities_not_required\`;`)
  await db.run(sql`DROP TABLE \`job_runs\`;`)
  await db.run(sql`DROP TABLE \`servers\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_nonconformities\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`state\` text DEFAULT 'reported' NOT NULL,
  	\`type\` text DEFAULT 'nonconformity' NOT NULL,
  	\`source\` text DEFAULT 'report' NOT NULL,
  	\`process_id\` text,
  	\`finding\` text,
  	\`title\` text NOT NULL,
  	\`description\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`place\` text,
  	\`event_date\` text NOT NULL,
  	\`reported_date\` text NOT NULL,
  	\`category\` text,
  	\`topic_id\` text,
  	\`outcome\` text,
  	\`severity\` text,
  	\`serious_injury\` integer DEFAULT false,
  	\`notified_police\` text,
  	\`notified_labour_inspection\` text,
  	\`notified_written_confirmation\` text,
  	\`notified_copy_to_representative\` text,
  	\`immediate_action\` text,
  	\`cause\` text,
  	\`anonymous\` integer DEFAULT false,
  	\`reporter_id\` text,
  	\`reporter_name\` text,
  	\`reporter_email\` text,
  	\`by_representative\` integer DEFAULT false,
  	\`reply_to_representative\` text,
  	\`code_hash\` text,
  	\`handler_id\` text,
  	\`due\` text,
  	\`effect_check_date\` text,
  	\`effect_check_result\` text,
  	\`effect_check_note\` text,
  	\`closing_note\` text,
  	\`rejected_reason\` text,
  	\`closed_date\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reporter_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handler_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_nonconformities\`("id", "version", "key", "number", "year", "state", "type", "source", "process_id", "finding", "title", "description", "language", "unit_id", "place", "event_date", "reported_date", "category", "topic_id", "outcome", "severity", "serious_injury", "notified_police", "notified_labour_inspection", "notified_written_confirmation", "notified_copy_to_representative", "immediate_action", "cause", "anonymous", "reporter_id", "reporter_name", "reporter_email", "by_representative", "reply_to_representative", "code_hash", "handler_id", "due", "effect_check_date", "effect_check_result", "effect_check_note", "closing_note", "rejected_reason", "closed_date", "updated_at", "created_at") SELECT "id", "version", "key", "number", "year", "state", "type", "source", "process_id", "finding", "title", "description", "language", "unit_id", "place", "event_date", "reported_date", "category", "topic_id", "outcome", "severity", "serious_injury", "notified_police", "notified_labour_inspection", "notified_written_confirmation", "notified_copy_to_representative", "immediate_action", "cause", "anonymous", "reporter_id", "reporter_name", "reporter_email", "by_representative", "reply_to_representative", "code_hash", "handler_id", "due", "effect_check_date", "effect_check_result", "effect_check_note", "closing_note", "rejected_reason", "closed_date", "updated_at", "created_at" FROM \`nonconformities\`;`)
  await db.run(sql`DROP TABLE \`nonconformities\`;`)
  await db.run(sql`ALTER TABLE \`__new_nonconformities\` RENAME TO \`nonconformities\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`nonconformities_key_idx\` ON \`nonconformities\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`nonconformities_number_idx\` ON \`nonconformities\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_year_idx\` ON \`nonconformities\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_state_idx\` ON \`nonconformities\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_source_idx\` ON \`nonconformities\` (\`source\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_process_idx\` ON \`nonconformities\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_unit_idx\` ON \`nonconformities\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_event_date_idx\` ON \`nonconformities\` (\`event_date\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_reported_date_idx\` ON \`nonconformities\` (\`reported_date\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_category_idx\` ON \`nonconformities\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_topic_idx\` ON \`nonconformities\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_severity_idx\` ON \`nonconformities\` (\`severity\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_reporter_idx\` ON \`nonconformities\` (\`reporter_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_handler_idx\` ON \`nonconformities\` (\`handler_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_due_idx\` ON \`nonconformities\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_closed_date_idx\` ON \`nonconformities\` (\`closed_date\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_updated_at_idx\` ON \`nonconformities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_created_at_idx\` ON \`nonconformities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`year_state_source_severity_category_topic_unit_due_idx\` ON \`nonconformities\` (\`year\`,\`state\`,\`source\`,\`severity\`,\`category\`,\`topic_id\`,\`unit_id\`,\`due\`);`)
  await db.run(sql`DROP INDEX \`measures_serial_idx\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`serial\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`sealed\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`sending_since\`;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` DROP COLUMN \`held_by\`;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` DROP COLUMN \`held_until\`;`)
}

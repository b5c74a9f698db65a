import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`hse_processes_mappings\` ADD \`finding_title\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`event_time\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`injured_group\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`other_employer\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`likelihood\` numeric;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`consequence\` numeric;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reporter_forgotten\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`named_handler_id\` text REFERENCES people(id);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`other_system\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`other_system_name\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`other_system_number\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`other_system_sent\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`ask_again\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_injured_group_idx\` ON \`nonconformities\` (\`injured_group\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_reporter_forgotten_idx\` ON \`nonconformities\` (\`reporter_forgotten\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_named_handler_idx\` ON \`nonconformities\` (\`named_handler_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_other_system_idx\` ON \`nonconformities\` (\`other_system\`);`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`risk_medium_from\` numeric DEFAULT 5;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`risk_high_from\` numeric DEFAULT 15;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`retention_decisions\`;`)
  await db.run(sql`DROP TABLE \`retention_holds\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_nonconformities\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
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
  	\`concerns_manager\` integer DEFAULT false,
  	\`handling_unit_id\` text,
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
  	\`notified_next_of_kin\` text,
  	\`notified_occupational_health\` text,
  	\`notified_dsa\` text,
  	\`notified_dsb\` text,
  	\`notified_maritime\` text,
  	\`notified_fire_service\` text,
  	\`injury\` text,
  	\`reported_type\` text,
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
  	\`due_from\` text,
  	\`effect_check_date\` text,
  	\`effect_check_result\` text,
  	\`effect_check_note\` text,
  	\`closing_note\` text,
  	\`rejected_reason\` text,
  	\`closed_date\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`due_up\` text,
  	\`due_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handling_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reporter_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handler_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_nonconformities\`("id", "version", "key", "number", "serial", "year", "state", "type", "source", "process_id", "finding", "title", "description", "language", "unit_id", "concerns_manager", "handling_unit_id", "place", "event_date", "reported_date", "category", "topic_id", "outcome", "severity", "serious_injury", "notified_police", "notified_labour_inspection", "notified_written_confirmation", "notified_copy_to_representative", "notified_next_of_kin", "notified_occupational_health", "notified_dsa", "notified_dsb", "notified_maritime", "notified_fire_service", "injury", "reported_type", "immediate_action", "cause", "anonymous", "reporter_id", "reporter_name", "reporter_email", "by_representative", "reply_to_representative", "code_hash", "handler_id", "due", "due_from", "effect_check_date", "effect_check_result", "effect_check_note", "closing_note", "rejected_reason", "closed_date", "search_text", "unit_up", "unit_down", "due_up", "due_down", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "year", "state", "type", "source", "process_id", "finding", "title", "description", "language", "unit_id", "concerns_manager", "handling_unit_id", "place", "event_date", "reported_date", "category", "topic_id", "outcome", "severity", "serious_injury", "notified_police", "notified_labour_inspection", "notified_written_confirmation", "notified_copy_to_representative", "notified_next_of_kin", "notified_occupational_health", "notified_dsa", "notified_dsb", "notified_maritime", "notified_fire_service", "injury", "reported_type", "immediate_action", "cause", "anonymous", "reporter_id", "reporter_name", "reporter_email", "by_representative", "reply_to_representative", "code_hash", "handler_id", "due", "due_from", "effect_check_date", "effect_check_result", "effect_check_note", "closing_note", "rejected_reason", "closed_date", "search_text", "unit_up", "unit_down", "due_up", "due_down", "updated_at", "created_at" FROM \`nonconformities\`;`)
  await db.run(sql`DROP TABLE \`nonconformities\`;`)
  await db.run(sql`ALTER TABLE \`__new_nonconformities\` RENAME TO \`nonconformities\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`nonconformities_key_idx\` ON \`nonconformities\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`nonconformities_number_idx\` ON \`nonconformities\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_serial_idx\` ON \`nonconformities\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_year_idx\` ON \`nonconformities\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_state_idx\` ON \`nonconformities\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_source_idx\` ON \`nonconformities\` (\`source\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_process_idx\` ON \`nonconformities\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_unit_idx\` ON \`nonconformities\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_concerns_manager_idx\` ON \`nonconformities\` (\`concerns_manager\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_handling_unit_idx\` ON \`nonconformities\` (\`handling_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_event_date_idx\` ON \`nonconformities\` (\`event_date\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_reported_date_idx\` ON \`nonconformities\` (\`reported_date\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_category_idx\` ON \`nonconformities\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_topic_idx\` ON \`nonconformities\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_severity_idx\` ON \`nonconformities\` (\`severity\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_serious_injury_idx\` ON \`nonconformities\` (\`serious_injury\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_reporter_idx\` ON \`nonconformities\` (\`reporter_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_handler_idx\` ON \`nonconformities\` (\`handler_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_due_idx\` ON \`nonconformities\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_closed_date_idx\` ON \`nonconformities\` (\`closed_date\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_search_text_idx\` ON \`nonconformities\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_unit_up_idx\` ON \`nonconformities\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_unit_down_idx\` ON \`nonconformities\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_due_up_idx\` ON \`nonconformities\` (\`due_up\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_due_down_idx\` ON \`nonconformities\` (\`due_down\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_updated_at_idx\` ON \`nonconformities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_created_at_idx\` ON \`nonconformities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`year_state_source_severity_category_topic_unit_due_idx\` ON \`nonconformities\` (\`year\`,\`state\`,\`source\`,\`severity\`,\`category\`,\`topic_id\`,\`unit_id\`,\`due\`);`)
  await db.run(sql`ALTER TABLE \`hse_processes_participants\` DROP COLUMN \`from_last\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_times\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_mappings\` DROP COLUMN \`finding_title\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`risk_medium_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`risk_high_from\`;`)
}

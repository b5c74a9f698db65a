import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`enquiries_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`enquiries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`enquiries_steps_order_idx\` ON \`enquiries_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_steps_parent_id_idx\` ON \`enquiries_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`enquiries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`question\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`asker\` text NOT NULL,
  	\`date\` text NOT NULL,
  	\`deadline\` text,
  	\`responsible_id\` text,
  	\`topic_id\` text,
  	\`state\` text DEFAULT 'registered' NOT NULL,
  	\`answer\` text,
  	\`answered_date\` text,
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
  	FOREIGN KEY (\`responsible_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`enquiries_key_idx\` ON \`enquiries\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`enquiries_number_idx\` ON \`enquiries\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_serial_idx\` ON \`enquiries\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_unit_idx\` ON \`enquiries\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_asker_idx\` ON \`enquiries\` (\`asker\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_date_idx\` ON \`enquiries\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_deadline_idx\` ON \`enquiries\` (\`deadline\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_responsible_idx\` ON \`enquiries\` (\`responsible_id\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_topic_idx\` ON \`enquiries\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_state_idx\` ON \`enquiries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_search_text_idx\` ON \`enquiries\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_title_up_idx\` ON \`enquiries\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_title_down_idx\` ON \`enquiries\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_unit_up_idx\` ON \`enquiries\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_unit_down_idx\` ON \`enquiries\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_deadline_up_idx\` ON \`enquiries\` (\`deadline_up\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_deadline_down_idx\` ON \`enquiries\` (\`deadline_down\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_updated_at_idx\` ON \`enquiries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_created_at_idx\` ON \`enquiries\` (\`created_at\`);`)
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
  await db.run(sql`CREATE TABLE \`letter_lines\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`account\` text NOT NULL,
  	\`line\` text,
  	\`letter\` text,
  	\`told\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`letter_lines_key_idx\` ON \`letter_lines\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`letter_lines_account_idx\` ON \`letter_lines\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`letter_lines_told_idx\` ON \`letter_lines\` (\`told\`);`)
  await db.run(sql`CREATE INDEX \`letter_lines_updated_at_idx\` ON \`letter_lines\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`letter_lines_created_at_idx\` ON \`letter_lines\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`corrections\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`reached\` text,
  	\`looked\` numeric,
  	\`corrected\` numeric,
  	\`done_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`corrections_updated_at_idx\` ON \`corrections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`corrections_created_at_idx\` ON \`corrections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`hse_settings_closed_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_settings_closed_days_order_idx\` ON \`hse_settings_closed_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_settings_closed_days_parent_id_idx\` ON \`hse_settings_closed_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hse_settings_closed_days_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_settings_closed_days\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`hse_settings_closed_days_locales_locale_parent_id_unique\` ON \`hse_settings_closed_days_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_settings_closed_days_locales_parent_only_idx\` ON \`hse_settings_closed_days_locales\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`search_text\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`unit_up\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`unit_down\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`state_up\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`state_down\` text;`)
  await db.run(sql`CREATE INDEX \`hse_processes_search_text_idx\` ON \`hse_processes\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_unit_up_idx\` ON \`hse_processes\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_unit_down_idx\` ON \`hse_processes\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_state_up_idx\` ON \`hse_processes\` (\`state_up\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_state_down_idx\` ON \`hse_processes\` (\`state_down\`);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`due_from\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`search_text\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`unit_up\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`unit_down\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`due_up\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`due_down\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_search_text_idx\` ON \`nonconformities\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_unit_up_idx\` ON \`nonconformities\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_unit_down_idx\` ON \`nonconformities\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_due_up_idx\` ON \`nonconformities\` (\`due_up\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_due_down_idx\` ON \`nonconformities\` (\`due_down\`);`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`search_text\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`title_up\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`title_down\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`unit_up\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`unit_down\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`responsible_up\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`responsible_down\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`deadline_up\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`deadline_down\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`state_up\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`state_down\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`priority_up\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`priority_down\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`cost_up\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`cost_down\` text;`)
  await db.run(sql`CREATE INDEX \`measures_search_text_idx\` ON \`measures\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`measures_title_up_idx\` ON \`measures\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`measures_title_down_idx\` ON \`measures\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`measures_unit_up_idx\` ON \`measures\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`measures_unit_down_idx\` ON \`measures\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`measures_responsible_up_idx\` ON \`measures\` (\`responsible_up\`);`)
  await db.run(sql`CREATE INDEX \`measures_responsible_down_idx\` ON \`measures\` (\`responsible_down\`);`)
  await db.run(sql`CREATE INDEX \`measures_deadline_up_idx\` ON \`measures\` (\`deadline_up\`);`)
  await db.run(sql`CREATE INDEX \`measures_deadline_down_idx\` ON \`measures\` (\`deadline_down\`);`)
  await db.run(sql`CREATE INDEX \`measures_state_up_idx\` ON \`measures\` (\`state_up\`);`)
  await db.run(sql`CREATE INDEX \`measures_state_down_idx\` ON \`measures\` (\`state_down\`);`)
  await db.run(sql`CREATE INDEX \`measures_priority_up_idx\` ON \`measures\` (\`priority_up\`);`)
  await db.run(sql`CREATE INDEX \`measures_priority_down_idx\` ON \`measures\` (\`priority_down\`);`)
  await db.run(sql`CREATE INDEX \`measures_cost_up_idx\` ON \`measures\` (\`cost_up\`);`)
  await db.run(sql`CREATE INDEX \`measures_cost_down_idx\` ON \`measures\` (\`cost_down\`);`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`reply_days\` numeric DEFAULT 14;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`process_opened_by\` text DEFAULT '02-01';`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`process_pre_meeting_by\` text DEFAULT '03-15';`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`process_closed_by\` text DEFAULT '04-30';`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`help_days\` numeric DEFAULT 7;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`above_days\` numeric DEFAULT 14;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`hse_unit_days\` numeric DEFAULT 30;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`enquiries_steps\`;`)
  await db.run(sql`DROP TABLE \`enquiries\`;`)
  await db.run(sql`DROP TABLE \`internal_control_notes\`;`)
  await db.run(sql`DROP TABLE \`letter_lines\`;`)
  await db.run(sql`DROP TABLE \`corrections\`;`)
  await db.run(sql`DROP TABLE \`hse_settings_closed_days\`;`)
  await db.run(sql`DROP TABLE \`hse_settings_closed_days_locales\`;`)
  await db.run(sql`DROP INDEX \`hse_processes_search_text_idx\`;`)
  await db.run(sql`DROP INDEX \`hse_processes_unit_up_idx\`;`)
  await db.run(sql`DROP INDEX \`hse_processes_unit_down_idx\`;`)
  await db.run(sql`DROP INDEX \`hse_processes_state_up_idx\`;`)
  await db.run(sql`DROP INDEX \`hse_processes_state_down_idx\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`search_text\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`unit_up\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`unit_down\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`state_up\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`state_down\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_search_text_idx\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_unit_up_idx\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_unit_down_idx\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_due_up_idx\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_due_down_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`due_from\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`search_text\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`unit_up\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`unit_down\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`due_up\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`due_down\`;`)
  await db.run(sql`DROP INDEX \`measures_search_text_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_title_up_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_title_down_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_unit_up_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_unit_down_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_responsible_up_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_responsible_down_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_deadline_up_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_deadline_down_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_state_up_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_state_down_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_priority_up_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_priority_down_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_cost_up_idx\`;`)
  await db.run(sql`DROP INDEX \`measures_cost_down_idx\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`search_text\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`title_up\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`title_down\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`unit_up\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`unit_down\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`responsible_up\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`responsible_down\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`deadline_up\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`deadline_down\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`state_up\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`state_down\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`priority_up\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`priority_down\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`cost_up\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`cost_down\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`reply_days\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`process_opened_by\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`process_pre_meeting_by\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`process_closed_by\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`help_days\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`above_days\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`hse_unit_days\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`frozen_papers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`record\` text NOT NULL,
  	\`frozen_at\` text NOT NULL,
  	\`facts\` text NOT NULL,
  	\`style\` text,
  	\`nb\` text,
  	\`en\` text,
  	\`hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`frozen_papers_record_idx\` ON \`frozen_papers\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`frozen_papers_updated_at_idx\` ON \`frozen_papers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`frozen_papers_created_at_idx\` ON \`frozen_papers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`unit_reports_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`unit_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`unit_reports_steps_order_idx\` ON \`unit_reports_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_steps_parent_id_idx\` ON \`unit_reports_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`unit_reports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`year\` numeric NOT NULL,
  	\`kind\` text DEFAULT 'unit' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`state\` text DEFAULT 'started' NOT NULL,
  	\`started_on\` text NOT NULL,
  	\`handed_in_on\` text,
  	\`handed_in_by_id\` text,
  	\`sent_back_on\` text,
  	\`accepted_on\` text,
  	\`statement\` text,
  	\`stated_on\` text,
  	\`stated_by\` text,
  	\`paper\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handed_in_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_reports_key_idx\` ON \`unit_reports\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_reports_number_idx\` ON \`unit_reports\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_serial_idx\` ON \`unit_reports\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_year_idx\` ON \`unit_reports\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_unit_idx\` ON \`unit_reports\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_state_idx\` ON \`unit_reports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_handed_in_on_idx\` ON \`unit_reports\` (\`handed_in_on\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_handed_in_by_idx\` ON \`unit_reports\` (\`handed_in_by_id\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_search_text_idx\` ON \`unit_reports\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_unit_up_idx\` ON \`unit_reports\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_unit_down_idx\` ON \`unit_reports\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_updated_at_idx\` ON \`unit_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_reports_created_at_idx\` ON \`unit_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`unit_report_answers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`report_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`section\` text NOT NULL,
  	\`judgement\` text,
  	\`words\` text,
  	\`written_on\` text,
  	\`written_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`report_id\`) REFERENCES \`unit_reports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_report_answers_key_idx\` ON \`unit_report_answers\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`unit_report_answers_report_idx\` ON \`unit_report_answers\` (\`report_id\`);`)
  await db.run(sql`CREATE INDEX \`unit_report_answers_unit_idx\` ON \`unit_report_answers\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`unit_report_answers_updated_at_idx\` ON \`unit_report_answers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_report_answers_created_at_idx\` ON \`unit_report_answers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`inspections_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`inspections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inspections_steps_order_idx\` ON \`inspections_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`inspections_steps_parent_id_idx\` ON \`inspections_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`inspections\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`authority_id\` text,
  	\`other_authority\` text,
  	\`unit_id\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`notice\` text NOT NULL,
  	\`visit_date\` text,
  	\`letter_date\` text,
  	\`summary\` text,
  	\`archive_number\` text,
  	\`answer\` text,
  	\`answered_on\` text,
  	\`closed_on\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`authority_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`inspections_key_idx\` ON \`inspections\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`inspections_number_idx\` ON \`inspections\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`inspections_serial_idx\` ON \`inspections\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`inspections_authority_idx\` ON \`inspections\` (\`authority_id\`);`)
  await db.run(sql`CREATE INDEX \`inspections_unit_idx\` ON \`inspections\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`inspections_state_idx\` ON \`inspections\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`inspections_closed_on_idx\` ON \`inspections\` (\`closed_on\`);`)
  await db.run(sql`CREATE INDEX \`inspections_search_text_idx\` ON \`inspections\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`inspections_unit_up_idx\` ON \`inspections\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`inspections_unit_down_idx\` ON \`inspections\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`inspections_updated_at_idx\` ON \`inspections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`inspections_created_at_idx\` ON \`inspections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`inspection_orders_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`inspection_orders\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inspection_orders_steps_order_idx\` ON \`inspection_orders_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_steps_parent_id_idx\` ON \`inspection_orders_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`inspection_orders\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`inspection_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`title\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`legal_basis\` text,
  	\`deadline\` text NOT NULL,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`answer\` text,
  	\`answered_on\` text,
  	\`confirmed_on\` text,
  	\`lifted_on\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`deadline_up\` text,
  	\`deadline_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`inspection_id\`) REFERENCES \`inspections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`inspection_orders_key_idx\` ON \`inspection_orders\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`inspection_orders_number_idx\` ON \`inspection_orders\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_serial_idx\` ON \`inspection_orders\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_inspection_idx\` ON \`inspection_orders\` (\`inspection_id\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_unit_idx\` ON \`inspection_orders\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_deadline_idx\` ON \`inspection_orders\` (\`deadline\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_state_idx\` ON \`inspection_orders\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_search_text_idx\` ON \`inspection_orders\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_unit_up_idx\` ON \`inspection_orders\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_unit_down_idx\` ON \`inspection_orders\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_deadline_up_idx\` ON \`inspection_orders\` (\`deadline_up\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_deadline_down_idx\` ON \`inspection_orders\` (\`deadline_down\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_updated_at_idx\` ON \`inspection_orders\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`inspection_orders_created_at_idx\` ON \`inspection_orders\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`committee_meetings_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`committee_meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`committee_meetings_steps_order_idx\` ON \`committee_meetings_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_steps_parent_id_idx\` ON \`committee_meetings_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`committee_meetings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`committee\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`date\` text NOT NULL,
  	\`place\` text,
  	\`leader_id\` text NOT NULL,
  	\`state\` text DEFAULT 'planned' NOT NULL,
  	\`agenda_sent_on\` text,
  	\`held_on\` text,
  	\`attendance\` text,
  	\`minutes\` text,
  	\`minutes_by_id\` text,
  	\`approved_on\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`leader_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`minutes_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`committee_meetings_key_idx\` ON \`committee_meetings\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`committee_meetings_number_idx\` ON \`committee_meetings\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_serial_idx\` ON \`committee_meetings\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_committee_idx\` ON \`committee_meetings\` (\`committee\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_unit_idx\` ON \`committee_meetings\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_date_idx\` ON \`committee_meetings\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_leader_idx\` ON \`committee_meetings\` (\`leader_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_state_idx\` ON \`committee_meetings\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_minutes_by_idx\` ON \`committee_meetings\` (\`minutes_by_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_search_text_idx\` ON \`committee_meetings\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_title_up_idx\` ON \`committee_meetings\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_title_down_idx\` ON \`committee_meetings\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_unit_up_idx\` ON \`committee_meetings\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_unit_down_idx\` ON \`committee_meetings\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_updated_at_idx\` ON \`committee_meetings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_created_at_idx\` ON \`committee_meetings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`committee_items_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`committee_items\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`committee_items_steps_order_idx\` ON \`committee_items_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_steps_parent_id_idx\` ON \`committee_items_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`committee_items\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`meeting_id\` text NOT NULL,
  	\`committee\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`open_to\` text DEFAULT 'open' NOT NULL,
  	\`presentation\` text NOT NULL,
  	\`asked_by\` text,
  	\`proposed_by_id\` text,
  	\`state\` text DEFAULT 'proposed' NOT NULL,
  	\`resolution\` text,
  	\`disagreement\` text,
  	\`responsible_id\` text,
  	\`deadline\` text,
  	\`measure_id\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`meeting_id\`) REFERENCES \`committee_meetings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`proposed_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`responsible_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`measure_id\`) REFERENCES \`measures\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`committee_items_key_idx\` ON \`committee_items\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`committee_items_number_idx\` ON \`committee_items\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_serial_idx\` ON \`committee_items\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_meeting_idx\` ON \`committee_items\` (\`meeting_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_committee_idx\` ON \`committee_items\` (\`committee\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_unit_idx\` ON \`committee_items\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_proposed_by_idx\` ON \`committee_items\` (\`proposed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_state_idx\` ON \`committee_items\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_responsible_idx\` ON \`committee_items\` (\`responsible_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_measure_idx\` ON \`committee_items\` (\`measure_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_search_text_idx\` ON \`committee_items\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_title_up_idx\` ON \`committee_items\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_title_down_idx\` ON \`committee_items\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_updated_at_idx\` ON \`committee_items\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`committee_items_created_at_idx\` ON \`committee_items\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reports_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reports_steps_order_idx\` ON \`reports_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`reports_steps_parent_id_idx\` ON \`reports_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`reports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`kind\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`state\` text DEFAULT 'drafting' NOT NULL,
  	\`reviewed_on\` text,
  	\`reviewed\` text,
  	\`approved_on\` text,
  	\`paper_id\` text,
  	\`board_paper_id\` text,
  	\`sent_on\` text,
  	\`board_case\` text,
  	\`treated_on\` text,
  	\`decision\` text,
  	\`published_on\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`paper_id\`) REFERENCES \`frozen_papers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`board_paper_id\`) REFERENCES \`frozen_papers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reports_key_idx\` ON \`reports\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`reports_number_idx\` ON \`reports\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`reports_serial_idx\` ON \`reports\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`reports_year_idx\` ON \`reports\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`reports_state_idx\` ON \`reports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`reports_paper_idx\` ON \`reports\` (\`paper_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_board_paper_idx\` ON \`reports\` (\`board_paper_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_search_text_idx\` ON \`reports\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`reports_updated_at_idx\` ON \`reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reports_created_at_idx\` ON \`reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reports_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`units_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`reports_rels_order_idx\` ON \`reports_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`reports_rels_parent_idx\` ON \`reports_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_rels_path_idx\` ON \`reports_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`reports_rels_units_id_idx\` ON \`reports_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE TABLE \`report_sections\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`report_id\` text NOT NULL,
  	\`section\` text NOT NULL,
  	\`text_nb\` text,
  	\`text_en\` text,
  	\`written_at\` text,
  	\`written_by\` text,
  	\`changed_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`report_id\`) REFERENCES \`reports\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`report_sections_key_idx\` ON \`report_sections\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`report_sections_report_idx\` ON \`report_sections\` (\`report_id\`);`)
  await db.run(sql`CREATE INDEX \`report_sections_updated_at_idx\` ON \`report_sections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`report_sections_created_at_idx\` ON \`report_sections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`management_reviews_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`management_reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`management_reviews_steps_order_idx\` ON \`management_reviews_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_steps_parent_id_idx\` ON \`management_reviews_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`management_reviews\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`unit_id\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`state\` text DEFAULT 'preparing' NOT NULL,
  	\`documentation_comment\` text,
  	\`reporting_comment\` text,
  	\`system_comment\` text,
  	\`conditions_comment\` text,
  	\`commitment_comment\` text,
  	\`held_on\` text,
  	\`participants\` text,
  	\`appropriate\` text,
  	\`appropriate_reason\` text,
  	\`adequate\` text,
  	\`adequate_reason\` text,
  	\`effective\` text,
  	\`effective_reason\` text,
  	\`minutes\` text,
  	\`archive_reference\` text,
  	\`documented_on\` text,
  	\`paper_id\` text,
  	\`followed_up_on\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`paper_id\`) REFERENCES \`frozen_papers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`management_reviews_key_idx\` ON \`management_reviews\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`management_reviews_number_idx\` ON \`management_reviews\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_serial_idx\` ON \`management_reviews\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_unit_idx\` ON \`management_reviews\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_year_idx\` ON \`management_reviews\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_state_idx\` ON \`management_reviews\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_paper_idx\` ON \`management_reviews\` (\`paper_id\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_search_text_idx\` ON \`management_reviews\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_unit_up_idx\` ON \`management_reviews\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_unit_down_idx\` ON \`management_reviews\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_updated_at_idx\` ON \`management_reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_created_at_idx\` ON \`management_reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`review_decisions_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`review_decisions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`review_decisions_steps_order_idx\` ON \`review_decisions_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_steps_parent_id_idx\` ON \`review_decisions_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`review_decisions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`review_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`responsible_id\` text NOT NULL,
  	\`deadline\` text,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`explanation\` text,
  	\`objective_id\` text,
  	\`measure_id\` text,
  	\`search_text\` text,
  	\`deadline_up\` text,
  	\`deadline_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`management_reviews\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`responsible_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`objective_id\`) REFERENCES \`objectives\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`measure_id\`) REFERENCES \`measures\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`review_decisions_key_idx\` ON \`review_decisions\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`review_decisions_number_idx\` ON \`review_decisions\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_serial_idx\` ON \`review_decisions\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_review_idx\` ON \`review_decisions\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_unit_idx\` ON \`review_decisions\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_responsible_idx\` ON \`review_decisions\` (\`responsible_id\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_state_idx\` ON \`review_decisions\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_objective_idx\` ON \`review_decisions\` (\`objective_id\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_measure_idx\` ON \`review_decisions\` (\`measure_id\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_search_text_idx\` ON \`review_decisions\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_deadline_up_idx\` ON \`review_decisions\` (\`deadline_up\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_deadline_down_idx\` ON \`review_decisions\` (\`deadline_down\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_updated_at_idx\` ON \`review_decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_created_at_idx\` ON \`review_decisions\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`audit_plans\` ADD \`shown\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`inspection_id\` text REFERENCES inspections(id);`)
  await db.run(sql`CREATE INDEX \`nonconformities_inspection_idx\` ON \`nonconformities\` (\`inspection_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`frozen_papers\`;`)
  await db.run(sql`DROP TABLE \`unit_reports_steps\`;`)
  await db.run(sql`DROP TABLE \`unit_reports\`;`)
  await db.run(sql`DROP TABLE \`unit_report_answers\`;`)
  await db.run(sql`DROP TABLE \`inspections_steps\`;`)
  await db.run(sql`DROP TABLE \`inspections\`;`)
  await db.run(sql`DROP TABLE \`inspection_orders_steps\`;`)
  await db.run(sql`DROP TABLE \`inspection_orders\`;`)
  await db.run(sql`DROP TABLE \`committee_meetings_steps\`;`)
  await db.run(sql`DROP TABLE \`committee_meetings\`;`)
  await db.run(sql`DROP TABLE \`committee_items_steps\`;`)
  await db.run(sql`DROP TABLE \`committee_items\`;`)
  await db.run(sql`DROP TABLE \`reports_steps\`;`)
  await db.run(sql`DROP TABLE \`reports\`;`)
  await db.run(sql`DROP TABLE \`reports_rels\`;`)
  await db.run(sql`DROP TABLE \`report_sections\`;`)
  await db.run(sql`DROP TABLE \`management_reviews_steps\`;`)
  await db.run(sql`DROP TABLE \`management_reviews\`;`)
  await db.run(sql`DROP TABLE \`review_decisions_steps\`;`)
  await db.run(sql`DROP TABLE \`review_decisions\`;`)
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
  	\`overdue_measure_id\` text,
  	\`evaluation_id\` text,
  	\`audit_id\` text,
  	\`finding\` text,
  	\`carried_over_system\` text,
  	\`carried_over_ref\` text,
  	\`title\` text NOT NULL,
  	\`description\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`concerns_manager\` integer DEFAULT false,
  	\`handling_unit_id\` text,
  	\`place\` text,
  	\`event_date\` text NOT NULL,
  	\`event_time\` text,
  	\`injured_group\` text,
  	\`other_employer\` text,
  	\`reported_date\` text NOT NULL,
  	\`category\` text,
  	\`topic_id\` text,
  	\`outcome\` text,
  	\`severity\` text,
  	\`likelihood\` numeric,
  	\`consequence\` numeric,
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
  	\`reporter_forgotten\` text,
  	\`by_representative\` integer DEFAULT false,
  	\`reply_to_representative\` text,
  	\`reply_from\` text,
  	\`answer_due\` text,
  	\`code_hash\` text,
  	\`handler_id\` text,
  	\`named_handler_id\` text,
  	\`other_system\` text,
  	\`other_system_name\` text,
  	\`other_system_number\` text,
  	\`other_system_sent\` text,
  	\`ask_again\` text,
  	\`due\` text,
  	\`due_from\` text,
  	\`effect_check_date\` text,
  	\`effect_check_result\` text,
  	\`effect_check_note\` text,
  	\`closing_note\` text,
  	\`rejected_reason\` text,
  	\`closed_date\` text,
  	\`received_date\` text,
  	\`receipt_days\` numeric,
  	\`closing_days\` numeric,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`due_up\` text,
  	\`due_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`overdue_measure_id\`) REFERENCES \`measures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`evaluation_id\`) REFERENCES \`compliance_evaluations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`audit_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handling_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reporter_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handler_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`named_handler_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_nonconformities\`("id", "version", "key", "number", "serial", "year", "state", "type", "source", "process_id", "overdue_measure_id", "evaluation_id", "audit_id", "finding", "carried_over_system", "carried_over_ref", "title", "description", "language", "unit_id", "concerns_manager", "handling_unit_id", "place", "event_date", "event_time", "injured_group", "other_employer", "reported_date", "category", "topic_id", "outcome", "severity", "likelihood", "consequence", "serious_injury", "notified_police", "notified_labour_inspection", "notified_written_confirmation", "notified_copy_to_representative", "notified_next_of_kin", "notified_occupational_health", "notified_dsa", "notified_dsb", "notified_maritime", "notified_fire_service", "injury", "reported_type", "immediate_action", "cause", "anonymous", "reporter_id", "reporter_name", "reporter_email", "reporter_forgotten", "by_representative", "reply_to_representative", "reply_from", "answer_due", "code_hash", "handler_id", "named_handler_id", "other_system", "other_system_name", "other_system_number", "other_system_sent", "ask_again", "due", "due_from", "effect_check_date", "effect_check_result", "effect_check_note", "closing_note", "rejected_reason", "closed_date", "received_date", "receipt_days", "closing_days", "search_text", "unit_up", "unit_down", "due_up", "due_down", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "year", "state", "type", "source", "process_id", "overdue_measure_id", "evaluation_id", "audit_id", "finding", "carried_over_system", "carried_over_ref", "title", "description", "language", "unit_id", "concerns_manager", "handling_unit_id", "place", "event_date", "event_time", "injured_group", "other_employer", "reported_date", "category", "topic_id", "outcome", "severity", "likelihood", "consequence", "serious_injury", "notified_police", "notified_labour_inspection", "notified_written_confirmation", "notified_copy_to_representative", "notified_next_of_kin", "notified_occupational_health", "notified_dsa", "notified_dsb", "notified_maritime", "notified_fire_service", "injury", "reported_type", "immediate_action", "cause", "anonymous", "reporter_id", "reporter_name", "reporter_email", "reporter_forgotten", "by_representative", "reply_to_representative", "reply_from", "answer_due", "code_hash", "handler_id", "named_handler_id", "other_system", "other_system_name", "other_system_number", "other_system_sent", "ask_again", "due", "due_from", "effect_check_date", "effect_check_result", "effect_check_note", "closing_note", "rejected_reason", "closed_date", "received_date", "receipt_days", "closing_days", "search_text", "unit_up", "unit_down", "due_up", "due_down", "updated_at", "created_at" FROM \`nonconformities\`;`)
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
  await db.run(sql`CREATE INDEX \`nonconformities_overdue_measure_idx\` ON \`nonconformities\` (\`overdue_measure_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_evaluation_idx\` ON \`nonconformities\` (\`evaluation_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_audit_idx\` ON \`nonconformities\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_carried_over_carried_over_system_idx\` ON \`nonconformities\` (\`carried_over_system\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_unit_idx\` ON \`nonconformities\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_concerns_manager_idx\` ON \`nonconformities\` (\`concerns_manager\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_handling_unit_idx\` ON \`nonconformities\` (\`handling_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_event_date_idx\` ON \`nonconformities\` (\`event_date\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_injured_group_idx\` ON \`nonconformities\` (\`injured_group\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_reported_date_idx\` ON \`nonconformities\` (\`reported_date\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_category_idx\` ON \`nonconformities\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_topic_idx\` ON \`nonconformities\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_severity_idx\` ON \`nonconformities\` (\`severity\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_serious_injury_idx\` ON \`nonconformities\` (\`serious_injury\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_reporter_idx\` ON \`nonconformities\` (\`reporter_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_reporter_forgotten_idx\` ON \`nonconformities\` (\`reporter_forgotten\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_answer_due_idx\` ON \`nonconformities\` (\`answer_due\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_handler_idx\` ON \`nonconformities\` (\`handler_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_named_handler_idx\` ON \`nonconformities\` (\`named_handler_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_other_system_idx\` ON \`nonconformities\` (\`other_system\`);`)
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
  await db.run(sql`ALTER TABLE \`audit_plans\` DROP COLUMN \`shown\`;`)
}

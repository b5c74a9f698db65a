import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`hse_processes_pre_attendance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`participant\` text,
  	\`name\` text,
  	\`role\` text DEFAULT 'other' NOT NULL,
  	\`came\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_pre_attendance_order_idx\` ON \`hse_processes_pre_attendance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_pre_attendance_parent_id_idx\` ON \`hse_processes_pre_attendance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hse_processes_post_attendance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`participant\` text,
  	\`name\` text,
  	\`role\` text DEFAULT 'other' NOT NULL,
  	\`came\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_post_attendance_order_idx\` ON \`hse_processes_post_attendance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_post_attendance_parent_id_idx\` ON \`hse_processes_post_attendance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hse_processes_plan_views\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`at\` text,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_plan_views_order_idx\` ON \`hse_processes_plan_views\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_plan_views_parent_id_idx\` ON \`hse_processes_plan_views\` (\`_parent_id\`);`)
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
  await db.run(sql`CREATE TABLE \`measures_views\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`at\` text,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`measures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`measures_views_order_idx\` ON \`measures_views\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`measures_views_parent_id_idx\` ON \`measures_views\` (\`_parent_id\`);`)
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
  	\`of_reporter\` integer DEFAULT false,
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
  await db.run(sql`CREATE TABLE \`work_stops_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`work_stops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`work_stops_steps_order_idx\` ON \`work_stops_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_steps_parent_id_idx\` ON \`work_stops_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`work_stops\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`place\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`nonconformity_id\` text,
  	\`date\` text NOT NULL,
  	\`since\` text,
  	\`state\` text DEFAULT 'standing' NOT NULL,
  	\`ended_at\` text,
  	\`decision\` text,
  	\`reference\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`work_stops_key_idx\` ON \`work_stops\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`work_stops_number_idx\` ON \`work_stops\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_serial_idx\` ON \`work_stops\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_unit_idx\` ON \`work_stops\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_nonconformity_idx\` ON \`work_stops\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_date_idx\` ON \`work_stops\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_state_idx\` ON \`work_stops\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_search_text_idx\` ON \`work_stops\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_unit_up_idx\` ON \`work_stops\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_unit_down_idx\` ON \`work_stops\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_updated_at_idx\` ON \`work_stops\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`work_stops_created_at_idx\` ON \`work_stops\` (\`created_at\`);`)
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
  await db.run(sql`CREATE TABLE \`injuries_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`injuries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`injuries_steps_order_idx\` ON \`injuries_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`injuries_steps_parent_id_idx\` ON \`injuries_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`injuries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`kind\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`date\` text NOT NULL,
  	\`year\` numeric,
  	\`time\` text,
  	\`person_id\` text,
  	\`person_name\` text,
  	\`group\` text NOT NULL,
  	\`activity\` text NOT NULL,
  	\`happened\` text,
  	\`injury_class\` text,
  	\`body_part\` text,
  	\`exposure\` text,
  	\`absence\` text NOT NULL,
  	\`nonconformity_id\` text,
  	\`nav\` text,
  	\`nav_date\` text,
  	\`nav_reason\` text,
  	\`entered\` text NOT NULL,
  	\`asked_date\` text,
  	\`state\` text DEFAULT 'registered' NOT NULL,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`injuries_key_idx\` ON \`injuries\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`injuries_number_idx\` ON \`injuries\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`injuries_serial_idx\` ON \`injuries\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`injuries_unit_idx\` ON \`injuries\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`injuries_year_idx\` ON \`injuries\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`injuries_person_idx\` ON \`injuries\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`injuries_nonconformity_idx\` ON \`injuries\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`injuries_state_idx\` ON \`injuries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`injuries_search_text_idx\` ON \`injuries\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`injuries_unit_up_idx\` ON \`injuries\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`injuries_unit_down_idx\` ON \`injuries\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`injuries_updated_at_idx\` ON \`injuries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`injuries_created_at_idx\` ON \`injuries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`injuries_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`injuries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`injuries_texts_order_parent\` ON \`injuries_texts\` (\`order\`,\`parent_id\`);`)
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
  await db.run(sql`ALTER TABLE \`units\` ADD \`active_from\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes_participants\` ADD \`from_last\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`source\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`likelihood_after\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`consequence_after\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`carried_from\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`carried_times\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes_mappings\` ADD \`finding_title\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`agreement_changed\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`agreed_before\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_gone_through\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_how\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_result\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`psychosocial_challenge\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` ADD \`answer_by\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` ADD \`answers\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`overdue_measure_id\` text REFERENCES measures(id);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`event_time\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`injured_group\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`other_employer\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`likelihood\` numeric;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`consequence\` numeric;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reporter_forgotten\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reply_from\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`answer_due\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`named_handler_id\` text REFERENCES people(id);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`other_system\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`other_system_name\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`other_system_number\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`other_system_sent\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`ask_again\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`received_date\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`receipt_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`closing_days\` numeric;`)
  await db.run(sql`CREATE INDEX \`nonconformities_overdue_measure_idx\` ON \`nonconformities\` (\`overdue_measure_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_injured_group_idx\` ON \`nonconformities\` (\`injured_group\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_reporter_forgotten_idx\` ON \`nonconformities\` (\`reporter_forgotten\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_answer_due_idx\` ON \`nonconformities\` (\`answer_due\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_named_handler_idx\` ON \`nonconformities\` (\`named_handler_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_other_system_idx\` ON \`nonconformities\` (\`other_system\`);`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`control\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`days_late\` numeric;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`done_by_id\` text REFERENCES people(id);`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`cancel_instead\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`repeat_every\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`repeat_until\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`repeat_from\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`repeat_stopped\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`follows_id\` text REFERENCES measures(id);`)
  await db.run(sql`CREATE INDEX \`measures_control_idx\` ON \`measures\` (\`control\`);`)
  await db.run(sql`CREATE INDEX \`measures_done_by_idx\` ON \`measures\` (\`done_by_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_follows_idx\` ON \`measures\` (\`follows_id\`);`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`risk_medium_from\` numeric DEFAULT 5;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`risk_high_from\` numeric DEFAULT 15;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`hse_processes_pre_attendance\`;`)
  await db.run(sql`DROP TABLE \`hse_processes_post_attendance\`;`)
  await db.run(sql`DROP TABLE \`hse_processes_plan_views\`;`)
  await db.run(sql`DROP TABLE \`hse_processes_rels\`;`)
  await db.run(sql`DROP TABLE \`measures_views\`;`)
  await db.run(sql`DROP TABLE \`consultations_steps\`;`)
  await db.run(sql`DROP TABLE \`consultations\`;`)
  await db.run(sql`DROP TABLE \`consultations_rels\`;`)
  await db.run(sql`DROP TABLE \`proposals_steps\`;`)
  await db.run(sql`DROP TABLE \`proposals\`;`)
  await db.run(sql`DROP TABLE \`work_stops_steps\`;`)
  await db.run(sql`DROP TABLE \`work_stops\`;`)
  await db.run(sql`DROP TABLE \`unit_documents_steps\`;`)
  await db.run(sql`DROP TABLE \`unit_documents\`;`)
  await db.run(sql`DROP TABLE \`injuries_steps\`;`)
  await db.run(sql`DROP TABLE \`injuries\`;`)
  await db.run(sql`DROP TABLE \`injuries_texts\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_measures\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`process_id\` text,
  	\`challenge\` text,
  	\`nonconformity_id\` text,
  	\`topic_id\` text,
  	\`responsible_id\` text,
  	\`deadline\` text,
  	\`priority\` text,
  	\`cost_amount\` numeric,
  	\`cost_basis\` text,
  	\`cost_funded_by\` text,
  	\`state\` text DEFAULT 'proposed' NOT NULL,
  	\`done_date\` text,
  	\`done_note\` text,
  	\`effect\` text DEFAULT 'notChecked',
  	\`effect_date\` text,
  	\`effect_note\` text,
  	\`cancel_reason\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`responsible_up\` text,
  	\`responsible_down\` text,
  	\`deadline_up\` text,
  	\`deadline_down\` text,
  	\`state_up\` text,
  	\`state_down\` text,
  	\`priority_up\` text,
  	\`priority_down\` text,
  	\`cost_up\` text,
  	\`cost_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`responsible_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_measures\`("id", "version", "key", "number", "serial", "title", "description", "language", "unit_id", "process_id", "challenge", "nonconformity_id", "topic_id", "responsible_id", "deadline", "priority", "cost_amount", "cost_basis", "cost_funded_by", "state", "done_date", "done_note", "effect", "effect_date", "effect_note", "cancel_reason", "search_text", "title_up", "title_down", "unit_up", "unit_down", "responsible_up", "responsible_down", "deadline_up", "deadline_down", "state_up", "state_down", "priority_up", "priority_down", "cost_up", "cost_down", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "title", "description", "language", "unit_id", "process_id", "challenge", "nonconformity_id", "topic_id", "responsible_id", "deadline", "priority", "cost_amount", "cost_basis", "cost_funded_by", "state", "done_date", "done_note", "effect", "effect_date", "effect_note", "cancel_reason", "search_text", "title_up", "title_down", "unit_up", "unit_down", "responsible_up", "responsible_down", "deadline_up", "deadline_down", "state_up", "state_down", "priority_up", "priority_down", "cost_up", "cost_down", "updated_at", "created_at" FROM \`measures\`;`)
  await db.run(sql`DROP TABLE \`measures\`;`)
  await db.run(sql`ALTER TABLE \`__new_measures\` RENAME TO \`measures\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`measures_key_idx\` ON \`measures\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`measures_number_idx\` ON \`measures\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`measures_serial_idx\` ON \`measures\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`measures_unit_idx\` ON \`measures\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_process_idx\` ON \`measures\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_challenge_idx\` ON \`measures\` (\`challenge\`);`)
  await db.run(sql`CREATE INDEX \`measures_nonconformity_idx\` ON \`measures\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_topic_idx\` ON \`measures\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_responsible_idx\` ON \`measures\` (\`responsible_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_deadline_idx\` ON \`measures\` (\`deadline\`);`)
  await db.run(sql`CREATE INDEX \`measures_state_idx\` ON \`measures\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`measures_done_date_idx\` ON \`measures\` (\`done_date\`);`)
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
  await db.run(sql`CREATE INDEX \`measures_updated_at_idx\` ON \`measures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`measures_created_at_idx\` ON \`measures\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`active_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_participants\` DROP COLUMN \`from_last\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`source\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`likelihood_after\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`consequence_after\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_times\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_mappings\` DROP COLUMN \`finding_title\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`agreement_changed\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`agreed_before\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_gone_through\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_how\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_result\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`psychosocial_challenge\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` DROP COLUMN \`answer_by\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities_steps\` DROP COLUMN \`answers\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`risk_medium_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`risk_high_from\`;`)
}

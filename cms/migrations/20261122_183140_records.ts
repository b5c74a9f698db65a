import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`hse_processes_participants\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person_id\` text,
  	\`name\` text,
  	\`role\` text DEFAULT 'other' NOT NULL,
  	\`organisation\` text,
  	\`pre\` integer DEFAULT false,
  	\`mapping\` integer DEFAULT false,
  	\`post\` integer DEFAULT false,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_participants_order_idx\` ON \`hse_processes_participants\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_participants_parent_id_idx\` ON \`hse_processes_participants\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_participants_person_idx\` ON \`hse_processes_participants\` (\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`hse_processes_inputs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`gone_through\` integer DEFAULT false,
  	\`note\` text,
  	\`link\` text,
  	\`percent\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_inputs_order_idx\` ON \`hse_processes_inputs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_inputs_parent_id_idx\` ON \`hse_processes_inputs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hse_processes_challenges\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`topic_id\` text,
  	\`likelihood\` numeric,
  	\`consequence\` numeric,
  	\`selected\` integer DEFAULT false,
  	\`priority_reason\` text,
  	\`no_mapping_reason\` text,
  	\`finding\` integer DEFAULT false,
  	\`no_measure_reason\` text,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_challenges_order_idx\` ON \`hse_processes_challenges\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_challenges_parent_id_idx\` ON \`hse_processes_challenges\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_challenges_topic_idx\` ON \`hse_processes_challenges\` (\`topic_id\`);`)
  await db.run(sql`CREATE TABLE \`hse_processes_mappings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`challenge\` text NOT NULL,
  	\`method\` text DEFAULT 'internalMapping' NOT NULL,
  	\`collaborator\` text,
  	\`date\` text,
  	\`took_part\` text,
  	\`held\` numeric,
  	\`held_of\` numeric,
  	\`result\` text,
  	\`minutes\` text,
  	\`finding\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_mappings_order_idx\` ON \`hse_processes_mappings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_mappings_parent_id_idx\` ON \`hse_processes_mappings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hse_processes_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_steps_order_idx\` ON \`hse_processes_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_steps_parent_id_idx\` ON \`hse_processes_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hse_processes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`state\` text DEFAULT 'planned' NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`manager_id\` text,
  	\`safety_representative_id\` text,
  	\`plan_pre_date\` text,
  	\`plan_mapping_from\` text,
  	\`plan_mapping_to\` text,
  	\`plan_post_date\` text,
  	\`plan_hours\` numeric,
  	\`participants_by_manager_at\` text,
  	\`participants_by_manager_by_id\` text,
  	\`participants_by_representative_at\` text,
  	\`participants_by_representative_by_id\` text,
  	\`pre_date\` text,
  	\`pre_manager_absent_reason\` text,
  	\`pre_minutes\` text,
  	\`many_reason\` text,
  	\`post_date\` text,
  	\`post_manager_absent_reason\` text,
  	\`post_minutes\` text,
  	\`requirements_updated_date\` text,
  	\`requirements_updated_by_id\` text,
  	\`requirements_updated_note\` text,
  	\`findings_registered_at\` text,
  	\`findings_registered_by_id\` text,
  	\`measures_approved_at\` text,
  	\`measures_approved_by_id\` text,
  	\`statements_asked\` text,
  	\`manager_statement_text\` text,
  	\`manager_statement_no_comment\` integer DEFAULT false,
  	\`manager_statement_at\` text,
  	\`manager_statement_by_id\` text,
  	\`representative_statement_text\` text,
  	\`representative_statement_no_comment\` integer DEFAULT false,
  	\`representative_statement_at\` text,
  	\`representative_statement_by_id\` text,
  	\`closed_date\` text,
  	\`closed_without\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`manager_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`safety_representative_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`participants_by_manager_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`participants_by_representative_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`requirements_updated_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`findings_registered_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`measures_approved_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`manager_statement_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`representative_statement_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`hse_processes_key_idx\` ON \`hse_processes\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`hse_processes_number_idx\` ON \`hse_processes\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_unit_idx\` ON \`hse_processes\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_year_idx\` ON \`hse_processes\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_state_idx\` ON \`hse_processes\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_manager_idx\` ON \`hse_processes\` (\`manager_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_safety_representative_idx\` ON \`hse_processes\` (\`safety_representative_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_participants_by_manager_participants_by_ma_idx\` ON \`hse_processes\` (\`participants_by_manager_by_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_participants_by_representative_participant_idx\` ON \`hse_processes\` (\`participants_by_representative_by_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_requirements_updated_requirements_updated__idx\` ON \`hse_processes\` (\`requirements_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_findings_registered_findings_registered_by_idx\` ON \`hse_processes\` (\`findings_registered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_measures_approved_measures_approved_by_idx\` ON \`hse_processes\` (\`measures_approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_manager_statement_manager_statement_by_idx\` ON \`hse_processes\` (\`manager_statement_by_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_representative_statement_representative_st_idx\` ON \`hse_processes\` (\`representative_statement_by_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_updated_at_idx\` ON \`hse_processes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_created_at_idx\` ON \`hse_processes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`nonconformities_affects\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`nonconformities_affects_order_idx\` ON \`nonconformities_affects\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_affects_parent_idx\` ON \`nonconformities_affects\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`nonconformities_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	\`from_unit_id\` text,
  	\`to_unit_id\` text,
  	FOREIGN KEY (\`from_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`to_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`nonconformities_steps_order_idx\` ON \`nonconformities_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_steps_parent_id_idx\` ON \`nonconformities_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_steps_from_unit_idx\` ON \`nonconformities_steps\` (\`from_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_steps_to_unit_idx\` ON \`nonconformities_steps\` (\`to_unit_id\`);`)
  await db.run(sql`CREATE TABLE \`nonconformities\` (
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
  await db.run(sql`CREATE TABLE \`nonconformities_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`nonconformities_rels_order_idx\` ON \`nonconformities_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_rels_parent_idx\` ON \`nonconformities_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_rels_path_idx\` ON \`nonconformities_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_rels_people_id_idx\` ON \`nonconformities_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`measures_extensions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`at\` text,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`measures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`measures_extensions_order_idx\` ON \`measures_extensions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`measures_extensions_parent_id_idx\` ON \`measures_extensions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`measures_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`measures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`measures_steps_order_idx\` ON \`measures_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`measures_steps_parent_id_idx\` ON \`measures_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`measures\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
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
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`responsible_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`measures_key_idx\` ON \`measures\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`measures_number_idx\` ON \`measures\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`measures_unit_idx\` ON \`measures\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_process_idx\` ON \`measures\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_challenge_idx\` ON \`measures\` (\`challenge\`);`)
  await db.run(sql`CREATE INDEX \`measures_nonconformity_idx\` ON \`measures\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_topic_idx\` ON \`measures\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_responsible_idx\` ON \`measures\` (\`responsible_id\`);`)
  await db.run(sql`CREATE INDEX \`measures_deadline_idx\` ON \`measures\` (\`deadline\`);`)
  await db.run(sql`CREATE INDEX \`measures_state_idx\` ON \`measures\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`measures_done_date_idx\` ON \`measures\` (\`done_date\`);`)
  await db.run(sql`CREATE INDEX \`measures_updated_at_idx\` ON \`measures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`measures_created_at_idx\` ON \`measures\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`attachments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`name\` text NOT NULL,
  	\`nonconformity_id\` text,
  	\`process_id\` text,
  	\`mapping\` text,
  	\`language\` text,
  	\`uploaded_by_id\` text,
  	\`expires_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`attachments_nonconformity_idx\` ON \`attachments\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_process_idx\` ON \`attachments\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_uploaded_by_idx\` ON \`attachments\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_expires_at_idx\` ON \`attachments\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_filename_idx\` ON \`attachments\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`hse_settings_locales\` (
  	\`likelihood_step1\` text,
  	\`likelihood_step2\` text,
  	\`likelihood_step3\` text,
  	\`likelihood_step4\` text,
  	\`likelihood_step5\` text,
  	\`consequence_step1\` text,
  	\`consequence_step2\` text,
  	\`consequence_step3\` text,
  	\`consequence_step4\` text,
  	\`consequence_step5\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`hse_settings_locales_locale_parent_id_unique\` ON \`hse_settings_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_settings_locales_parent_only_idx\` ON \`hse_settings_locales\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`accounts\` ADD \`reminders\` text DEFAULT 'daily' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`key\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`outbox_key_idx\` ON \`outbox\` (\`key\`);`)
  await db.run(sql`ALTER TABLE \`form_drafts\` ADD \`address\` text;`)
  await db.run(sql`ALTER TABLE \`form_drafts\` ADD \`saved_for_later\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`form_drafts_saved_for_later_idx\` ON \`form_drafts\` (\`saved_for_later\`);`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`anonymous_reports\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`absence_threshold\` numeric DEFAULT 10 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`many_challenges\` numeric DEFAULT 5 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`hse_processes_participants\`;`)
  await db.run(sql`DROP TABLE \`hse_processes_inputs\`;`)
  await db.run(sql`DROP TABLE \`hse_processes_challenges\`;`)
  await db.run(sql`DROP TABLE \`hse_processes_mappings\`;`)
  await db.run(sql`DROP TABLE \`hse_processes_steps\`;`)
  await db.run(sql`DROP TABLE \`hse_processes\`;`)
  await db.run(sql`DROP TABLE \`nonconformities_affects\`;`)
  await db.run(sql`DROP TABLE \`nonconformities_steps\`;`)
  await db.run(sql`DROP TABLE \`nonconformities\`;`)
  await db.run(sql`DROP TABLE \`nonconformities_rels\`;`)
  await db.run(sql`DROP TABLE \`measures_extensions\`;`)
  await db.run(sql`DROP TABLE \`measures_steps\`;`)
  await db.run(sql`DROP TABLE \`measures\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`DROP TABLE \`hse_settings_locales\`;`)
  await db.run(sql`DROP INDEX \`outbox_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`key\`;`)
  await db.run(sql`DROP INDEX \`form_drafts_saved_for_later_idx\`;`)
  await db.run(sql`ALTER TABLE \`form_drafts\` DROP COLUMN \`address\`;`)
  await db.run(sql`ALTER TABLE \`form_drafts\` DROP COLUMN \`saved_for_later\`;`)
  await db.run(sql`ALTER TABLE \`accounts\` DROP COLUMN \`reminders\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`anonymous_reports\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`absence_threshold\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`many_challenges\`;`)
}

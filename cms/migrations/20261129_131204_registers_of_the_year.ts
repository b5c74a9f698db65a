import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`law_changes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`lovdata_id\` text,
  	\`regulation_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`on\` text,
  	\`by\` text,
  	\`words\` text,
  	\`file\` text,
  	\`state\` text DEFAULT 'found' NOT NULL,
  	\`found_on\` text NOT NULL,
  	\`as_of\` text,
  	\`decided_at\` text,
  	\`decided_on\` text,
  	\`decided_by\` text,
  	\`decided_name\` text,
  	\`replaced_by\` text,
  	\`note_nb\` text,
  	\`note_en\` text,
  	\`reason\` text,
  	\`asked\` integer DEFAULT false,
  	\`done\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`regulation_id\`) REFERENCES \`regulations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`law_changes_key_idx\` ON \`law_changes\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`law_changes_regulation_idx\` ON \`law_changes\` (\`regulation_id\`);`)
  await db.run(sql`CREATE INDEX \`law_changes_state_idx\` ON \`law_changes\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`law_changes_asked_idx\` ON \`law_changes\` (\`asked\`);`)
  await db.run(sql`CREATE INDEX \`law_changes_done_idx\` ON \`law_changes\` (\`done\`);`)
  await db.run(sql`CREATE INDEX \`law_changes_updated_at_idx\` ON \`law_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`law_changes_created_at_idx\` ON \`law_changes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`law_reviews\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`change_id\` text NOT NULL,
  	\`guideline_id\` text NOT NULL,
  	\`edition\` numeric NOT NULL,
  	\`since\` text NOT NULL,
  	\`due\` text NOT NULL,
  	\`ended_on\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`change_id\`) REFERENCES \`law_changes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guideline_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`law_reviews_key_idx\` ON \`law_reviews\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`law_reviews_change_idx\` ON \`law_reviews\` (\`change_id\`);`)
  await db.run(sql`CREATE INDEX \`law_reviews_guideline_idx\` ON \`law_reviews\` (\`guideline_id\`);`)
  await db.run(sql`CREATE INDEX \`law_reviews_ended_on_idx\` ON \`law_reviews\` (\`ended_on\`);`)
  await db.run(sql`CREATE INDEX \`law_reviews_updated_at_idx\` ON \`law_reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`law_reviews_created_at_idx\` ON \`law_reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`law_imports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`read_on\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`as_of\` text,
  	\`acts\` numeric,
  	\`regulations\` numeric,
  	\`all_acts\` integer DEFAULT false,
  	\`all_regulations\` integer DEFAULT false,
  	\`seen\` text,
  	\`others\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`law_imports_key_idx\` ON \`law_imports\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`law_imports_at_idx\` ON \`law_imports\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`law_imports_updated_at_idx\` ON \`law_imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`law_imports_created_at_idx\` ON \`law_imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`unit_activities_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`unit_activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`unit_activities_steps_order_idx\` ON \`unit_activities_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_steps_parent_id_idx\` ON \`unit_activities_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`unit_activities\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`responsible_role\` text NOT NULL,
  	\`first_day\` text NOT NULL,
  	\`often\` text NOT NULL,
  	\`interval_reason\` text,
  	\`approved_on\` text,
  	\`state\` text DEFAULT 'current' NOT NULL,
  	\`last_day\` text,
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
  await db.run(sql`CREATE UNIQUE INDEX \`unit_activities_key_idx\` ON \`unit_activities\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_activities_number_idx\` ON \`unit_activities\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_serial_idx\` ON \`unit_activities\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_unit_idx\` ON \`unit_activities\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_first_day_idx\` ON \`unit_activities\` (\`first_day\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_state_idx\` ON \`unit_activities\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_search_text_idx\` ON \`unit_activities\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_title_up_idx\` ON \`unit_activities\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_title_down_idx\` ON \`unit_activities\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_unit_up_idx\` ON \`unit_activities\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_unit_down_idx\` ON \`unit_activities\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_updated_at_idx\` ON \`unit_activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_created_at_idx\` ON \`unit_activities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`activity_occurrences_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`activity_occurrences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`activity_occurrences_steps_order_idx\` ON \`activity_occurrences_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_steps_parent_id_idx\` ON \`activity_occurrences_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`activity_occurrences\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`activity_id\` text,
  	\`own_activity_id\` text,
  	\`due\` text NOT NULL,
  	\`result\` text NOT NULL,
  	\`done_on\` text,
  	\`note\` text,
  	\`by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`activity_id\`) REFERENCES \`cycle_activities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`own_activity_id\`) REFERENCES \`unit_activities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`activity_occurrences_key_idx\` ON \`activity_occurrences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_unit_idx\` ON \`activity_occurrences\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_activity_idx\` ON \`activity_occurrences\` (\`activity_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_own_activity_idx\` ON \`activity_occurrences\` (\`own_activity_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_due_idx\` ON \`activity_occurrences\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_updated_at_idx\` ON \`activity_occurrences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_created_at_idx\` ON \`activity_occurrences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`support_functions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`email\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`support_functions_unit_idx\` ON \`support_functions\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`support_functions_updated_at_idx\` ON \`support_functions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`support_functions_created_at_idx\` ON \`support_functions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`support_functions_locales\` (
  	\`name\` text NOT NULL,
  	\`tasks\` text NOT NULL,
  	\`contact\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`support_functions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`support_functions_locales_locale_parent_id_unique\` ON \`support_functions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`support_functions_locales_parent_only_idx\` ON \`support_functions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`support_functions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`support_functions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`support_functions_rels_order_idx\` ON \`support_functions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`support_functions_rels_parent_idx\` ON \`support_functions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`support_functions_rels_path_idx\` ON \`support_functions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`support_functions_rels_topics_id_idx\` ON \`support_functions_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`compliance_evaluations_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`compliance_evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_steps_order_idx\` ON \`compliance_evaluations_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_steps_parent_id_idx\` ON \`compliance_evaluations_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`compliance_evaluations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`year\` numeric NOT NULL,
  	\`scope\` text DEFAULT 'unit' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`opened_date\` text NOT NULL,
  	\`conclusion\` text,
  	\`concluded_date\` text,
  	\`concluded_by_id\` text,
  	\`approved_date\` text,
  	\`approved_by_id\` text,
  	\`counts_compliant\` numeric,
  	\`counts_partly\` numeric,
  	\`counts_not\` numeric,
  	\`counts_not_applicable\` numeric,
  	\`counts_not_assessed\` numeric,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`concluded_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`compliance_evaluations_key_idx\` ON \`compliance_evaluations\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`compliance_evaluations_number_idx\` ON \`compliance_evaluations\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_serial_idx\` ON \`compliance_evaluations\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_year_idx\` ON \`compliance_evaluations\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_unit_idx\` ON \`compliance_evaluations\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_state_idx\` ON \`compliance_evaluations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_concluded_by_idx\` ON \`compliance_evaluations\` (\`concluded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_approved_date_idx\` ON \`compliance_evaluations\` (\`approved_date\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_approved_by_idx\` ON \`compliance_evaluations\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_search_text_idx\` ON \`compliance_evaluations\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_unit_up_idx\` ON \`compliance_evaluations\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_unit_down_idx\` ON \`compliance_evaluations\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_updated_at_idx\` ON \`compliance_evaluations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`compliance_evaluations_created_at_idx\` ON \`compliance_evaluations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`compliance_lines\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`evaluation_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`requirement_id\` text NOT NULL,
  	\`result\` text NOT NULL,
  	\`evidence\` text,
  	\`comment\` text,
  	\`no_nonconformity\` text,
  	\`as_last_year\` integer DEFAULT false,
  	\`assessed_on\` text NOT NULL,
  	\`assessed_at\` text,
  	\`assessed_by\` text,
  	\`changed_by\` text,
  	\`asked\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`evaluation_id\`) REFERENCES \`compliance_evaluations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`requirement_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`compliance_lines_key_idx\` ON \`compliance_lines\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`compliance_lines_evaluation_idx\` ON \`compliance_lines\` (\`evaluation_id\`);`)
  await db.run(sql`CREATE INDEX \`compliance_lines_unit_idx\` ON \`compliance_lines\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`compliance_lines_requirement_idx\` ON \`compliance_lines\` (\`requirement_id\`);`)
  await db.run(sql`CREATE INDEX \`compliance_lines_updated_at_idx\` ON \`compliance_lines\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`compliance_lines_created_at_idx\` ON \`compliance_lines\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`objectives_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`objectives\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`objectives_steps_order_idx\` ON \`objectives_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`objectives_steps_parent_id_idx\` ON \`objectives_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`objectives\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`title_en\` text,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`level\` text DEFAULT 'unit' NOT NULL,
  	\`period\` text NOT NULL,
  	\`indicator\` text NOT NULL,
  	\`measured_by\` text,
  	\`measured_by_en\` text,
  	\`baseline\` numeric,
  	\`direction\` text,
  	\`target\` numeric,
  	\`result\` numeric,
  	\`result_date\` text,
  	\`comment\` text,
  	\`state\` text DEFAULT 'running' NOT NULL,
  	\`shown\` integer DEFAULT false,
  	\`follows_id\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`follows_id\`) REFERENCES \`objectives\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`objectives_key_idx\` ON \`objectives\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`objectives_number_idx\` ON \`objectives\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`objectives_serial_idx\` ON \`objectives\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`objectives_unit_idx\` ON \`objectives\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`objectives_level_idx\` ON \`objectives\` (\`level\`);`)
  await db.run(sql`CREATE INDEX \`objectives_period_idx\` ON \`objectives\` (\`period\`);`)
  await db.run(sql`CREATE INDEX \`objectives_state_idx\` ON \`objectives\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`objectives_shown_idx\` ON \`objectives\` (\`shown\`);`)
  await db.run(sql`CREATE INDEX \`objectives_follows_idx\` ON \`objectives\` (\`follows_id\`);`)
  await db.run(sql`CREATE INDEX \`objectives_search_text_idx\` ON \`objectives\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`objectives_title_up_idx\` ON \`objectives\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`objectives_title_down_idx\` ON \`objectives\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`objectives_unit_up_idx\` ON \`objectives\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`objectives_unit_down_idx\` ON \`objectives\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`objectives_updated_at_idx\` ON \`objectives\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`objectives_created_at_idx\` ON \`objectives\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`cycle_activities\` ADD \`done_when\` text DEFAULT 'byHand';`)
  await db.run(sql`ALTER TABLE \`cycle_activities\` ADD \`template_id\` text REFERENCES guidelines(id);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_template_idx\` ON \`cycle_activities\` (\`template_id\`);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`evaluation_id\` text REFERENCES compliance_evaluations(id);`)
  await db.run(sql`CREATE INDEX \`nonconformities_evaluation_idx\` ON \`nonconformities\` (\`evaluation_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`law_changes\`;`)
  await db.run(sql`DROP TABLE \`law_reviews\`;`)
  await db.run(sql`DROP TABLE \`law_imports\`;`)
  await db.run(sql`DROP TABLE \`unit_activities_steps\`;`)
  await db.run(sql`DROP TABLE \`unit_activities\`;`)
  await db.run(sql`DROP TABLE \`activity_occurrences_steps\`;`)
  await db.run(sql`DROP TABLE \`activity_occurrences\`;`)
  await db.run(sql`DROP TABLE \`support_functions\`;`)
  await db.run(sql`DROP TABLE \`support_functions_locales\`;`)
  await db.run(sql`DROP TABLE \`support_functions_rels\`;`)
  await db.run(sql`DROP TABLE \`compliance_evaluations_steps\`;`)
  await db.run(sql`DROP TABLE \`compliance_evaluations\`;`)
  await db.run(sql`DROP TABLE \`compliance_lines\`;`)
  await db.run(sql`DROP TABLE \`objectives_steps\`;`)
  await db.run(sql`DROP TABLE \`objectives\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_cycle_activities\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`cycle_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`recurrence\` text NOT NULL,
  	\`month\` text,
  	\`part\` text,
  	\`day\` numeric,
  	\`every_months\` numeric,
  	\`interval_reason\` text,
  	\`first_day\` text,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`responsible_role\` text NOT NULL,
  	\`reach\` text DEFAULT 'institution' NOT NULL,
  	\`binding\` integer DEFAULT false,
  	\`guideline_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`cycle_id\`) REFERENCES \`annual_cycles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guideline_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_cycle_activities\`("id", "version", "cycle_id", "kind", "recurrence", "month", "part", "day", "every_months", "interval_reason", "first_day", "from", "to", "responsible_role", "reach", "binding", "guideline_id", "updated_at", "created_at") SELECT "id", "version", "cycle_id", "kind", "recurrence", "month", "part", "day", "every_months", "interval_reason", "first_day", "from", "to", "responsible_role", "reach", "binding", "guideline_id", "updated_at", "created_at" FROM \`cycle_activities\`;`)
  await db.run(sql`DROP TABLE \`cycle_activities\`;`)
  await db.run(sql`ALTER TABLE \`__new_cycle_activities\` RENAME TO \`cycle_activities\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`cycle_activities_cycle_idx\` ON \`cycle_activities\` (\`cycle_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_guideline_idx\` ON \`cycle_activities\` (\`guideline_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_updated_at_idx\` ON \`cycle_activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_created_at_idx\` ON \`cycle_activities\` (\`created_at\`);`)
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
  	\`finding\` text,
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
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handling_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reporter_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handler_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`named_handler_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_nonconformities\`("id", "version", "key", "number", "serial", "year", "state", "type", "source", "process_id", "overdue_measure_id", "finding", "title", "description", "language", "unit_id", "concerns_manager", "handling_unit_id", "place", "event_date", "event_time", "injured_group", "other_employer", "reported_date", "category", "topic_id", "outcome", "severity", "likelihood", "consequence", "serious_injury", "notified_police", "notified_labour_inspection", "notified_written_confirmation", "notified_copy_to_representative", "notified_next_of_kin", "notified_occupational_health", "notified_dsa", "notified_dsb", "notified_maritime", "notified_fire_service", "injury", "reported_type", "immediate_action", "cause", "anonymous", "reporter_id", "reporter_name", "reporter_email", "reporter_forgotten", "by_representative", "reply_to_representative", "reply_from", "answer_due", "code_hash", "handler_id", "named_handler_id", "other_system", "other_system_name", "other_system_number", "other_system_sent", "ask_again", "due", "due_from", "effect_check_date", "effect_check_result", "effect_check_note", "closing_note", "rejected_reason", "closed_date", "received_date", "receipt_days", "closing_days", "search_text", "unit_up", "unit_down", "due_up", "due_down", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "year", "state", "type", "source", "process_id", "overdue_measure_id", "finding", "title", "description", "language", "unit_id", "concerns_manager", "handling_unit_id", "place", "event_date", "event_time", "injured_group", "other_employer", "reported_date", "category", "topic_id", "outcome", "severity", "likelihood", "consequence", "serious_injury", "notified_police", "notified_labour_inspection", "notified_written_confirmation", "notified_copy_to_representative", "notified_next_of_kin", "notified_occupational_health", "notified_dsa", "notified_dsb", "notified_maritime", "notified_fire_service", "injury", "reported_type", "immediate_action", "cause", "anonymous", "reporter_id", "reporter_name", "reporter_email", "reporter_forgotten", "by_representative", "reply_to_representative", "reply_from", "answer_due", "code_hash", "handler_id", "named_handler_id", "other_system", "other_system_name", "other_system_number", "other_system_sent", "ask_again", "due", "due_from", "effect_check_date", "effect_check_result", "effect_check_note", "closing_note", "rejected_reason", "closed_date", "received_date", "receipt_days", "closing_days", "search_text", "unit_up", "unit_down", "due_up", "due_down", "updated_at", "created_at" FROM \`nonconformities\`;`)
  await db.run(sql`DROP TABLE \`nonconformities\`;`)
  await db.run(sql`ALTER TABLE \`__new_nonconformities\` RENAME TO \`nonconformities\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`nonconformities_key_idx\` ON \`nonconformities\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`nonconformities_number_idx\` ON \`nonconformities\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_serial_idx\` ON \`nonconformities\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_year_idx\` ON \`nonconformities\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_state_idx\` ON \`nonconformities\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_source_idx\` ON \`nonconformities\` (\`source\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_process_idx\` ON \`nonconformities\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_overdue_measure_idx\` ON \`nonconformities\` (\`overdue_measure_id\`);`)
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
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`audit_criteria\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`point\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_criteria_key_idx\` ON \`audit_criteria\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`audit_criteria_point_idx\` ON \`audit_criteria\` (\`point\`);`)
  await db.run(sql`CREATE INDEX \`audit_criteria_active_idx\` ON \`audit_criteria\` (\`active\`);`)
  await db.run(sql`CREATE INDEX \`audit_criteria_updated_at_idx\` ON \`audit_criteria\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_criteria_created_at_idx\` ON \`audit_criteria\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_criteria_locales\` (
  	\`asks\` text NOT NULL,
  	\`practice\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`audit_criteria\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_criteria_locales_locale_parent_id_unique\` ON \`audit_criteria_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_criteria_locales_parent_only_idx\` ON \`audit_criteria_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_criteria_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`guidelines_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audit_criteria\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guidelines_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_criteria_rels_order_idx\` ON \`audit_criteria_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`audit_criteria_rels_parent_idx\` ON \`audit_criteria_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_criteria_rels_path_idx\` ON \`audit_criteria_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`audit_criteria_rels_guidelines_id_idx\` ON \`audit_criteria_rels\` (\`guidelines_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_plans_lines_points\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audit_plans_lines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_plans_lines_points_order_idx\` ON \`audit_plans_lines_points\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_lines_points_parent_idx\` ON \`audit_plans_lines_points\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_plans_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`month\` text NOT NULL,
  	\`scope\` text NOT NULL,
  	\`lead_id\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lead_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`audit_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_plans_lines_order_idx\` ON \`audit_plans_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_lines_parent_id_idx\` ON \`audit_plans_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_lines_unit_idx\` ON \`audit_plans_lines\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_lines_lead_idx\` ON \`audit_plans_lines\` (\`lead_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_plans\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`title\` text NOT NULL,
  	\`first_year\` numeric NOT NULL,
  	\`last_year\` numeric NOT NULL,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`approved_on\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_plans_state_idx\` ON \`audit_plans\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_updated_at_idx\` ON \`audit_plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_created_at_idx\` ON \`audit_plans\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_plans_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audit_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_plans_texts_order_parent\` ON \`audit_plans_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_plans_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audit_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_plans_rels_order_idx\` ON \`audit_plans_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_rels_parent_idx\` ON \`audit_plans_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_rels_path_idx\` ON \`audit_plans_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_rels_people_id_idx\` ON \`audit_plans_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`audits_points\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audits_points_order_idx\` ON \`audits_points\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`audits_points_parent_idx\` ON \`audits_points\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`audits_sent_to\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audits_sent_to_order_idx\` ON \`audits_sent_to\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`audits_sent_to_parent_id_idx\` ON \`audits_sent_to\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`audits_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audits_steps_order_idx\` ON \`audits_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`audits_steps_parent_id_idx\` ON \`audits_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`audits\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`year\` numeric NOT NULL,
  	\`title\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`state\` text DEFAULT 'planned' NOT NULL,
  	\`open_to\` text DEFAULT 'team' NOT NULL,
  	\`scope\` text NOT NULL,
  	\`period_from\` text,
  	\`period_to\` text,
  	\`audit_date\` text NOT NULL,
  	\`lead_id\` text NOT NULL,
  	\`plan_id\` text,
  	\`plan_line\` text,
  	\`agenda\` text,
  	\`asks_for\` text,
  	\`notice_date\` text,
  	\`documents\` text,
  	\`conducted_on\` text,
  	\`unit_page\` text,
  	\`draft_sent_on\` text,
  	\`draft_comment\` text,
  	\`draft_commented_on\` text,
  	\`summary\` text,
  	\`report_sent_on\` text,
  	\`received_on\` text,
  	\`answer_due\` text,
  	\`answer\` text,
  	\`answered_on\` text,
  	\`representative_comment\` text,
  	\`closed_on\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lead_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`audit_plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audits_key_idx\` ON \`audits\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audits_number_idx\` ON \`audits\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`audits_serial_idx\` ON \`audits\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`audits_year_idx\` ON \`audits\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`audits_unit_idx\` ON \`audits\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`audits_state_idx\` ON \`audits\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`audits_audit_date_idx\` ON \`audits\` (\`audit_date\`);`)
  await db.run(sql`CREATE INDEX \`audits_lead_idx\` ON \`audits\` (\`lead_id\`);`)
  await db.run(sql`CREATE INDEX \`audits_plan_idx\` ON \`audits\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`audits_draft_sent_on_idx\` ON \`audits\` (\`draft_sent_on\`);`)
  await db.run(sql`CREATE INDEX \`audits_report_sent_on_idx\` ON \`audits\` (\`report_sent_on\`);`)
  await db.run(sql`CREATE INDEX \`audits_answer_due_idx\` ON \`audits\` (\`answer_due\`);`)
  await db.run(sql`CREATE INDEX \`audits_search_text_idx\` ON \`audits\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`audits_unit_up_idx\` ON \`audits\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`audits_unit_down_idx\` ON \`audits\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`audits_updated_at_idx\` ON \`audits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audits_created_at_idx\` ON \`audits\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audits_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audits_rels_order_idx\` ON \`audits_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`audits_rels_parent_idx\` ON \`audits_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audits_rels_path_idx\` ON \`audits_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`audits_rels_people_id_idx\` ON \`audits_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_evidence\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`audit_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`interviewee\` text,
  	\`date\` text NOT NULL,
  	\`place\` text,
  	\`what\` text NOT NULL,
  	\`written_on\` text,
  	\`written_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`audit_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_evidence_key_idx\` ON \`audit_evidence\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`audit_evidence_audit_idx\` ON \`audit_evidence\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_evidence_unit_idx\` ON \`audit_evidence\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_evidence_updated_at_idx\` ON \`audit_evidence\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_evidence_created_at_idx\` ON \`audit_evidence\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_answers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`audit_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`criterion_id\` text NOT NULL,
  	\`in_place\` text NOT NULL,
  	\`works\` text NOT NULL,
  	\`evidence\` text,
  	\`conclusion\` text NOT NULL,
  	\`asked\` text,
  	\`written_on\` text,
  	\`written_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`audit_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`criterion_id\`) REFERENCES \`audit_criteria\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_answers_key_idx\` ON \`audit_answers\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`audit_answers_audit_idx\` ON \`audit_answers\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_answers_unit_idx\` ON \`audit_answers\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_answers_criterion_idx\` ON \`audit_answers\` (\`criterion_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_answers_updated_at_idx\` ON \`audit_answers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_answers_created_at_idx\` ON \`audit_answers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_answers_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`audit_evidence_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audit_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_evidence_id\`) REFERENCES \`audit_evidence\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_answers_rels_order_idx\` ON \`audit_answers_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`audit_answers_rels_parent_idx\` ON \`audit_answers_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_answers_rels_path_idx\` ON \`audit_answers_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`audit_answers_rels_audit_evidence_id_idx\` ON \`audit_answers_rels\` (\`audit_evidence_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_findings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`audit_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`criterion_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`description\` text NOT NULL,
  	\`repeats_id\` text,
  	\`cause\` text,
  	\`answer\` text,
  	\`deadline\` text,
  	\`answered_on\` text,
  	\`answered_by\` text,
  	\`written_on\` text,
  	\`written_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`audit_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`criterion_id\`) REFERENCES \`audit_criteria\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`repeats_id\`) REFERENCES \`audit_findings\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_findings_key_idx\` ON \`audit_findings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`audit_findings_audit_idx\` ON \`audit_findings\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_findings_unit_idx\` ON \`audit_findings\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_findings_criterion_idx\` ON \`audit_findings\` (\`criterion_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_findings_kind_idx\` ON \`audit_findings\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`audit_findings_repeats_idx\` ON \`audit_findings\` (\`repeats_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_findings_updated_at_idx\` ON \`audit_findings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_findings_created_at_idx\` ON \`audit_findings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_judgements\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`audit_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`finding_id\` text NOT NULL,
  	\`judgement\` text NOT NULL,
  	\`grounds\` text NOT NULL,
  	\`written_on\` text,
  	\`written_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`audit_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`finding_id\`) REFERENCES \`audit_findings\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_judgements_key_idx\` ON \`audit_judgements\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`audit_judgements_audit_idx\` ON \`audit_judgements\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_judgements_unit_idx\` ON \`audit_judgements\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_judgements_finding_idx\` ON \`audit_judgements\` (\`finding_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_judgements_updated_at_idx\` ON \`audit_judgements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_judgements_created_at_idx\` ON \`audit_judgements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`access_requests_exemption_basis\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`access_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`access_requests_exemption_basis_order_idx\` ON \`access_requests_exemption_basis\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_exemption_basis_parent_idx\` ON \`access_requests_exemption_basis\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`access_requests_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`access_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`access_requests_steps_order_idx\` ON \`access_requests_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_steps_parent_id_idx\` ON \`access_requests_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`access_requests\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`nonconformity_id\` text NOT NULL,
  	\`case_number\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`requester\` text,
  	\`asked\` text,
  	\`received\` text NOT NULL,
  	\`due\` text NOT NULL,
  	\`state\` text DEFAULT 'received' NOT NULL,
  	\`copy\` text,
  	\`chosen\` text,
  	\`decided\` text,
  	\`decided_by\` text,
  	\`recipient\` text,
  	\`reason\` text,
  	\`given\` text,
  	\`requester_forgotten\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`due_up\` text,
  	\`due_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`access_requests_key_idx\` ON \`access_requests\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`access_requests_number_idx\` ON \`access_requests\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_serial_idx\` ON \`access_requests\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_nonconformity_idx\` ON \`access_requests\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_unit_idx\` ON \`access_requests\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_received_idx\` ON \`access_requests\` (\`received\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_due_idx\` ON \`access_requests\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_state_idx\` ON \`access_requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_decided_idx\` ON \`access_requests\` (\`decided\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_search_text_idx\` ON \`access_requests\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_unit_up_idx\` ON \`access_requests\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_unit_down_idx\` ON \`access_requests\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_due_up_idx\` ON \`access_requests\` (\`due_up\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_due_down_idx\` ON \`access_requests\` (\`due_down\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_updated_at_idx\` ON \`access_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_created_at_idx\` ON \`access_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`set_up_ticks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`item\` text NOT NULL,
  	\`name\` text,
  	\`at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`set_up_ticks_item_idx\` ON \`set_up_ticks\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`set_up_ticks_updated_at_idx\` ON \`set_up_ticks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`set_up_ticks_created_at_idx\` ON \`set_up_ticks\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`role_assignments\` ADD \`name\` text;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` ADD \`lasts\` text;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` ADD \`standing\` text;`)
  await db.run(sql`CREATE INDEX \`role_assignments_name_idx\` ON \`role_assignments\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`role_assignments_lasts_idx\` ON \`role_assignments\` (\`lasts\`);`)
  await db.run(sql`CREATE INDEX \`role_assignments_standing_idx\` ON \`role_assignments\` (\`standing\`);`)
  await db.run(sql`ALTER TABLE \`affiliations\` ADD \`name\` text;`)
  await db.run(sql`ALTER TABLE \`affiliations\` ADD \`lasts\` text;`)
  await db.run(sql`ALTER TABLE \`affiliations\` ADD \`standing\` text;`)
  await db.run(sql`CREATE INDEX \`affiliations_name_idx\` ON \`affiliations\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_lasts_idx\` ON \`affiliations\` (\`lasts\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_standing_idx\` ON \`affiliations\` (\`standing\`);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`audit_id\` text REFERENCES audits(id);`)
  await db.run(sql`CREATE INDEX \`nonconformities_audit_idx\` ON \`nonconformities\` (\`audit_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`audit_criteria\`;`)
  await db.run(sql`DROP TABLE \`audit_criteria_locales\`;`)
  await db.run(sql`DROP TABLE \`audit_criteria_rels\`;`)
  await db.run(sql`DROP TABLE \`audit_plans_lines_points\`;`)
  await db.run(sql`DROP TABLE \`audit_plans_lines\`;`)
  await db.run(sql`DROP TABLE \`audit_plans\`;`)
  await db.run(sql`DROP TABLE \`audit_plans_texts\`;`)
  await db.run(sql`DROP TABLE \`audit_plans_rels\`;`)
  await db.run(sql`DROP TABLE \`audits_points\`;`)
  await db.run(sql`DROP TABLE \`audits_sent_to\`;`)
  await db.run(sql`DROP TABLE \`audits_steps\`;`)
  await db.run(sql`DROP TABLE \`audits\`;`)
  await db.run(sql`DROP TABLE \`audits_rels\`;`)
  await db.run(sql`DROP TABLE \`audit_evidence\`;`)
  await db.run(sql`DROP TABLE \`audit_answers\`;`)
  await db.run(sql`DROP TABLE \`audit_answers_rels\`;`)
  await db.run(sql`DROP TABLE \`audit_findings\`;`)
  await db.run(sql`DROP TABLE \`audit_judgements\`;`)
  await db.run(sql`DROP TABLE \`access_requests_exemption_basis\`;`)
  await db.run(sql`DROP TABLE \`access_requests_steps\`;`)
  await db.run(sql`DROP TABLE \`access_requests\`;`)
  await db.run(sql`DROP TABLE \`set_up_ticks\`;`)
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
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handling_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reporter_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handler_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`named_handler_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_nonconformities\`("id", "version", "key", "number", "serial", "year", "state", "type", "source", "process_id", "overdue_measure_id", "evaluation_id", "finding", "carried_over_system", "carried_over_ref", "title", "description", "language", "unit_id", "concerns_manager", "handling_unit_id", "place", "event_date", "event_time", "injured_group", "other_employer", "reported_date", "category", "topic_id", "outcome", "severity", "likelihood", "consequence", "serious_injury", "notified_police", "notified_labour_inspection", "notified_written_confirmation", "notified_copy_to_representative", "notified_next_of_kin", "notified_occupational_health", "notified_dsa", "notified_dsb", "notified_maritime", "notified_fire_service", "injury", "reported_type", "immediate_action", "cause", "anonymous", "reporter_id", "reporter_name", "reporter_email", "reporter_forgotten", "by_representative", "reply_to_representative", "reply_from", "answer_due", "code_hash", "handler_id", "named_handler_id", "other_system", "other_system_name", "other_system_number", "other_system_sent", "ask_again", "due", "due_from", "effect_check_date", "effect_check_result", "effect_check_note", "closing_note", "rejected_reason", "closed_date", "received_date", "receipt_days", "closing_days", "search_text", "unit_up", "unit_down", "due_up", "due_down", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "year", "state", "type", "source", "process_id", "overdue_measure_id", "evaluation_id", "finding", "carried_over_system", "carried_over_ref", "title", "description", "language", "unit_id", "concerns_manager", "handling_unit_id", "place", "event_date", "event_time", "injured_group", "other_employer", "reported_date", "category", "topic_id", "outcome", "severity", "likelihood", "consequence", "serious_injury", "notified_police", "notified_labour_inspection", "notified_written_confirmation", "notified_copy_to_representative", "notified_next_of_kin", "notified_occupational_health", "notified_dsa", "notified_dsb", "notified_maritime", "notified_fire_service", "injury", "reported_type", "immediate_action", "cause", "anonymous", "reporter_id", "reporter_name", "reporter_email", "reporter_forgotten", "by_representative", "reply_to_representative", "reply_from", "answer_due", "code_hash", "handler_id", "named_handler_id", "other_system", "other_system_name", "other_system_number", "other_system_sent", "ask_again", "due", "due_from", "effect_check_date", "effect_check_result", "effect_check_note", "closing_note", "rejected_reason", "closed_date", "received_date", "receipt_days", "closing_days", "search_text", "unit_up", "unit_down", "due_up", "due_down", "updated_at", "created_at" FROM \`nonconformities\`;`)
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
  await db.run(sql`DROP INDEX \`role_assignments_name_idx\`;`)
  await db.run(sql`DROP INDEX \`role_assignments_lasts_idx\`;`)
  await db.run(sql`DROP INDEX \`role_assignments_standing_idx\`;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` DROP COLUMN \`name\`;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` DROP COLUMN \`lasts\`;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` DROP COLUMN \`standing\`;`)
  await db.run(sql`DROP INDEX \`affiliations_name_idx\`;`)
  await db.run(sql`DROP INDEX \`affiliations_lasts_idx\`;`)
  await db.run(sql`DROP INDEX \`affiliations_standing_idx\`;`)
  await db.run(sql`ALTER TABLE \`affiliations\` DROP COLUMN \`name\`;`)
  await db.run(sql`ALTER TABLE \`affiliations\` DROP COLUMN \`lasts\`;`)
  await db.run(sql`ALTER TABLE \`affiliations\` DROP COLUMN \`standing\`;`)
}

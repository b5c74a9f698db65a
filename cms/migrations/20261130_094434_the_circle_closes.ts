import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`re_audits_shown_by\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`re_audits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`re_audits_shown_by_order_idx\` ON \`re_audits_shown_by\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_shown_by_parent_idx\` ON \`re_audits_shown_by\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`re_audits_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`re_audits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`re_audits_steps_order_idx\` ON \`re_audits_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_steps_parent_id_idx\` ON \`re_audits_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`re_audits\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`audit_id\` text NOT NULL,
  	\`finding_id\` text NOT NULL,
  	\`nonconformity_id\` text,
  	\`unit_id\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`state\` text DEFAULT 'asked' NOT NULL,
  	\`auditor_id\` text NOT NULL,
  	\`done\` text NOT NULL,
  	\`asked_on\` text NOT NULL,
  	\`due\` text NOT NULL,
  	\`interviewee\` text,
  	\`seen_on\` text,
  	\`seen\` text,
  	\`reason\` text,
  	\`concluded_on\` text,
  	\`reopened_on\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`audit_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`finding_id\`) REFERENCES \`audit_findings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`auditor_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`re_audits_key_idx\` ON \`re_audits\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`re_audits_number_idx\` ON \`re_audits\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_serial_idx\` ON \`re_audits\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_audit_idx\` ON \`re_audits\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_finding_idx\` ON \`re_audits\` (\`finding_id\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_nonconformity_idx\` ON \`re_audits\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_unit_idx\` ON \`re_audits\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_state_idx\` ON \`re_audits\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_auditor_idx\` ON \`re_audits\` (\`auditor_id\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_asked_on_idx\` ON \`re_audits\` (\`asked_on\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_concluded_on_idx\` ON \`re_audits\` (\`concluded_on\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_search_text_idx\` ON \`re_audits\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_unit_up_idx\` ON \`re_audits\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_unit_down_idx\` ON \`re_audits\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_updated_at_idx\` ON \`re_audits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_created_at_idx\` ON \`re_audits\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`re_audits_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`re_audits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`re_audits_rels_order_idx\` ON \`re_audits_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_rels_parent_idx\` ON \`re_audits_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_rels_path_idx\` ON \`re_audits_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`re_audits_rels_people_id_idx\` ON \`re_audits_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`committee_meetings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`committee_meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`committee_meetings_rels_order_idx\` ON \`committee_meetings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_rels_parent_idx\` ON \`committee_meetings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_rels_path_idx\` ON \`committee_meetings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`committee_meetings_rels_people_id_idx\` ON \`committee_meetings_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`committee_reports_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`committee_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`committee_reports_steps_order_idx\` ON \`committee_reports_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_steps_parent_id_idx\` ON \`committee_reports_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`committee_reports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`committee\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`leader_id\` text NOT NULL,
  	\`state\` text DEFAULT 'drafting' NOT NULL,
  	\`summary\` text,
  	\`accidents\` text,
  	\`ahead\` text,
  	\`adopted_on\` text,
  	\`approved_on\` text,
  	\`paper_id\` text,
  	\`sent_on\` text,
  	\`sent_to\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`leader_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`paper_id\`) REFERENCES \`frozen_papers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`committee_reports_key_idx\` ON \`committee_reports\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`committee_reports_number_idx\` ON \`committee_reports\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_serial_idx\` ON \`committee_reports\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_committee_idx\` ON \`committee_reports\` (\`committee\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_unit_idx\` ON \`committee_reports\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_year_idx\` ON \`committee_reports\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_leader_idx\` ON \`committee_reports\` (\`leader_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_state_idx\` ON \`committee_reports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_paper_idx\` ON \`committee_reports\` (\`paper_id\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_search_text_idx\` ON \`committee_reports\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_unit_up_idx\` ON \`committee_reports\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_unit_down_idx\` ON \`committee_reports\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_updated_at_idx\` ON \`committee_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`committee_reports_created_at_idx\` ON \`committee_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`management_reviews_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`units_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`management_reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`management_reviews_rels_order_idx\` ON \`management_reviews_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_rels_parent_idx\` ON \`management_reviews_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_rels_path_idx\` ON \`management_reviews_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_rels_units_id_idx\` ON \`management_reviews_rels\` (\`units_id\`);`)
  await db.run(sql`ALTER TABLE \`role_assignments\` ADD \`side\` text;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` ADD \`deputy\` integer;`)
  await db.run(sql`ALTER TABLE \`cycle_activities\` ADD \`sets\` text;`)
  await db.run(sql`ALTER TABLE \`audits\` ADD \`by\` text DEFAULT 'own';`)
  await db.run(sql`ALTER TABLE \`audits\` ADD \`other_body\` text;`)
  await db.run(sql`ALTER TABLE \`audits\` ADD \`report_file_id\` text REFERENCES attachments(id);`)
  await db.run(sql`CREATE INDEX \`audits_report_file_idx\` ON \`audits\` (\`report_file_id\`);`)
  await db.run(sql`ALTER TABLE \`audit_findings\` ADD \`as_drafted\` text;`)
  await db.run(sql`ALTER TABLE \`unit_reports\` ADD \`former_papers\` text;`)
  await db.run(sql`ALTER TABLE \`inspections\` ADD \`letter_file_id\` text REFERENCES attachments(id);`)
  await db.run(sql`ALTER TABLE \`inspections\` ADD \`answer_file_id\` text REFERENCES attachments(id);`)
  await db.run(sql`CREATE INDEX \`inspections_letter_file_idx\` ON \`inspections\` (\`letter_file_id\`);`)
  await db.run(sql`CREATE INDEX \`inspections_answer_file_idx\` ON \`inspections\` (\`answer_file_id\`);`)
  await db.run(sql`ALTER TABLE \`committee_items\` ADD \`linked_kind\` text;`)
  await db.run(sql`ALTER TABLE \`committee_items\` ADD \`linked\` text;`)
  await db.run(sql`ALTER TABLE \`reports\` ADD \`readings\` text;`)
  await db.run(sql`ALTER TABLE \`management_reviews\` ADD \`of_all\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`review_decisions\` ADD \`activity_id\` text REFERENCES unit_activities(id);`)
  await db.run(sql`CREATE INDEX \`review_decisions_activity_idx\` ON \`review_decisions\` (\`activity_id\`);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`training_id\` text REFERENCES training_records(id);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`audit_id\` text REFERENCES audits(id);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`inspection_id\` text REFERENCES inspections(id);`)
  await db.run(sql`CREATE INDEX \`attachments_training_idx\` ON \`attachments\` (\`training_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_audit_idx\` ON \`attachments\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_inspection_idx\` ON \`attachments\` (\`inspection_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`re_audits_shown_by\`;`)
  await db.run(sql`DROP TABLE \`re_audits_steps\`;`)
  await db.run(sql`DROP TABLE \`re_audits\`;`)
  await db.run(sql`DROP TABLE \`re_audits_rels\`;`)
  await db.run(sql`DROP TABLE \`committee_meetings_rels\`;`)
  await db.run(sql`DROP TABLE \`committee_reports_steps\`;`)
  await db.run(sql`DROP TABLE \`committee_reports\`;`)
  await db.run(sql`DROP TABLE \`management_reviews_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_audits\` (
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
  await db.run(sql`INSERT INTO \`__new_audits\`("id", "version", "key", "number", "serial", "year", "title", "unit_id", "language", "state", "open_to", "scope", "period_from", "period_to", "audit_date", "lead_id", "plan_id", "plan_line", "agenda", "asks_for", "notice_date", "documents", "conducted_on", "unit_page", "draft_sent_on", "draft_comment", "draft_commented_on", "summary", "report_sent_on", "received_on", "answer_due", "answer", "answered_on", "representative_comment", "closed_on", "search_text", "unit_up", "unit_down", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "year", "title", "unit_id", "language", "state", "open_to", "scope", "period_from", "period_to", "audit_date", "lead_id", "plan_id", "plan_line", "agenda", "asks_for", "notice_date", "documents", "conducted_on", "unit_page", "draft_sent_on", "draft_comment", "draft_commented_on", "summary", "report_sent_on", "received_on", "answer_due", "answer", "answered_on", "representative_comment", "closed_on", "search_text", "unit_up", "unit_down", "updated_at", "created_at" FROM \`audits\`;`)
  await db.run(sql`DROP TABLE \`audits\`;`)
  await db.run(sql`ALTER TABLE \`__new_audits\` RENAME TO \`audits\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE TABLE \`__new_inspections\` (
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
  await db.run(sql`INSERT INTO \`__new_inspections\`("id", "version", "key", "number", "serial", "title", "authority_id", "other_authority", "unit_id", "language", "state", "notice", "visit_date", "letter_date", "summary", "archive_number", "answer", "answered_on", "closed_on", "search_text", "unit_up", "unit_down", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "title", "authority_id", "other_authority", "unit_id", "language", "state", "notice", "visit_date", "letter_date", "summary", "archive_number", "answer", "answered_on", "closed_on", "search_text", "unit_up", "unit_down", "updated_at", "created_at" FROM \`inspections\`;`)
  await db.run(sql`DROP TABLE \`inspections\`;`)
  await db.run(sql`ALTER TABLE \`__new_inspections\` RENAME TO \`inspections\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_review_decisions\` (
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
  await db.run(sql`INSERT INTO \`__new_review_decisions\`("id", "version", "key", "number", "serial", "review_id", "unit_id", "language", "kind", "title", "target", "responsible_id", "deadline", "state", "explanation", "objective_id", "measure_id", "search_text", "deadline_up", "deadline_down", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "review_id", "unit_id", "language", "kind", "title", "target", "responsible_id", "deadline", "state", "explanation", "objective_id", "measure_id", "search_text", "deadline_up", "deadline_down", "updated_at", "created_at" FROM \`review_decisions\`;`)
  await db.run(sql`DROP TABLE \`review_decisions\`;`)
  await db.run(sql`ALTER TABLE \`__new_review_decisions\` RENAME TO \`review_decisions\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_attachments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`name\` text NOT NULL,
  	\`nonconformity_id\` text,
  	\`process_id\` text,
  	\`mapping\` text,
  	\`unit_document_id\` text,
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
  	FOREIGN KEY (\`unit_document_id\`) REFERENCES \`unit_documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_attachments\`("id", "version", "name", "nonconformity_id", "process_id", "mapping", "unit_document_id", "language", "uploaded_by_id", "expires_at", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height") SELECT "id", "version", "name", "nonconformity_id", "process_id", "mapping", "unit_document_id", "language", "uploaded_by_id", "expires_at", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height" FROM \`attachments\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`ALTER TABLE \`__new_attachments\` RENAME TO \`attachments\`;`)
  await db.run(sql`CREATE INDEX \`attachments_nonconformity_idx\` ON \`attachments\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_process_idx\` ON \`attachments\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_unit_document_idx\` ON \`attachments\` (\`unit_document_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_uploaded_by_idx\` ON \`attachments\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_expires_at_idx\` ON \`attachments\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_filename_idx\` ON \`attachments\` (\`filename\`);`)
  await db.run(sql`ALTER TABLE \`role_assignments\` DROP COLUMN \`side\`;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` DROP COLUMN \`deputy\`;`)
  await db.run(sql`ALTER TABLE \`cycle_activities\` DROP COLUMN \`sets\`;`)
  await db.run(sql`ALTER TABLE \`audit_findings\` DROP COLUMN \`as_drafted\`;`)
  await db.run(sql`ALTER TABLE \`unit_reports\` DROP COLUMN \`former_papers\`;`)
  await db.run(sql`ALTER TABLE \`committee_items\` DROP COLUMN \`linked_kind\`;`)
  await db.run(sql`ALTER TABLE \`committee_items\` DROP COLUMN \`linked\`;`)
  await db.run(sql`ALTER TABLE \`reports\` DROP COLUMN \`readings\`;`)
  await db.run(sql`ALTER TABLE \`management_reviews\` DROP COLUMN \`of_all\`;`)
}

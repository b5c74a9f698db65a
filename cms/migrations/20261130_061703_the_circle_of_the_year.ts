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
  await db.run(sql`ALTER TABLE \`audit_plans\` ADD \`shown\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`frozen_papers\`;`)
  await db.run(sql`DROP TABLE \`unit_reports_steps\`;`)
  await db.run(sql`DROP TABLE \`unit_reports\`;`)
  await db.run(sql`DROP TABLE \`unit_report_answers\`;`)
  await db.run(sql`DROP TABLE \`reports_steps\`;`)
  await db.run(sql`DROP TABLE \`reports\`;`)
  await db.run(sql`DROP TABLE \`reports_rels\`;`)
  await db.run(sql`DROP TABLE \`report_sections\`;`)
  await db.run(sql`ALTER TABLE \`audit_plans\` DROP COLUMN \`shown\`;`)
}

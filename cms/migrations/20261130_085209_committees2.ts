import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`role_assignments\` ADD \`side\` text;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` ADD \`deputy\` integer;`)
  await db.run(sql`ALTER TABLE \`committee_items\` ADD \`linked_kind\` text;`)
  await db.run(sql`ALTER TABLE \`committee_items\` ADD \`linked\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`committee_meetings_rels\`;`)
  await db.run(sql`DROP TABLE \`committee_reports_steps\`;`)
  await db.run(sql`DROP TABLE \`committee_reports\`;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` DROP COLUMN \`side\`;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` DROP COLUMN \`deputy\`;`)
  await db.run(sql`ALTER TABLE \`committee_items\` DROP COLUMN \`linked_kind\`;`)
  await db.run(sql`ALTER TABLE \`committee_items\` DROP COLUMN \`linked\`;`)
}

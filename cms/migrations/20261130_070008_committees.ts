import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`committee_meetings_steps\`;`)
  await db.run(sql`DROP TABLE \`committee_meetings\`;`)
  await db.run(sql`DROP TABLE \`committee_items_steps\`;`)
  await db.run(sql`DROP TABLE \`committee_items\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`stories_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_steps_order_idx\` ON \`stories_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_steps_parent_id_idx\` ON \`stories_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`title_en\` text NOT NULL,
  	\`reported\` text NOT NULL,
  	\`reported_en\` text NOT NULL,
  	\`carried_out\` text NOT NULL,
  	\`carried_out_en\` text NOT NULL,
  	\`different\` text NOT NULL,
  	\`different_en\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`topic_id\` text,
  	\`workplace\` text,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`approved_on\` text,
  	\`published_on\` text,
  	\`withdrawn_on\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`stories_key_idx\` ON \`stories\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stories_number_idx\` ON \`stories\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`stories_serial_idx\` ON \`stories\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`stories_year_idx\` ON \`stories\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`stories_topic_idx\` ON \`stories\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_state_idx\` ON \`stories\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`stories_search_text_idx\` ON \`stories\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`stories_title_up_idx\` ON \`stories\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`stories_title_down_idx\` ON \`stories\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`stories_updated_at_idx\` ON \`stories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_at_idx\` ON \`stories\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`stories_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`nonconformities_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`nonconformities_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_rels_order_idx\` ON \`stories_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_parent_idx\` ON \`stories_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_path_idx\` ON \`stories_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_nonconformities_id_idx\` ON \`stories_rels\` (\`nonconformities_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`stories_steps\`;`)
  await db.run(sql`DROP TABLE \`stories\`;`)
  await db.run(sql`DROP TABLE \`stories_rels\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`support_functions\`;`)
  await db.run(sql`DROP TABLE \`support_functions_locales\`;`)
  await db.run(sql`DROP TABLE \`support_functions_rels\`;`)
  await db.run(sql`DROP TABLE \`objectives_steps\`;`)
  await db.run(sql`DROP TABLE \`objectives\`;`)
}

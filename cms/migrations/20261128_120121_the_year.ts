import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`injuries_steps\`;`)
  await db.run(sql`DROP TABLE \`injuries\`;`)
  await db.run(sql`DROP TABLE \`injuries_texts\`;`)
}

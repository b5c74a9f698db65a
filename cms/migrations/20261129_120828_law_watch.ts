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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`law_changes\`;`)
  await db.run(sql`DROP TABLE \`law_reviews\`;`)
  await db.run(sql`DROP TABLE \`law_imports\`;`)
}

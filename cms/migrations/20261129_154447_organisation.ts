import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`affiliations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`person_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`category\` text DEFAULT 'employee' NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`affiliations_person_idx\` ON \`affiliations\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_unit_idx\` ON \`affiliations\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_from_idx\` ON \`affiliations\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_to_idx\` ON \`affiliations\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_updated_at_idx\` ON \`affiliations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_created_at_idx\` ON \`affiliations\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`external_id\` text;`)
  await db.run(sql`CREATE INDEX \`people_external_id_idx\` ON \`people\` (\`external_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`affiliations\`;`)
  await db.run(sql`DROP INDEX \`people_external_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`external_id\`;`)
}

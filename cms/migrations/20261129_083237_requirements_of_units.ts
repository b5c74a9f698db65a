import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`unit_requirements\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`requirement_id\` text NOT NULL,
  	\`applies\` text NOT NULL,
  	\`how\` text,
  	\`evidence\` text,
  	\`reviewed_on\` text NOT NULL,
  	\`reviewed_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`requirement_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_requirements_key_idx\` ON \`unit_requirements\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`unit_requirements_unit_idx\` ON \`unit_requirements\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`unit_requirements_requirement_idx\` ON \`unit_requirements\` (\`requirement_id\`);`)
  await db.run(sql`CREATE INDEX \`unit_requirements_updated_at_idx\` ON \`unit_requirements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_requirements_created_at_idx\` ON \`unit_requirements\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`topics\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`requirements_updated_through\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`requirements_updated_through_of\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`requirements_updated_through_by\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`unit_requirements\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`topics\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`requirements_updated_through\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`requirements_updated_through_of\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`requirements_updated_through_by\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`retention_decisions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`years\` numeric,
  	\`basis\` text,
  	\`decided_by\` text,
  	\`decided_date\` text,
  	\`reference\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`retention_decisions_key_idx\` ON \`retention_decisions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`retention_decisions_updated_at_idx\` ON \`retention_decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`retention_decisions_created_at_idx\` ON \`retention_decisions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`retention_holds\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`record\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`at\` text,
  	\`name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`retention_holds_key_idx\` ON \`retention_holds\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_record_idx\` ON \`retention_holds\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_updated_at_idx\` ON \`retention_holds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_created_at_idx\` ON \`retention_holds\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`hse_processes_participants\` ADD \`from_last\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`carried_from\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` ADD \`carried_times\` numeric;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reporter_forgotten\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_reporter_forgotten_idx\` ON \`nonconformities\` (\`reporter_forgotten\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`retention_decisions\`;`)
  await db.run(sql`DROP TABLE \`retention_holds\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_reporter_forgotten_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`reporter_forgotten\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_participants\` DROP COLUMN \`from_last\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_from\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes_challenges\` DROP COLUMN \`carried_times\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`job_runs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`queued_at\` text,
  	\`ran_at\` text,
  	\`failed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`job_runs_updated_at_idx\` ON \`job_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`job_runs_created_at_idx\` ON \`job_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`servers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`server\` text NOT NULL,
  	\`folder\` text NOT NULL,
  	\`place\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`since\` text,
  	\`seen_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`servers_updated_at_idx\` ON \`servers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`servers_created_at_idx\` ON \`servers\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`sending_since\` text;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` ADD \`held_by\` text;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` ADD \`held_until\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`job_runs\`;`)
  await db.run(sql`DROP TABLE \`servers\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`sending_since\`;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` DROP COLUMN \`held_by\`;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` DROP COLUMN \`held_until\`;`)
}

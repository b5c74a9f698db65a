import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`external_logins\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`account_id\` text NOT NULL,
  	\`provider\` text NOT NULL,
  	\`issuer\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`external_logins_key_idx\` ON \`external_logins\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`external_logins_account_idx\` ON \`external_logins\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`external_logins_updated_at_idx\` ON \`external_logins\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`external_logins_created_at_idx\` ON \`external_logins\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`accounts\` ADD \`password_login\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`user_name\` text;`)
  await db.run(sql`CREATE INDEX \`people_user_name_idx\` ON \`people\` (\`user_name\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`external_logins\`;`)
  await db.run(sql`DROP INDEX \`people_user_name_idx\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`user_name\`;`)
  await db.run(sql`ALTER TABLE \`accounts\` DROP COLUMN \`password_login\`;`)
}

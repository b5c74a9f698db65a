import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`letter_lines\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`account\` text NOT NULL,
  	\`line\` text,
  	\`letter\` text,
  	\`told\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`letter_lines_key_idx\` ON \`letter_lines\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`letter_lines_account_idx\` ON \`letter_lines\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`letter_lines_told_idx\` ON \`letter_lines\` (\`told\`);`)
  await db.run(sql`CREATE INDEX \`letter_lines_updated_at_idx\` ON \`letter_lines\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`letter_lines_created_at_idx\` ON \`letter_lines\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`hse_settings_closed_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_settings_closed_days_order_idx\` ON \`hse_settings_closed_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_settings_closed_days_parent_id_idx\` ON \`hse_settings_closed_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hse_settings_closed_days_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_settings_closed_days\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`hse_settings_closed_days_locales_locale_parent_id_unique\` ON \`hse_settings_closed_days_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_settings_closed_days_locales_parent_only_idx\` ON \`hse_settings_closed_days_locales\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`help_days\` numeric DEFAULT 7;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`above_days\` numeric DEFAULT 14;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`hse_unit_days\` numeric DEFAULT 30;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`letter_lines\`;`)
  await db.run(sql`DROP TABLE \`hse_settings_closed_days\`;`)
  await db.run(sql`DROP TABLE \`hse_settings_closed_days_locales\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`help_days\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`above_days\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`hse_unit_days\`;`)
}

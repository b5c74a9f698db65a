import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`calendar_addresses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`account_id\` text,
  	\`unit_id\` text,
  	\`role\` text,
  	\`turn\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_addresses_key_idx\` ON \`calendar_addresses\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`calendar_addresses_account_idx\` ON \`calendar_addresses\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_addresses_unit_idx\` ON \`calendar_addresses\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_addresses_updated_at_idx\` ON \`calendar_addresses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendar_addresses_created_at_idx\` ON \`calendar_addresses\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`calendar_addresses\`;`)
}

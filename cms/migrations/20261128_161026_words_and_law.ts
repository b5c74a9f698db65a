import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`guidelines_reviews\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`edition\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`by\` text,
  	\`name\` text,
  	\`role\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guidelines_reviews_order_idx\` ON \`guidelines_reviews\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guidelines_reviews_parent_id_idx\` ON \`guidelines_reviews\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`guidelines\` ADD \`name\` text;`)
  await db.run(sql`CREATE INDEX \`guidelines_name_idx\` ON \`guidelines\` (\`name\`);`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`in_short\` text;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`name\` text;`)
  await db.run(sql`CREATE INDEX \`editions_name_idx\` ON \`editions\` (\`name\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`guidelines_reviews\`;`)
  await db.run(sql`DROP INDEX \`guidelines_name_idx\`;`)
  await db.run(sql`ALTER TABLE \`guidelines\` DROP COLUMN \`name\`;`)
  await db.run(sql`DROP INDEX \`editions_name_idx\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`in_short\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`name\`;`)
}

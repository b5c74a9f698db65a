import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`set_up_ticks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`item\` text NOT NULL,
  	\`name\` text,
  	\`at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`set_up_ticks_item_idx\` ON \`set_up_ticks\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`set_up_ticks_updated_at_idx\` ON \`set_up_ticks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`set_up_ticks_created_at_idx\` ON \`set_up_ticks\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`set_up_ticks\`;`)
}

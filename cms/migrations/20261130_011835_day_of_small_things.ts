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
  await db.run(sql`ALTER TABLE \`role_assignments\` ADD \`name\` text;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` ADD \`lasts\` text;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` ADD \`standing\` text;`)
  await db.run(sql`CREATE INDEX \`role_assignments_name_idx\` ON \`role_assignments\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`role_assignments_lasts_idx\` ON \`role_assignments\` (\`lasts\`);`)
  await db.run(sql`CREATE INDEX \`role_assignments_standing_idx\` ON \`role_assignments\` (\`standing\`);`)
  await db.run(sql`ALTER TABLE \`affiliations\` ADD \`name\` text;`)
  await db.run(sql`ALTER TABLE \`affiliations\` ADD \`lasts\` text;`)
  await db.run(sql`ALTER TABLE \`affiliations\` ADD \`standing\` text;`)
  await db.run(sql`CREATE INDEX \`affiliations_name_idx\` ON \`affiliations\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_lasts_idx\` ON \`affiliations\` (\`lasts\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_standing_idx\` ON \`affiliations\` (\`standing\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`set_up_ticks\`;`)
  await db.run(sql`DROP INDEX \`role_assignments_name_idx\`;`)
  await db.run(sql`DROP INDEX \`role_assignments_lasts_idx\`;`)
  await db.run(sql`DROP INDEX \`role_assignments_standing_idx\`;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` DROP COLUMN \`name\`;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` DROP COLUMN \`lasts\`;`)
  await db.run(sql`ALTER TABLE \`role_assignments\` DROP COLUMN \`standing\`;`)
  await db.run(sql`DROP INDEX \`affiliations_name_idx\`;`)
  await db.run(sql`DROP INDEX \`affiliations_lasts_idx\`;`)
  await db.run(sql`DROP INDEX \`affiliations_standing_idx\`;`)
  await db.run(sql`ALTER TABLE \`affiliations\` DROP COLUMN \`name\`;`)
  await db.run(sql`ALTER TABLE \`affiliations\` DROP COLUMN \`lasts\`;`)
  await db.run(sql`ALTER TABLE \`affiliations\` DROP COLUMN \`standing\`;`)
}

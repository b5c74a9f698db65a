import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`access_requests_exemption_basis\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`access_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`access_requests_exemption_basis_order_idx\` ON \`access_requests_exemption_basis\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_exemption_basis_parent_idx\` ON \`access_requests_exemption_basis\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`access_requests_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`access_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`access_requests_steps_order_idx\` ON \`access_requests_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_steps_parent_id_idx\` ON \`access_requests_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`access_requests\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`nonconformity_id\` text NOT NULL,
  	\`case_number\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`requester\` text,
  	\`asked\` text,
  	\`received\` text NOT NULL,
  	\`due\` text NOT NULL,
  	\`state\` text DEFAULT 'received' NOT NULL,
  	\`copy\` text,
  	\`chosen\` text,
  	\`decided\` text,
  	\`decided_by\` text,
  	\`recipient\` text,
  	\`reason\` text,
  	\`given\` text,
  	\`requester_forgotten\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`due_up\` text,
  	\`due_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`access_requests_key_idx\` ON \`access_requests\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`access_requests_number_idx\` ON \`access_requests\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_serial_idx\` ON \`access_requests\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_nonconformity_idx\` ON \`access_requests\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_unit_idx\` ON \`access_requests\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_received_idx\` ON \`access_requests\` (\`received\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_due_idx\` ON \`access_requests\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_state_idx\` ON \`access_requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_decided_idx\` ON \`access_requests\` (\`decided\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_search_text_idx\` ON \`access_requests\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_unit_up_idx\` ON \`access_requests\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_unit_down_idx\` ON \`access_requests\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_due_up_idx\` ON \`access_requests\` (\`due_up\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_due_down_idx\` ON \`access_requests\` (\`due_down\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_updated_at_idx\` ON \`access_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`access_requests_created_at_idx\` ON \`access_requests\` (\`created_at\`);`)
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
  await db.run(sql`DROP TABLE \`access_requests_exemption_basis\`;`)
  await db.run(sql`DROP TABLE \`access_requests_steps\`;`)
  await db.run(sql`DROP TABLE \`access_requests\`;`)
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

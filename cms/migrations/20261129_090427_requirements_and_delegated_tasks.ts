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
  await db.run(sql`CREATE TABLE \`delegated_tasks_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`delegated_tasks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`delegated_tasks_steps_order_idx\` ON \`delegated_tasks_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_steps_parent_id_idx\` ON \`delegated_tasks_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`delegated_tasks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`role\` text,
  	\`person_id\` text,
  	\`date\` text NOT NULL,
  	\`reviewed_date\` text,
  	\`next_review\` text,
  	\`state\` text DEFAULT 'current' NOT NULL,
  	\`ended_date\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`person_up\` text,
  	\`person_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`delegated_tasks_key_idx\` ON \`delegated_tasks\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`delegated_tasks_number_idx\` ON \`delegated_tasks\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_serial_idx\` ON \`delegated_tasks\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_unit_idx\` ON \`delegated_tasks\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_person_idx\` ON \`delegated_tasks\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_date_idx\` ON \`delegated_tasks\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_next_review_idx\` ON \`delegated_tasks\` (\`next_review\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_state_idx\` ON \`delegated_tasks\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_search_text_idx\` ON \`delegated_tasks\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_title_up_idx\` ON \`delegated_tasks\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_title_down_idx\` ON \`delegated_tasks\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_unit_up_idx\` ON \`delegated_tasks\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_unit_down_idx\` ON \`delegated_tasks\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_person_up_idx\` ON \`delegated_tasks\` (\`person_up\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_person_down_idx\` ON \`delegated_tasks\` (\`person_down\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_updated_at_idx\` ON \`delegated_tasks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`delegated_tasks_created_at_idx\` ON \`delegated_tasks\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`topics\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`requirements_updated_through\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`requirements_updated_through_of\` numeric;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`requirements_updated_through_by\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`unit_requirements\`;`)
  await db.run(sql`DROP TABLE \`delegated_tasks_steps\`;`)
  await db.run(sql`DROP TABLE \`delegated_tasks\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`topics\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`requirements_updated_through\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`requirements_updated_through_of\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`requirements_updated_through_by\`;`)
}

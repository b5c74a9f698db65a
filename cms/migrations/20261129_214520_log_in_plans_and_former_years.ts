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
  await db.run(sql`CREATE TABLE \`training_plans_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`course_id\` text NOT NULL,
  	\`audience\` text,
  	\`audience_en\` text,
  	\`from\` text,
  	\`to\` text,
  	\`responsible_role\` text,
  	\`responsible_unit_id\` text,
  	\`cost\` numeric,
  	\`state\` text DEFAULT 'planned' NOT NULL,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`responsible_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`training_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`training_plans_lines_order_idx\` ON \`training_plans_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_lines_parent_id_idx\` ON \`training_plans_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_lines_course_idx\` ON \`training_plans_lines\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_lines_responsible_unit_idx\` ON \`training_plans_lines\` (\`responsible_unit_id\`);`)
  await db.run(sql`CREATE TABLE \`training_plans\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`period\` text NOT NULL,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`approved_on\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`training_plans_period_idx\` ON \`training_plans\` (\`period\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_state_idx\` ON \`training_plans\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_updated_at_idx\` ON \`training_plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_created_at_idx\` ON \`training_plans\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`training_plans_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`training_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`training_plans_texts_order_parent\` ON \`training_plans_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`former_totals\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text,
  	\`year\` numeric NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`count\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`former_totals_key_idx\` ON \`former_totals\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`former_totals_year_idx\` ON \`former_totals\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`former_totals_unit_idx\` ON \`former_totals\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`former_totals_updated_at_idx\` ON \`former_totals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`former_totals_created_at_idx\` ON \`former_totals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`sickness_absence\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text,
  	\`unit_id\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`quarter\` text,
  	\`percent\` numeric NOT NULL,
  	\`man_days\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sickness_absence_key_idx\` ON \`sickness_absence\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`sickness_absence_unit_idx\` ON \`sickness_absence\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`sickness_absence_year_idx\` ON \`sickness_absence\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`sickness_absence_updated_at_idx\` ON \`sickness_absence\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sickness_absence_created_at_idx\` ON \`sickness_absence\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`planned_courses_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`planned_courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`planned_courses_steps_order_idx\` ON \`planned_courses_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_steps_parent_id_idx\` ON \`planned_courses_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`planned_courses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`course_id\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`audience\` text,
  	\`from\` text,
  	\`to\` text,
  	\`responsible_role\` text NOT NULL,
  	\`cost\` numeric,
  	\`state\` text DEFAULT 'planned' NOT NULL,
  	\`held_on\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`planned_courses_key_idx\` ON \`planned_courses\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`planned_courses_number_idx\` ON \`planned_courses\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_serial_idx\` ON \`planned_courses\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_unit_idx\` ON \`planned_courses\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_course_idx\` ON \`planned_courses\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_year_idx\` ON \`planned_courses\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_from_idx\` ON \`planned_courses\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_state_idx\` ON \`planned_courses\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_search_text_idx\` ON \`planned_courses\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_title_up_idx\` ON \`planned_courses\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_title_down_idx\` ON \`planned_courses\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_unit_up_idx\` ON \`planned_courses\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_unit_down_idx\` ON \`planned_courses\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_updated_at_idx\` ON \`planned_courses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`planned_courses_created_at_idx\` ON \`planned_courses\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`accounts\` ADD \`password_login\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`user_name\` text;`)
  await db.run(sql`CREATE INDEX \`people_user_name_idx\` ON \`people\` (\`user_name\`);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`carried_over_system\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`carried_over_ref\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_carried_over_carried_over_system_idx\` ON \`nonconformities\` (\`carried_over_system\`);`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`carried_over_system\` text;`)
  await db.run(sql`ALTER TABLE \`measures\` ADD \`carried_over_ref\` text;`)
  await db.run(sql`CREATE INDEX \`measures_carried_over_carried_over_system_idx\` ON \`measures\` (\`carried_over_system\`);`)
  await db.run(sql`ALTER TABLE \`unit_documents\` ADD \`report_year\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`external_logins\`;`)
  await db.run(sql`DROP TABLE \`training_plans_lines\`;`)
  await db.run(sql`DROP TABLE \`training_plans\`;`)
  await db.run(sql`DROP TABLE \`training_plans_texts\`;`)
  await db.run(sql`DROP TABLE \`former_totals\`;`)
  await db.run(sql`DROP TABLE \`sickness_absence\`;`)
  await db.run(sql`DROP TABLE \`planned_courses_steps\`;`)
  await db.run(sql`DROP TABLE \`planned_courses\`;`)
  await db.run(sql`DROP INDEX \`people_user_name_idx\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`user_name\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_carried_over_carried_over_system_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`carried_over_system\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`carried_over_ref\`;`)
  await db.run(sql`DROP INDEX \`measures_carried_over_carried_over_system_idx\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`carried_over_system\`;`)
  await db.run(sql`ALTER TABLE \`measures\` DROP COLUMN \`carried_over_ref\`;`)
  await db.run(sql`ALTER TABLE \`accounts\` DROP COLUMN \`password_login\`;`)
  await db.run(sql`ALTER TABLE \`unit_documents\` DROP COLUMN \`report_year\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`affiliations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`person_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`category\` text DEFAULT 'employee' NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`affiliations_person_idx\` ON \`affiliations\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_unit_idx\` ON \`affiliations\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_from_idx\` ON \`affiliations\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_to_idx\` ON \`affiliations\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_updated_at_idx\` ON \`affiliations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`affiliations_created_at_idx\` ON \`affiliations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`content\` text,
  	\`door\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`at\` text,
  	\`ended_at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`rows\` numeric,
  	\`total\` numeric,
  	\`done\` numeric,
  	\`created\` numeric,
  	\`changed\` numeric,
  	\`left\` numeric,
  	\`unchanged\` numeric,
  	\`absent\` numeric,
  	\`wrong\` numeric,
  	\`faults\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_content_idx\` ON \`imports\` (\`content\`);`)
  await db.run(sql`CREATE INDEX \`imports_state_idx\` ON \`imports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`imports_at_idx\` ON \`imports\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`imports_updated_at_idx\` ON \`imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_at_idx\` ON \`imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`courses_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_roles_order_idx\` ON \`courses_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_roles_parent_idx\` ON \`courses_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_categories\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_categories_order_idx\` ON \`courses_categories\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_categories_parent_idx\` ON \`courses_categories\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_risk_classes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_risk_classes_order_idx\` ON \`courses_risk_classes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_risk_classes_parent_idx\` ON \`courses_risk_classes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_languages_order_idx\` ON \`courses_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_languages_parent_idx\` ON \`courses_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`slug\` text NOT NULL,
  	\`slug_en\` text,
  	\`obligation\` text DEFAULT 'ownRule' NOT NULL,
  	\`within_months\` numeric,
  	\`personal\` integer DEFAULT false,
  	\`validity_months\` numeric,
  	\`form\` text NOT NULL,
  	\`central\` integer DEFAULT false,
  	\`sign_up\` text,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_slug_idx\` ON \`courses\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`courses_updated_at_idx\` ON \`courses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`courses_created_at_idx\` ON \`courses\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`courses_locales\` (
  	\`title\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`for_whom\` text,
  	\`basis\` text,
  	\`duration\` text,
  	\`provider\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_locales_locale_parent_id_unique\` ON \`courses_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_locales_parent_only_idx\` ON \`courses_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`courses_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`requirements_id\` text,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`requirements_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_rels_order_idx\` ON \`courses_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_parent_idx\` ON \`courses_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_path_idx\` ON \`courses_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_requirements_id_idx\` ON \`courses_rels\` (\`requirements_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_topics_id_idx\` ON \`courses_rels\` (\`topics_id\`);`)
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
  await db.run(sql`CREATE TABLE \`training_records_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`training_records\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`training_records_steps_order_idx\` ON \`training_records_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`training_records_steps_parent_id_idx\` ON \`training_records_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`training_records\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`person_id\` text,
  	\`course_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`category\` text NOT NULL,
  	\`date\` text NOT NULL,
  	\`expires\` text,
  	\`until\` text,
  	\`central\` integer DEFAULT false,
  	\`evidence\` text,
  	\`state\` text DEFAULT 'registered' NOT NULL,
  	\`confirmed_by\` text,
  	\`confirmed_on\` text,
  	\`registered_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`training_records_key_idx\` ON \`training_records\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`training_records_person_idx\` ON \`training_records\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`training_records_course_idx\` ON \`training_records\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`training_records_unit_idx\` ON \`training_records\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`training_records_date_idx\` ON \`training_records\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`training_records_expires_idx\` ON \`training_records\` (\`expires\`);`)
  await db.run(sql`CREATE INDEX \`training_records_until_idx\` ON \`training_records\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`training_records_central_idx\` ON \`training_records\` (\`central\`);`)
  await db.run(sql`CREATE INDEX \`training_records_state_idx\` ON \`training_records\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`training_records_updated_at_idx\` ON \`training_records\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`training_records_created_at_idx\` ON \`training_records\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`external_id\` text;`)
  await db.run(sql`CREATE INDEX \`people_external_id_idx\` ON \`people\` (\`external_id\`);`)
  await db.run(sql`ALTER TABLE \`cycle_activities\` ADD \`course_id\` text REFERENCES courses(id);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_course_idx\` ON \`cycle_activities\` (\`course_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`affiliations\`;`)
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`courses_roles\`;`)
  await db.run(sql`DROP TABLE \`courses_categories\`;`)
  await db.run(sql`DROP TABLE \`courses_risk_classes\`;`)
  await db.run(sql`DROP TABLE \`courses_languages\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`DROP TABLE \`courses_locales\`;`)
  await db.run(sql`DROP TABLE \`courses_rels\`;`)
  await db.run(sql`DROP TABLE \`calendar_addresses\`;`)
  await db.run(sql`DROP TABLE \`training_records_steps\`;`)
  await db.run(sql`DROP TABLE \`training_records\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_cycle_activities\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`cycle_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`recurrence\` text NOT NULL,
  	\`month\` text,
  	\`part\` text,
  	\`day\` numeric,
  	\`every_months\` numeric,
  	\`interval_reason\` text,
  	\`first_day\` text,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`responsible_role\` text NOT NULL,
  	\`reach\` text DEFAULT 'institution' NOT NULL,
  	\`binding\` integer DEFAULT false,
  	\`done_when\` text DEFAULT 'byHand',
  	\`guideline_id\` text,
  	\`template_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`cycle_id\`) REFERENCES \`annual_cycles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guideline_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`template_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_cycle_activities\`("id", "version", "cycle_id", "kind", "recurrence", "month", "part", "day", "every_months", "interval_reason", "first_day", "from", "to", "responsible_role", "reach", "binding", "done_when", "guideline_id", "template_id", "updated_at", "created_at") SELECT "id", "version", "cycle_id", "kind", "recurrence", "month", "part", "day", "every_months", "interval_reason", "first_day", "from", "to", "responsible_role", "reach", "binding", "done_when", "guideline_id", "template_id", "updated_at", "created_at" FROM \`cycle_activities\`;`)
  await db.run(sql`DROP TABLE \`cycle_activities\`;`)
  await db.run(sql`ALTER TABLE \`__new_cycle_activities\` RENAME TO \`cycle_activities\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`cycle_activities_cycle_idx\` ON \`cycle_activities\` (\`cycle_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_guideline_idx\` ON \`cycle_activities\` (\`guideline_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_template_idx\` ON \`cycle_activities\` (\`template_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_updated_at_idx\` ON \`cycle_activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_created_at_idx\` ON \`cycle_activities\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`people_external_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`external_id\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`guidelines_law\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`regulation_id\` text NOT NULL,
  	\`section\` text,
  	FOREIGN KEY (\`regulation_id\`) REFERENCES \`regulations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guidelines_law_order_idx\` ON \`guidelines_law\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guidelines_law_parent_id_idx\` ON \`guidelines_law\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`guidelines_law_regulation_idx\` ON \`guidelines_law\` (\`regulation_id\`);`)
  await db.run(sql`CREATE TABLE \`authorities\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`slug\` text NOT NULL,
  	\`website\` text,
  	\`verified_on\` text,
  	\`verified_source\` text,
  	\`verified_by\` text,
  	\`loaded\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`authorities_slug_idx\` ON \`authorities\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`authorities_updated_at_idx\` ON \`authorities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`authorities_created_at_idx\` ON \`authorities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`authorities_locales\` (
  	\`name\` text NOT NULL,
  	\`supervises\` text NOT NULL,
  	\`contact\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`authorities_locales_locale_parent_id_unique\` ON \`authorities_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`authorities_locales_parent_only_idx\` ON \`authorities_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`regulations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`lovdata_id\` text NOT NULL,
  	\`names\` text,
  	\`abbreviations\` text,
  	\`state\` text DEFAULT 'inForce' NOT NULL,
  	\`in_force_from\` text,
  	\`changed_on\` text,
  	\`replaced_by\` text,
  	\`verified_on\` text,
  	\`verified_source\` text,
  	\`verified_by\` text,
  	\`loaded\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`regulations_lovdata_id_idx\` ON \`regulations\` (\`lovdata_id\`);`)
  await db.run(sql`CREATE INDEX \`regulations_updated_at_idx\` ON \`regulations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`regulations_created_at_idx\` ON \`regulations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`regulations_locales\` (
  	\`short_title\` text NOT NULL,
  	\`title\` text,
  	\`change_note\` text,
  	\`relevance\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`regulations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`regulations_locales_locale_parent_id_unique\` ON \`regulations_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`regulations_locales_parent_only_idx\` ON \`regulations_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`regulations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`authorities_id\` text,
  	\`topics_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`regulations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authorities_id\`) REFERENCES \`authorities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`regulations_rels_order_idx\` ON \`regulations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`regulations_rels_parent_idx\` ON \`regulations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`regulations_rels_path_idx\` ON \`regulations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`regulations_rels_authorities_id_idx\` ON \`regulations_rels\` (\`authorities_id\`);`)
  await db.run(sql`CREATE INDEX \`regulations_rels_topics_id_idx\` ON \`regulations_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`requirements_risk_classes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`requirements_risk_classes_order_idx\` ON \`requirements_risk_classes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`requirements_risk_classes_parent_idx\` ON \`requirements_risk_classes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`requirements\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`regulation_id\` text NOT NULL,
  	\`section\` text,
  	\`point\` text,
  	\`verified_on\` text,
  	\`verified_source\` text,
  	\`verified_by\` text,
  	\`loaded\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`regulation_id\`) REFERENCES \`regulations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`requirements_key_idx\` ON \`requirements\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`requirements_regulation_idx\` ON \`requirements\` (\`regulation_id\`);`)
  await db.run(sql`CREATE INDEX \`requirements_updated_at_idx\` ON \`requirements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`requirements_created_at_idx\` ON \`requirements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`requirements_locales\` (
  	\`text\` text NOT NULL,
  	\`evidence\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`requirements_locales_locale_parent_id_unique\` ON \`requirements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`requirements_locales_parent_only_idx\` ON \`requirements_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`requirements_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text,
  	\`guidelines_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guidelines_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`requirements_rels_order_idx\` ON \`requirements_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`requirements_rels_parent_idx\` ON \`requirements_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`requirements_rels_path_idx\` ON \`requirements_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`requirements_rels_topics_id_idx\` ON \`requirements_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`requirements_rels_guidelines_id_idx\` ON \`requirements_rels\` (\`guidelines_id\`);`)
  await db.run(sql`CREATE TABLE \`annual_cycles\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`slug\` text NOT NULL,
  	\`scope\` text NOT NULL,
  	\`start_month\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`annual_cycles_slug_idx\` ON \`annual_cycles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`annual_cycles_updated_at_idx\` ON \`annual_cycles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`annual_cycles_created_at_idx\` ON \`annual_cycles\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`annual_cycles_locales\` (
  	\`name\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`annual_cycles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`annual_cycles_locales_locale_parent_id_unique\` ON \`annual_cycles_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`annual_cycles_locales_parent_only_idx\` ON \`annual_cycles_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cycle_activities_unit_types\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cycle_activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cycle_activities_unit_types_order_idx\` ON \`cycle_activities_unit_types\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_unit_types_parent_idx\` ON \`cycle_activities_unit_types\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cycle_activities_risk_classes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cycle_activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cycle_activities_risk_classes_order_idx\` ON \`cycle_activities_risk_classes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_risk_classes_parent_idx\` ON \`cycle_activities_risk_classes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cycle_activities\` (
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
  	\`guideline_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`cycle_id\`) REFERENCES \`annual_cycles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guideline_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`cycle_activities_cycle_idx\` ON \`cycle_activities\` (\`cycle_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_guideline_idx\` ON \`cycle_activities\` (\`guideline_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_updated_at_idx\` ON \`cycle_activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_created_at_idx\` ON \`cycle_activities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`cycle_activities_locales\` (
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cycle_activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cycle_activities_locales_locale_parent_id_unique\` ON \`cycle_activities_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_locales_parent_only_idx\` ON \`cycle_activities_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cycle_activities_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`units_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cycle_activities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cycle_activities_rels_order_idx\` ON \`cycle_activities_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_rels_parent_idx\` ON \`cycle_activities_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_rels_path_idx\` ON \`cycle_activities_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_rels_units_id_idx\` ON \`cycle_activities_rels\` (\`units_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`guidelines_law\`;`)
  await db.run(sql`DROP TABLE \`authorities\`;`)
  await db.run(sql`DROP TABLE \`authorities_locales\`;`)
  await db.run(sql`DROP TABLE \`regulations\`;`)
  await db.run(sql`DROP TABLE \`regulations_locales\`;`)
  await db.run(sql`DROP TABLE \`regulations_rels\`;`)
  await db.run(sql`DROP TABLE \`requirements_risk_classes\`;`)
  await db.run(sql`DROP TABLE \`requirements\`;`)
  await db.run(sql`DROP TABLE \`requirements_locales\`;`)
  await db.run(sql`DROP TABLE \`requirements_rels\`;`)
  await db.run(sql`DROP TABLE \`annual_cycles\`;`)
  await db.run(sql`DROP TABLE \`annual_cycles_locales\`;`)
  await db.run(sql`DROP TABLE \`cycle_activities_unit_types\`;`)
  await db.run(sql`DROP TABLE \`cycle_activities_risk_classes\`;`)
  await db.run(sql`DROP TABLE \`cycle_activities\`;`)
  await db.run(sql`DROP TABLE \`cycle_activities_locales\`;`)
  await db.run(sql`DROP TABLE \`cycle_activities_rels\`;`)
}

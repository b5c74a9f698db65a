import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`cycle_activities\` ADD \`course_id\` text REFERENCES courses(id);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_course_idx\` ON \`cycle_activities\` (\`course_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`courses_roles\`;`)
  await db.run(sql`DROP TABLE \`courses_categories\`;`)
  await db.run(sql`DROP TABLE \`courses_risk_classes\`;`)
  await db.run(sql`DROP TABLE \`courses_languages\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`DROP TABLE \`courses_locales\`;`)
  await db.run(sql`DROP TABLE \`courses_rels\`;`)
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
}

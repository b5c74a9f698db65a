import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`unit_activities_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`unit_activities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`unit_activities_steps_order_idx\` ON \`unit_activities_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_steps_parent_id_idx\` ON \`unit_activities_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`unit_activities\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`responsible_role\` text NOT NULL,
  	\`first_day\` text NOT NULL,
  	\`often\` text NOT NULL,
  	\`interval_reason\` text,
  	\`approved_on\` text,
  	\`state\` text DEFAULT 'current' NOT NULL,
  	\`last_day\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_activities_key_idx\` ON \`unit_activities\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_activities_number_idx\` ON \`unit_activities\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_serial_idx\` ON \`unit_activities\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_unit_idx\` ON \`unit_activities\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_first_day_idx\` ON \`unit_activities\` (\`first_day\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_state_idx\` ON \`unit_activities\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_search_text_idx\` ON \`unit_activities\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_title_up_idx\` ON \`unit_activities\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_title_down_idx\` ON \`unit_activities\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_unit_up_idx\` ON \`unit_activities\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_unit_down_idx\` ON \`unit_activities\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_updated_at_idx\` ON \`unit_activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_activities_created_at_idx\` ON \`unit_activities\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`activity_occurrences_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`activity_occurrences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`activity_occurrences_steps_order_idx\` ON \`activity_occurrences_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_steps_parent_id_idx\` ON \`activity_occurrences_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`activity_occurrences\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`activity_id\` text,
  	\`own_activity_id\` text,
  	\`due\` text NOT NULL,
  	\`result\` text NOT NULL,
  	\`done_on\` text,
  	\`note\` text,
  	\`by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`activity_id\`) REFERENCES \`cycle_activities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`own_activity_id\`) REFERENCES \`unit_activities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`activity_occurrences_key_idx\` ON \`activity_occurrences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_unit_idx\` ON \`activity_occurrences\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_activity_idx\` ON \`activity_occurrences\` (\`activity_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_own_activity_idx\` ON \`activity_occurrences\` (\`own_activity_id\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_due_idx\` ON \`activity_occurrences\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_updated_at_idx\` ON \`activity_occurrences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`activity_occurrences_created_at_idx\` ON \`activity_occurrences\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`cycle_activities\` ADD \`done_when\` text DEFAULT 'byHand';`)
  await db.run(sql`ALTER TABLE \`cycle_activities\` ADD \`template_id\` text REFERENCES guidelines(id);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_template_idx\` ON \`cycle_activities\` (\`template_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`unit_activities_steps\`;`)
  await db.run(sql`DROP TABLE \`unit_activities\`;`)
  await db.run(sql`DROP TABLE \`activity_occurrences_steps\`;`)
  await db.run(sql`DROP TABLE \`activity_occurrences\`;`)
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
  	\`guideline_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`cycle_id\`) REFERENCES \`annual_cycles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guideline_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_cycle_activities\`("id", "version", "cycle_id", "kind", "recurrence", "month", "part", "day", "every_months", "interval_reason", "first_day", "from", "to", "responsible_role", "reach", "binding", "guideline_id", "updated_at", "created_at") SELECT "id", "version", "cycle_id", "kind", "recurrence", "month", "part", "day", "every_months", "interval_reason", "first_day", "from", "to", "responsible_role", "reach", "binding", "guideline_id", "updated_at", "created_at" FROM \`cycle_activities\`;`)
  await db.run(sql`DROP TABLE \`cycle_activities\`;`)
  await db.run(sql`ALTER TABLE \`__new_cycle_activities\` RENAME TO \`cycle_activities\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`cycle_activities_cycle_idx\` ON \`cycle_activities\` (\`cycle_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_guideline_idx\` ON \`cycle_activities\` (\`guideline_id\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_updated_at_idx\` ON \`cycle_activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cycle_activities_created_at_idx\` ON \`cycle_activities\` (\`created_at\`);`)
}

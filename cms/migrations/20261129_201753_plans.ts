import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  	\`written_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`training_plans_period_idx\` ON \`training_plans\` (\`period\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_state_idx\` ON \`training_plans\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_updated_at_idx\` ON \`training_plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_created_at_idx\` ON \`training_plans\` (\`created_at\`);`)
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`training_plans_lines\`;`)
  await db.run(sql`DROP TABLE \`training_plans\`;`)
  await db.run(sql`DROP TABLE \`planned_courses_steps\`;`)
  await db.run(sql`DROP TABLE \`planned_courses\`;`)
}

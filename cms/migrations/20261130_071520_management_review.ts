import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`management_reviews_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`management_reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`management_reviews_steps_order_idx\` ON \`management_reviews_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_steps_parent_id_idx\` ON \`management_reviews_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`management_reviews\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`unit_id\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`state\` text DEFAULT 'preparing' NOT NULL,
  	\`documentation_comment\` text,
  	\`reporting_comment\` text,
  	\`system_comment\` text,
  	\`conditions_comment\` text,
  	\`commitment_comment\` text,
  	\`held_on\` text,
  	\`participants\` text,
  	\`appropriate\` text,
  	\`appropriate_reason\` text,
  	\`adequate\` text,
  	\`adequate_reason\` text,
  	\`effective\` text,
  	\`effective_reason\` text,
  	\`minutes\` text,
  	\`archive_reference\` text,
  	\`documented_on\` text,
  	\`paper_id\` text,
  	\`followed_up_on\` text,
  	\`search_text\` text,
  	\`unit_up\` text,
  	\`unit_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`paper_id\`) REFERENCES \`frozen_papers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`management_reviews_key_idx\` ON \`management_reviews\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`management_reviews_number_idx\` ON \`management_reviews\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_serial_idx\` ON \`management_reviews\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_unit_idx\` ON \`management_reviews\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_year_idx\` ON \`management_reviews\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_state_idx\` ON \`management_reviews\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_paper_idx\` ON \`management_reviews\` (\`paper_id\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_search_text_idx\` ON \`management_reviews\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_unit_up_idx\` ON \`management_reviews\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_unit_down_idx\` ON \`management_reviews\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_updated_at_idx\` ON \`management_reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_created_at_idx\` ON \`management_reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`review_decisions_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`review_decisions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`review_decisions_steps_order_idx\` ON \`review_decisions_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_steps_parent_id_idx\` ON \`review_decisions_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`review_decisions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`review_id\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`responsible_id\` text NOT NULL,
  	\`deadline\` text,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`explanation\` text,
  	\`objective_id\` text,
  	\`measure_id\` text,
  	\`search_text\` text,
  	\`deadline_up\` text,
  	\`deadline_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`management_reviews\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`responsible_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`objective_id\`) REFERENCES \`objectives\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`measure_id\`) REFERENCES \`measures\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`review_decisions_key_idx\` ON \`review_decisions\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`review_decisions_number_idx\` ON \`review_decisions\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_serial_idx\` ON \`review_decisions\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_review_idx\` ON \`review_decisions\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_unit_idx\` ON \`review_decisions\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_responsible_idx\` ON \`review_decisions\` (\`responsible_id\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_state_idx\` ON \`review_decisions\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_objective_idx\` ON \`review_decisions\` (\`objective_id\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_measure_idx\` ON \`review_decisions\` (\`measure_id\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_search_text_idx\` ON \`review_decisions\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_deadline_up_idx\` ON \`review_decisions\` (\`deadline_up\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_deadline_down_idx\` ON \`review_decisions\` (\`deadline_down\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_updated_at_idx\` ON \`review_decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_decisions_created_at_idx\` ON \`review_decisions\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`management_reviews_steps\`;`)
  await db.run(sql`DROP TABLE \`management_reviews\`;`)
  await db.run(sql`DROP TABLE \`review_decisions_steps\`;`)
  await db.run(sql`DROP TABLE \`review_decisions\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`management_reviews_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`units_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`management_reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`management_reviews_rels_order_idx\` ON \`management_reviews_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_rels_parent_idx\` ON \`management_reviews_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_rels_path_idx\` ON \`management_reviews_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`management_reviews_rels_units_id_idx\` ON \`management_reviews_rels\` (\`units_id\`);`)
  await db.run(sql`ALTER TABLE \`cycle_activities\` ADD \`sets\` text;`)
  await db.run(sql`ALTER TABLE \`unit_reports\` ADD \`former_papers\` text;`)
  await db.run(sql`ALTER TABLE \`reports\` ADD \`readings\` text;`)
  await db.run(sql`ALTER TABLE \`management_reviews\` ADD \`of_all\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`review_decisions\` ADD \`activity_id\` text REFERENCES unit_activities(id);`)
  await db.run(sql`CREATE INDEX \`review_decisions_activity_idx\` ON \`review_decisions\` (\`activity_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`management_reviews_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_review_decisions\` (
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
  await db.run(sql`INSERT INTO \`__new_review_decisions\`("id", "version", "key", "number", "serial", "review_id", "unit_id", "language", "kind", "title", "target", "responsible_id", "deadline", "state", "explanation", "objective_id", "measure_id", "search_text", "deadline_up", "deadline_down", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "review_id", "unit_id", "language", "kind", "title", "target", "responsible_id", "deadline", "state", "explanation", "objective_id", "measure_id", "search_text", "deadline_up", "deadline_down", "updated_at", "created_at" FROM \`review_decisions\`;`)
  await db.run(sql`DROP TABLE \`review_decisions\`;`)
  await db.run(sql`ALTER TABLE \`__new_review_decisions\` RENAME TO \`review_decisions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`ALTER TABLE \`cycle_activities\` DROP COLUMN \`sets\`;`)
  await db.run(sql`ALTER TABLE \`unit_reports\` DROP COLUMN \`former_papers\`;`)
  await db.run(sql`ALTER TABLE \`reports\` DROP COLUMN \`readings\`;`)
  await db.run(sql`ALTER TABLE \`management_reviews\` DROP COLUMN \`of_all\`;`)
}

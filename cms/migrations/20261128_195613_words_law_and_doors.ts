import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`guidelines_reviews\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`edition\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`by\` text,
  	\`name\` text,
  	\`role\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guidelines_reviews_order_idx\` ON \`guidelines_reviews\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guidelines_reviews_parent_id_idx\` ON \`guidelines_reviews\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`meeting_place_nb\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`meeting_place_en\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`before_you_work_nb\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`before_you_work_en\` text;`)
  await db.run(sql`ALTER TABLE \`guidelines\` ADD \`name\` text;`)
  await db.run(sql`CREATE INDEX \`guidelines_name_idx\` ON \`guidelines\` (\`name\`);`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`in_short\` text;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`name\` text;`)
  await db.run(sql`CREATE INDEX \`editions_name_idx\` ON \`editions\` (\`name\`);`)
  await db.run(sql`ALTER TABLE \`consultations\` ADD \`measure_id\` text REFERENCES measures(id);`)
  await db.run(sql`CREATE INDEX \`consultations_measure_idx\` ON \`consultations\` (\`measure_id\`);`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`people_threshold\` numeric DEFAULT 5;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`guidelines_reviews\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_consultations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`unit_id\` text NOT NULL,
  	\`nonconformity_id\` text,
  	\`process_id\` text,
  	\`matter\` text NOT NULL,
  	\`question\` text,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`asked_on\` text NOT NULL,
  	\`deadline\` text NOT NULL,
  	\`of_chief\` integer DEFAULT false,
  	\`state\` text DEFAULT 'asked' NOT NULL,
  	\`answer\` text,
  	\`answered_on\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_consultations\`("id", "version", "key", "number", "serial", "unit_id", "nonconformity_id", "process_id", "matter", "question", "language", "asked_on", "deadline", "of_chief", "state", "answer", "answered_on", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "unit_id", "nonconformity_id", "process_id", "matter", "question", "language", "asked_on", "deadline", "of_chief", "state", "answer", "answered_on", "updated_at", "created_at" FROM \`consultations\`;`)
  await db.run(sql`DROP TABLE \`consultations\`;`)
  await db.run(sql`ALTER TABLE \`__new_consultations\` RENAME TO \`consultations\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`consultations_key_idx\` ON \`consultations\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`consultations_number_idx\` ON \`consultations\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`consultations_serial_idx\` ON \`consultations\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`consultations_unit_idx\` ON \`consultations\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`consultations_nonconformity_idx\` ON \`consultations\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`consultations_process_idx\` ON \`consultations\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`consultations_deadline_idx\` ON \`consultations\` (\`deadline\`);`)
  await db.run(sql`CREATE INDEX \`consultations_state_idx\` ON \`consultations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`consultations_updated_at_idx\` ON \`consultations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consultations_created_at_idx\` ON \`consultations\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`guidelines_name_idx\`;`)
  await db.run(sql`ALTER TABLE \`guidelines\` DROP COLUMN \`name\`;`)
  await db.run(sql`DROP INDEX \`editions_name_idx\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`in_short\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`name\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`meeting_place_nb\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`meeting_place_en\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`before_you_work_nb\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`before_you_work_en\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`people_threshold\`;`)
}

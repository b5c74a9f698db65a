import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`topics_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text NOT NULL,
  	\`unit_id\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_contacts_order_idx\` ON \`topics_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`topics_contacts_parent_id_idx\` ON \`topics_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_contacts_unit_idx\` ON \`topics_contacts\` (\`unit_id\`);`)
  await db.run(sql`CREATE TABLE \`guidelines_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`topic_id\` text NOT NULL,
  	\`heading_nb\` text NOT NULL,
  	\`heading_en\` text,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guidelines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guidelines_sections_order_idx\` ON \`guidelines_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guidelines_sections_parent_id_idx\` ON \`guidelines_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`guidelines_sections_topic_idx\` ON \`guidelines_sections\` (\`topic_id\`);`)
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
  await db.run(sql`ALTER TABLE \`topics\` ADD \`slug_en\` text;`)
  await db.run(sql`ALTER TABLE \`topics_locales\` ADD \`legal_basis\` text;`)
  await db.run(sql`ALTER TABLE \`guidelines\` ADD \`name\` text;`)
  await db.run(sql`CREATE INDEX \`guidelines_name_idx\` ON \`guidelines\` (\`name\`);`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`in_short\` text;`)
  await db.run(sql`ALTER TABLE \`editions\` ADD \`name\` text;`)
  await db.run(sql`CREATE INDEX \`editions_name_idx\` ON \`editions\` (\`name\`);`)
  await db.run(sql`ALTER TABLE \`hse_processes_rels\` ADD \`units_id\` text REFERENCES units(id);`)
  await db.run(sql`CREATE INDEX \`hse_processes_rels_units_id_idx\` ON \`hse_processes_rels\` (\`units_id\`);`)
  await db.run(sql`ALTER TABLE \`consultations\` ADD \`measure_id\` text REFERENCES measures(id);`)
  await db.run(sql`CREATE INDEX \`consultations_measure_idx\` ON \`consultations\` (\`measure_id\`);`)
  await db.run(sql`ALTER TABLE \`unit_documents\` ADD \`file_id\` text REFERENCES attachments(id);`)
  await db.run(sql`CREATE INDEX \`unit_documents_file_idx\` ON \`unit_documents\` (\`file_id\`);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`unit_document_id\` text REFERENCES unit_documents(id);`)
  await db.run(sql`CREATE INDEX \`attachments_unit_document_idx\` ON \`attachments\` (\`unit_document_id\`);`)
  await db.run(sql`ALTER TABLE \`hse_settings\` ADD \`people_threshold\` numeric DEFAULT 5;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`topics_contacts\`;`)
  await db.run(sql`DROP TABLE \`guidelines_sections\`;`)
  await db.run(sql`DROP TABLE \`guidelines_reviews\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_hse_processes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`measures_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`measures_id\`) REFERENCES \`measures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_hse_processes_rels\`("id", "order", "parent_id", "path", "measures_id") SELECT "id", "order", "parent_id", "path", "measures_id" FROM \`hse_processes_rels\`;`)
  await db.run(sql`DROP TABLE \`hse_processes_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_hse_processes_rels\` RENAME TO \`hse_processes_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`hse_processes_rels_order_idx\` ON \`hse_processes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_rels_parent_idx\` ON \`hse_processes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_rels_path_idx\` ON \`hse_processes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_rels_measures_id_idx\` ON \`hse_processes_rels\` (\`measures_id\`);`)
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
  await db.run(sql`CREATE TABLE \`__new_unit_documents\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`unit_id\` text NOT NULL,
  	\`link\` text NOT NULL,
  	\`language\` text DEFAULT 'nb' NOT NULL,
  	\`date\` text NOT NULL,
  	\`next_review\` text,
  	\`state\` text DEFAULT 'current' NOT NULL,
  	\`withdrawn_date\` text,
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
  await db.run(sql`INSERT INTO \`__new_unit_documents\`("id", "version", "key", "number", "serial", "title", "kind", "unit_id", "link", "language", "date", "next_review", "state", "withdrawn_date", "search_text", "title_up", "title_down", "unit_up", "unit_down", "updated_at", "created_at") SELECT "id", "version", "key", "number", "serial", "title", "kind", "unit_id", "link", "language", "date", "next_review", "state", "withdrawn_date", "search_text", "title_up", "title_down", "unit_up", "unit_down", "updated_at", "created_at" FROM \`unit_documents\`;`)
  await db.run(sql`DROP TABLE \`unit_documents\`;`)
  await db.run(sql`ALTER TABLE \`__new_unit_documents\` RENAME TO \`unit_documents\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_documents_key_idx\` ON \`unit_documents\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`unit_documents_number_idx\` ON \`unit_documents\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_serial_idx\` ON \`unit_documents\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_kind_idx\` ON \`unit_documents\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_unit_idx\` ON \`unit_documents\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_date_idx\` ON \`unit_documents\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_next_review_idx\` ON \`unit_documents\` (\`next_review\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_state_idx\` ON \`unit_documents\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_search_text_idx\` ON \`unit_documents\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_title_up_idx\` ON \`unit_documents\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_title_down_idx\` ON \`unit_documents\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_unit_up_idx\` ON \`unit_documents\` (\`unit_up\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_unit_down_idx\` ON \`unit_documents\` (\`unit_down\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_updated_at_idx\` ON \`unit_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_documents_created_at_idx\` ON \`unit_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_attachments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`name\` text NOT NULL,
  	\`nonconformity_id\` text,
  	\`process_id\` text,
  	\`mapping\` text,
  	\`language\` text,
  	\`uploaded_by_id\` text,
  	\`expires_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`nonconformity_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`process_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_attachments\`("id", "version", "name", "nonconformity_id", "process_id", "mapping", "language", "uploaded_by_id", "expires_at", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height") SELECT "id", "version", "name", "nonconformity_id", "process_id", "mapping", "language", "uploaded_by_id", "expires_at", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height" FROM \`attachments\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`ALTER TABLE \`__new_attachments\` RENAME TO \`attachments\`;`)
  await db.run(sql`CREATE INDEX \`attachments_nonconformity_idx\` ON \`attachments\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_process_idx\` ON \`attachments\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_uploaded_by_idx\` ON \`attachments\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_expires_at_idx\` ON \`attachments\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_filename_idx\` ON \`attachments\` (\`filename\`);`)
  await db.run(sql`DROP INDEX \`guidelines_name_idx\`;`)
  await db.run(sql`ALTER TABLE \`guidelines\` DROP COLUMN \`name\`;`)
  await db.run(sql`DROP INDEX \`editions_name_idx\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`in_short\`;`)
  await db.run(sql`ALTER TABLE \`editions\` DROP COLUMN \`name\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`meeting_place_nb\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`meeting_place_en\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`before_you_work_nb\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`before_you_work_en\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`slug_en\`;`)
  await db.run(sql`ALTER TABLE \`topics_locales\` DROP COLUMN \`legal_basis\`;`)
  await db.run(sql`ALTER TABLE \`hse_settings\` DROP COLUMN \`people_threshold\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`stories_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`step\` text NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`name\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_steps_order_idx\` ON \`stories_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_steps_parent_id_idx\` ON \`stories_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`key\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`serial\` numeric,
  	\`title\` text NOT NULL,
  	\`title_en\` text NOT NULL,
  	\`reported\` text NOT NULL,
  	\`reported_en\` text NOT NULL,
  	\`carried_out\` text NOT NULL,
  	\`carried_out_en\` text NOT NULL,
  	\`different\` text NOT NULL,
  	\`different_en\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`topic_id\` text,
  	\`workplace\` text,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`approved_on\` text,
  	\`published_on\` text,
  	\`withdrawn_on\` text,
  	\`search_text\` text,
  	\`title_up\` text,
  	\`title_down\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`stories_key_idx\` ON \`stories\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stories_number_idx\` ON \`stories\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`stories_serial_idx\` ON \`stories\` (\`serial\`);`)
  await db.run(sql`CREATE INDEX \`stories_year_idx\` ON \`stories\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`stories_topic_idx\` ON \`stories\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_state_idx\` ON \`stories\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`stories_search_text_idx\` ON \`stories\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`stories_title_up_idx\` ON \`stories\` (\`title_up\`);`)
  await db.run(sql`CREATE INDEX \`stories_title_down_idx\` ON \`stories\` (\`title_down\`);`)
  await db.run(sql`CREATE INDEX \`stories_updated_at_idx\` ON \`stories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_at_idx\` ON \`stories\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`stories_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`nonconformities_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`nonconformities_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_rels_order_idx\` ON \`stories_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_parent_idx\` ON \`stories_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_path_idx\` ON \`stories_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_nonconformities_id_idx\` ON \`stories_rels\` (\`nonconformities_id\`);`)
  await db.run(sql`ALTER TABLE \`training_records\` ADD \`joint_file_id\` text REFERENCES attachments(id);`)
  await db.run(sql`CREATE INDEX \`training_records_joint_file_idx\` ON \`training_records\` (\`joint_file_id\`);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`joint_of\` text;`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`joint_shows\` text;`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`evidence_id\` text REFERENCES audit_evidence(id);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`caption\` text;`)
  await db.run(sql`CREATE INDEX \`attachments_joint_of_idx\` ON \`attachments\` (\`joint_of\`);`)
  await db.run(sql`CREATE INDEX \`attachments_evidence_idx\` ON \`attachments\` (\`evidence_id\`);`)
  await db.run(sql`CREATE INDEX \`editions_texts_parent_only_idx\` ON \`editions_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_texts_parent_only_idx\` ON \`training_plans_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_texts_parent_only_idx\` ON \`audit_plans_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`injuries_texts_parent_only_idx\` ON \`injuries_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_texts_parent_only_idx\` ON \`audit_log_texts\` (\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`stories_steps\`;`)
  await db.run(sql`DROP TABLE \`stories\`;`)
  await db.run(sql`DROP TABLE \`stories_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_training_records\` (
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
  await db.run(sql`INSERT INTO \`__new_training_records\`("id", "version", "key", "name", "person_id", "course_id", "unit_id", "category", "date", "expires", "until", "central", "evidence", "state", "confirmed_by", "confirmed_on", "registered_by", "updated_at", "created_at") SELECT "id", "version", "key", "name", "person_id", "course_id", "unit_id", "category", "date", "expires", "until", "central", "evidence", "state", "confirmed_by", "confirmed_on", "registered_by", "updated_at", "created_at" FROM \`training_records\`;`)
  await db.run(sql`DROP TABLE \`training_records\`;`)
  await db.run(sql`ALTER TABLE \`__new_training_records\` RENAME TO \`training_records\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE TABLE \`__new_attachments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`name\` text NOT NULL,
  	\`nonconformity_id\` text,
  	\`process_id\` text,
  	\`mapping\` text,
  	\`unit_document_id\` text,
  	\`training_id\` text,
  	\`audit_id\` text,
  	\`inspection_id\` text,
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
  	FOREIGN KEY (\`unit_document_id\`) REFERENCES \`unit_documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`training_id\`) REFERENCES \`training_records\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`audit_id\`) REFERENCES \`audits\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`inspection_id\`) REFERENCES \`inspections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`accounts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_attachments\`("id", "version", "name", "nonconformity_id", "process_id", "mapping", "unit_document_id", "training_id", "audit_id", "inspection_id", "language", "uploaded_by_id", "expires_at", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height") SELECT "id", "version", "name", "nonconformity_id", "process_id", "mapping", "unit_document_id", "training_id", "audit_id", "inspection_id", "language", "uploaded_by_id", "expires_at", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height" FROM \`attachments\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`ALTER TABLE \`__new_attachments\` RENAME TO \`attachments\`;`)
  await db.run(sql`CREATE INDEX \`attachments_nonconformity_idx\` ON \`attachments\` (\`nonconformity_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_process_idx\` ON \`attachments\` (\`process_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_unit_document_idx\` ON \`attachments\` (\`unit_document_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_training_idx\` ON \`attachments\` (\`training_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_audit_idx\` ON \`attachments\` (\`audit_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_inspection_idx\` ON \`attachments\` (\`inspection_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_uploaded_by_idx\` ON \`attachments\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_expires_at_idx\` ON \`attachments\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_filename_idx\` ON \`attachments\` (\`filename\`);`)
  await db.run(sql`DROP INDEX \`editions_texts_parent_only_idx\`;`)
  await db.run(sql`DROP INDEX \`training_plans_texts_parent_only_idx\`;`)
  await db.run(sql`DROP INDEX \`audit_plans_texts_parent_only_idx\`;`)
  await db.run(sql`DROP INDEX \`injuries_texts_parent_only_idx\`;`)
  await db.run(sql`DROP INDEX \`audit_log_texts_parent_only_idx\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`evidence_id\` text REFERENCES audit_evidence(id);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`caption\` text;`)
  await db.run(sql`CREATE INDEX \`attachments_evidence_idx\` ON \`attachments\` (\`evidence_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`hse_processes_pre_attendance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`participant\` text,
  	\`name\` text,
  	\`role\` text DEFAULT 'other' NOT NULL,
  	\`came\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_pre_attendance_order_idx\` ON \`hse_processes_pre_attendance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_pre_attendance_parent_id_idx\` ON \`hse_processes_pre_attendance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hse_processes_post_attendance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`participant\` text,
  	\`name\` text,
  	\`role\` text DEFAULT 'other' NOT NULL,
  	\`came\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`hse_processes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hse_processes_post_attendance_order_idx\` ON \`hse_processes_post_attendance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`hse_processes_post_attendance_parent_id_idx\` ON \`hse_processes_post_attendance\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`agreement_changed\` text;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` ADD \`agreed_before\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`hse_processes_pre_attendance\`;`)
  await db.run(sql`DROP TABLE \`hse_processes_post_attendance\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`agreement_changed\`;`)
  await db.run(sql`ALTER TABLE \`hse_processes\` DROP COLUMN \`agreed_before\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`nonconformities_not_required\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`which\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`at\` text,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`nonconformities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`nonconformities_not_required_order_idx\` ON \`nonconformities_not_required\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`nonconformities_not_required_parent_id_idx\` ON \`nonconformities_not_required\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_next_of_kin\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_occupational_health\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_dsa\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_dsb\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_maritime\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`notified_fire_service\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`injury\` text;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` ADD \`reported_type\` text;`)
  await db.run(sql`CREATE INDEX \`nonconformities_serious_injury_idx\` ON \`nonconformities\` (\`serious_injury\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`nonconformities_not_required\`;`)
  await db.run(sql`DROP INDEX \`nonconformities_serious_injury_idx\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`notified_next_of_kin\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`notified_occupational_health\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`notified_dsa\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`notified_dsb\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`notified_maritime\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`notified_fire_service\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`injury\`;`)
  await db.run(sql`ALTER TABLE \`nonconformities\` DROP COLUMN \`reported_type\`;`)
}

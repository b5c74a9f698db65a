import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`frozen_papers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`record\` text NOT NULL,
  	\`frozen_at\` text NOT NULL,
  	\`facts\` text NOT NULL,
  	\`style\` text,
  	\`nb\` text,
  	\`en\` text,
  	\`hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`frozen_papers_record_idx\` ON \`frozen_papers\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`frozen_papers_updated_at_idx\` ON \`frozen_papers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`frozen_papers_created_at_idx\` ON \`frozen_papers\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`frozen_papers\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`editions_texts_parent_only_idx\` ON \`editions_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`training_plans_texts_parent_only_idx\` ON \`training_plans_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_plans_texts_parent_only_idx\` ON \`audit_plans_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`injuries_texts_parent_only_idx\` ON \`injuries_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_texts_parent_only_idx\` ON \`audit_log_texts\` (\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`editions_texts_parent_only_idx\`;`)
  await db.run(sql`DROP INDEX \`training_plans_texts_parent_only_idx\`;`)
  await db.run(sql`DROP INDEX \`audit_plans_texts_parent_only_idx\`;`)
  await db.run(sql`DROP INDEX \`injuries_texts_parent_only_idx\`;`)
  await db.run(sql`DROP INDEX \`audit_log_texts_parent_only_idx\`;`)
}

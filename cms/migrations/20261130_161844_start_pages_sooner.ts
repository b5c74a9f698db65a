import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`nonconformities_by_representative_idx\` ON \`nonconformities\` (\`by_representative\`);`)
  await db.run(sql`CREATE INDEX \`unit_handlingUnit_concernsManager_state_due_answerDue_idx\` ON \`nonconformities\` (\`unit_id\`,\`handling_unit_id\`,\`concerns_manager\`,\`state\`,\`due\`,\`answer_due\`);`)
  await db.run(sql`CREATE INDEX \`state_deadline_unit_nonconformity_idx\` ON \`measures\` (\`state\`,\`deadline\`,\`unit_id\`,\`nonconformity_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`nonconformities_by_representative_idx\`;`)
  await db.run(sql`DROP INDEX \`unit_handlingUnit_concernsManager_state_due_answerDue_idx\`;`)
  await db.run(sql`DROP INDEX \`state_deadline_unit_nonconformity_idx\`;`)
}

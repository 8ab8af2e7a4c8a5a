import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125180500 extends Migration {

  override async up(): Promise<void> {
    // What a license manager did, and what was done with them.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_event_manager_created_at" ON "licensing_event" ((case when actor_type = 'manager' then actor_id else data ->> 'manager_id' end), "created_at") WHERE (case when actor_type = 'manager' then actor_id else data ->> 'manager_id' end) IS NOT NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_event_manager_created_at";`);
  }

}

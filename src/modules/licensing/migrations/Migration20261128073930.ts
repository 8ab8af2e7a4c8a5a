import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128073930 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_activation" add column if not exists "baseline_activation_id" text null;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_machine_id" ON "licensing_activation" ("machine_id", "site_code") WHERE machine_id is not null AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_activation_baseline_activation_id" ON "licensing_activation" ("baseline_activation_id") WHERE baseline_activation_id is not null AND deleted_at IS NULL;`);

    // Chains that run already are measured against their first computer since the last removal code or act of staff.
    this.addSql(`update "licensing_activation" a set "baseline_activation_id" = f.first
      from (
        select n.id, (
          select c.id from "licensing_activation" c
          where (c.id = n.original_activation_id or c.original_activation_id = n.original_activation_id)
            and c.license_id = n.license_id and c.sequence > coalesce((
              select max(e.sequence) from "licensing_activation" e
              where (e.id = n.original_activation_id or e.original_activation_id = n.original_activation_id)
                and e.license_id = n.license_id and e.ended_reason in ('transferred', 'replaced')), 0)
            and c.sequence >= coalesce((
              select max(s.sequence) from "licensing_activation" s
              where s.original_activation_id = n.original_activation_id and s.license_id = n.license_id
                and s.actor_type = 'staff'), 0)
          order by c.sequence limit 1) as first
        from "licensing_activation" n
        where n.status = 'active' and n.original_activation_id is not null
      ) f
      where a.id = f.id and f.first <> a.id;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_licensing_activation_baseline_activation_id";`);
    this.addSql(`drop index if exists "IDX_licensing_activation_machine_id";`);

    this.addSql(`alter table if exists "licensing_activation" drop column if exists "baseline_activation_id";`);
  }

}

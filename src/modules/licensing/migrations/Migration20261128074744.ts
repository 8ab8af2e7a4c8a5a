import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128074744 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_line_entitlement" add column if not exists "withheld" boolean not null default false, add column if not exists "paid_units" integer not null default 0;`);
    this.addSql(`alter table if exists "licensing_order_profile" add column if not exists "placed_at" timestamptz null, add column if not exists "missing_since" timestamptz null;`);
    this.addSql(`alter table if exists "licensing_license" add column if not exists "entitlement_id" text null;`);
    // Licenses of units are counted by what they are owed for, whatever policy they have by now.
    this.addSql(`update "licensing_license" l set "entitlement_id" = e."id" from "licensing_line_entitlement" e where e."line_item_id" = l."line_item_id" and e."policy_id" = l."policy_id" and l."source" in ('order', 'serial') and l."unit_index" is not null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_license_entitlement_id_unit_index_unique" ON "licensing_license" ("entitlement_id", "unit_index");`);
    this.addSql(`drop index if exists "IDX_licensing_license_line_item_id_policy_id_unit_index_unique";`);
    // Orders that are there already have been placed.
    this.addSql(`update "licensing_order_profile" set "placed_at" = "created_at";`);
    // What a policy promised to keep stays kept wherever something was paid for the order.
    this.addSql(`
      do $$ begin
        if to_regclass('order_transaction') is not null and to_regclass('order_credit_line') is not null then
          update "licensing_line_entitlement" e set "paid_units" = held."units"
          from (
            select "entitlement_id", sum("units") as "units" from "licensing_license"
            where "state" = 'active' and "deleted_at" is null and "entitlement_id" is not null
            group by "entitlement_id"
          ) held
          where held."entitlement_id" = e."id" and e."on_refund" = 'keep' and (
            exists (select 1 from "order_transaction" t where t."order_id" = e."order_id" and t."amount" > 0 and t."deleted_at" is null)
            or exists (select 1 from "order_credit_line" c where c."order_id" = e."order_id" and c."amount" > 0 and c."deleted_at" is null)
          );
        end if;
      end $$;
    `);
  }

  override async down(): Promise<void> {
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_license_line_item_id_policy_id_unit_index_unique" ON "licensing_license" ("line_item_id", "policy_id", "unit_index");`);
    this.addSql(`drop index if exists "IDX_licensing_license_entitlement_id_unit_index_unique";`);
    this.addSql(`alter table if exists "licensing_license" drop column if exists "entitlement_id";`);
    this.addSql(`alter table if exists "licensing_order_profile" drop column if exists "placed_at", drop column if exists "missing_since";`);
    this.addSql(`alter table if exists "licensing_line_entitlement" drop column if exists "withheld", drop column if exists "paid_units";`);
  }

}

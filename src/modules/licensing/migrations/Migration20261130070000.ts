import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261130070000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_bundle_item" drop constraint if exists "licensing_bundle_item_bundle_id_policy_id_unique";`);
    this.addSql(`alter table if exists "licensing_bundle" drop constraint if exists "licensing_bundle_code_unique";`);
    this.addSql(`create table if not exists "licensing_bundle_sale" ("id" text not null, "license_bundle_id" text not null, "code" text not null, "name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_bundle_sale_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_bundle_sale_license_bundle_id" ON "licensing_bundle_sale" ("license_bundle_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_bundle_sale_deleted_at" ON "licensing_bundle_sale" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "licensing_bundle" ("id" text not null, "code" text not null, "name" text not null, "active" boolean not null default true, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_bundle_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_bundle_deleted_at" ON "licensing_bundle" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_bundle_code_unique" ON "licensing_bundle" ("code");`);

    this.addSql(`create table if not exists "licensing_bundle_item" ("id" text not null, "position" integer not null, "seats" integer null, "bundle_id" text not null, "policy_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_bundle_item_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_bundle_item_bundle_id" ON "licensing_bundle_item" ("bundle_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_bundle_item_policy_id" ON "licensing_bundle_item" ("policy_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_bundle_item_deleted_at" ON "licensing_bundle_item" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_bundle_item_bundle_id_policy_id_unique" ON "licensing_bundle_item" ("bundle_id", "policy_id");`);

    this.addSql(`alter table if exists "licensing_bundle_item" add constraint "licensing_bundle_item_bundle_id_foreign" foreign key ("bundle_id") references "licensing_bundle" ("id") on update cascade;`);
    this.addSql(`alter table if exists "licensing_bundle_item" add constraint "licensing_bundle_item_policy_id_foreign" foreign key ("policy_id") references "licensing_policy" ("id") on update cascade;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_bundle_id_unit_index" ON "licensing_license" ("bundle_id", "unit_index") WHERE bundle_id is not null AND deleted_at IS NULL;`);

    this.writeLinks();
  }

  /**
   * What Medusa's `db:sync-links` makes of our links. A shop that runs only the migrations of modules before it
   * starts would fail with every order otherwise; Medusa takes over tables that it finds.
   */
  private writeLinks(): void {
    this.addSql(`create table if not exists "licensing_variant_bundle" ("product_variant_id" varchar(255) not null, "license_bundle_id" varchar(255) not null, "id" varchar(255) not null, "created_at" timestamptz not null default current_timestamp, "updated_at" timestamptz not null default current_timestamp, "deleted_at" timestamptz null, constraint "licensing_variant_bundle_pkey" primary key ("product_variant_id", "license_bundle_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_product_variant_id_865808ae" ON "licensing_variant_bundle" ("product_variant_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_license_bundle_id_865808ae" ON "licensing_variant_bundle" ("license_bundle_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_id_865808ae" ON "licensing_variant_bundle" ("id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_deleted_at_865808ae" ON "licensing_variant_bundle" ("deleted_at");`);
    this.addSql(`alter table if exists "licensing_variant_policy" add column if not exists "top_up_uses" integer null, add column if not exists "top_up_feature" text null, add column if not exists "top_up_until" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_bundle_item" drop constraint if exists "licensing_bundle_item_bundle_id_foreign";`);

    this.addSql(`drop table if exists "licensing_variant_bundle" cascade;`);

    this.addSql(`drop table if exists "licensing_bundle_sale" cascade;`);

    this.addSql(`drop table if exists "licensing_bundle" cascade;`);

    this.addSql(`drop table if exists "licensing_bundle_item" cascade;`);

    this.addSql(`drop index if exists "IDX_licensing_license_bundle_id_unit_index";`);
  }

}

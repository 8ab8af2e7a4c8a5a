import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122043247 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_order_profile" drop constraint if exists "licensing_order_profile_order_id_unique";`);
    this.addSql(`alter table if exists "licensing_line_entitlement" drop constraint if exists "licensing_line_entitlement_line_item_id_policy_id_unique";`);
    this.addSql(`alter table if exists "licensing_license_secret" drop constraint if exists "licensing_license_secret_key_hash_unique";`);
    this.addSql(`alter table if exists "licensing_license" drop constraint if exists "licensing_license_line_item_id_policy_id_unit_index_unique";`);
    this.addSql(`alter table if exists "licensing_policy" drop constraint if exists "licensing_policy_code_unique";`);
    this.addSql(`alter table if exists "licensing_program" drop constraint if exists "licensing_program_code_unique";`);
    this.addSql(`create table if not exists "licensing_event" ("id" text not null, "type" text not null, "actor_type" text check ("actor_type" in ('system', 'staff', 'customer', 'manager', 'program')) not null, "actor_id" text null, "order_id" text null, "program_id" text null, "activation_id" text null, "license_ids" text[] not null, "data" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_event_deleted_at" ON "licensing_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_event_order_id_created_at" ON "licensing_event" ("order_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_event_program_id_created_at" ON "licensing_event" ("program_id", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "licensing_program" ("id" text not null, "code" text not null, "name" text not null, "active" boolean not null default true, "features" jsonb null, "flexible_locking" jsonb null, "serials_enabled" boolean not null default false, "serial_self_service" boolean not null default false, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_program_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_program_deleted_at" ON "licensing_program" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_program_code_unique" ON "licensing_program" ("code");`);

    this.addSql(`create table if not exists "licensing_policy" ("id" text not null, "code" text not null, "name" text not null, "active" boolean not null default true, "kind" text check ("kind" in ('perpetual', 'time_limited', 'subscription', 'consumption')) not null default 'perpetual', "authorization" text check ("authorization" in ('license_key', 'named_user')) not null default 'license_key', "valid_duration" text null, "term_starts" text check ("term_starts" in ('issue', 'first_activation')) not null default 'issue', "maintenance_duration" text null, "subscription_duration" text null, "grace_hours" integer not null default 0, "quantity_mode" text check ("quantity_mode" in ('key_per_unit', 'seats_per_line')) not null default 'key_per_unit', "max_activations" integer null, "max_transfers" integer null, "max_users" integer null, "allow_offline" boolean not null default true, "offline_ttl_days" integer null, "allow_typed_codes" boolean not null default true, "floating_seats" integer null, "floating_timeout_minutes" integer null, "max_borrow_hours" integer null, "max_consumptions" integer null, "max_overages" integer null, "consumption_period" text check ("consumption_period" in ('daily', 'weekly', 'monthly', 'annually')) null, "is_trial" boolean not null default false, "trial_days" integer null, "key_format" text null, "key_prefix" text null, "issue_on" text check ("issue_on" in ('order_placed', 'payment_captured', 'order_fulfilled', 'manual')) not null default 'payment_captured', "on_refund" text check ("on_refund" in ('revoke', 'suspend', 'keep')) not null default 'revoke', "features" jsonb null, "custom_fields" jsonb null, "metadata" jsonb null, "program_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_policy_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_policy_program_id" ON "licensing_policy" ("program_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_policy_deleted_at" ON "licensing_policy" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_policy_code_unique" ON "licensing_policy" ("code");`);

    this.addSql(`create table if not exists "licensing_license" ("id" text not null, "key_redacted" text null, "order_id" text null, "line_item_id" text null, "product_id" text null, "variant_id" text null, "customer_id" text null, "unit_index" integer null, "units" integer not null default 1, "bundle_id" text null, "source" text check ("source" in ('order', 'admin', 'manager', 'serial', 'import', 'trial')) not null, "state" text check ("state" in ('active', 'suspended', 'revoked')) not null default 'active', "state_cause" text check ("state_cause" in ('order', 'staff', 'manager', 'dispute')) null, "state_reason" text null, "state_changed_at" timestamptz null, "released_at" timestamptz null, "kind" text check ("kind" in ('perpetual', 'time_limited', 'subscription', 'consumption')) not null, "authorization" text check ("authorization" in ('license_key', 'named_user')) not null, "valid_duration" text null, "term_starts" text check ("term_starts" in ('issue', 'first_activation')) not null, "grace_hours" integer not null default 0, "purchased_seats" integer null, "granted_seats" integer not null default 0, "max_transfers" integer null, "max_users" integer null, "allow_offline" boolean not null default true, "offline_ttl_days" integer null, "allow_typed_codes" boolean not null default true, "floating_seats" integer null, "floating_timeout_minutes" integer null, "max_borrow_hours" integer null, "max_consumptions" integer null, "max_overages" integer null, "consumption_period" text check ("consumption_period" in ('daily', 'weekly', 'monthly', 'annually')) null, "on_refund" text check ("on_refund" in ('revoke', 'suspend', 'keep')) not null, "is_trial" boolean not null default false, "trial_days" integer null, "is_test" boolean not null default false, "features" jsonb null, "custom_fields" jsonb null, "starts_at" timestamptz null, "expires_at" timestamptz null, "maintenance_until" timestamptz null, "activation_count" integer not null default 0, "activation_sequence" integer not null default 0, "transfer_count" integer not null default 0, "consumption_count" integer not null default 0, "note" text null, "deleted_by" text null, "metadata" jsonb null, "program_id" text not null, "policy_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_license_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_product_id" ON "licensing_license" ("product_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_variant_id" ON "licensing_license" ("variant_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_customer_id" ON "licensing_license" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_program_id" ON "licensing_license" ("program_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_policy_id" ON "licensing_license" ("policy_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_deleted_at" ON "licensing_license" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_license_line_item_id_policy_id_unit_index_unique" ON "licensing_license" ("line_item_id", "policy_id", "unit_index");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_order_id_source" ON "licensing_license" ("order_id", "source");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_created_at_id" ON "licensing_license" ("created_at", "id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "licensing_license_secret" ("license_id" text not null, "key_hash" text not null, "key_encrypted" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_license_secret_pkey" primary key ("license_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_license_secret_deleted_at" ON "licensing_license_secret" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_license_secret_key_hash_unique" ON "licensing_license_secret" ("key_hash");`);

    this.addSql(`create table if not exists "licensing_settings" ("id" text not null, "data_keys" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_settings_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_settings_deleted_at" ON "licensing_settings" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "licensing_line_entitlement" ("id" text not null, "order_id" text not null, "line_item_id" text not null, "policy_id" text not null, "product_id" text null, "variant_id" text null, "unit_seats" integer null, "quantity_mode" text check ("quantity_mode" in ('key_per_unit', 'seats_per_line')) not null, "issue_on" text check ("issue_on" in ('order_placed', 'payment_captured', 'order_fulfilled', 'manual')) not null, "on_refund" text check ("on_refund" in ('revoke', 'suspend', 'keep')) not null, "bundle_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_line_entitlement_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_line_entitlement_order_id" ON "licensing_line_entitlement" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_line_entitlement_policy_id" ON "licensing_line_entitlement" ("policy_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_line_entitlement_deleted_at" ON "licensing_line_entitlement" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_line_entitlement_line_item_id_policy_id_unique" ON "licensing_line_entitlement" ("line_item_id", "policy_id");`);

    this.addSql(`create table if not exists "licensing_order_profile" ("id" text not null, "order_id" text not null, "reference" text null, "campaign_params" text null, "download_id" text null, "is_test" boolean not null default false, "is_trial" boolean not null default false, "active" boolean not null default true, "visible_to_customer" boolean not null default true, "customer_can_manage" boolean not null default true, "subscription_expires_at" timestamptz null, "features" jsonb null, "note" text null, "dirty" boolean not null default true, "reconcile_requested" integer not null default 0, "reconcile_applied" integer not null default 0, "reconciled_at" timestamptz null, "reconciled_version" integer null, "problems" jsonb null, "mailed_count" integer not null default 0, "licensing_deleted_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_order_profile_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_order_profile_deleted_at" ON "licensing_order_profile" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_order_profile_order_id_unique" ON "licensing_order_profile" ("order_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_order_profile_dirty" ON "licensing_order_profile" ("dirty") WHERE dirty IS TRUE AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "licensing_program_secret" ("program_id" text not null, "signature_encrypted" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_program_secret_pkey" primary key ("program_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_program_secret_deleted_at" ON "licensing_program_secret" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "licensing_policy" add constraint "licensing_policy_program_id_foreign" foreign key ("program_id") references "licensing_program" ("id") on update cascade;`);

    this.addSql(`alter table if exists "licensing_license" add constraint "licensing_license_program_id_foreign" foreign key ("program_id") references "licensing_program" ("id") on update cascade;`);
    this.addSql(`alter table if exists "licensing_license" add constraint "licensing_license_policy_id_foreign" foreign key ("policy_id") references "licensing_policy" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "licensing_policy" drop constraint if exists "licensing_policy_program_id_foreign";`);

    this.addSql(`alter table if exists "licensing_license" drop constraint if exists "licensing_license_program_id_foreign";`);

    this.addSql(`alter table if exists "licensing_license" drop constraint if exists "licensing_license_policy_id_foreign";`);

    this.addSql(`drop table if exists "licensing_event" cascade;`);

    this.addSql(`drop table if exists "licensing_program" cascade;`);

    this.addSql(`drop table if exists "licensing_policy" cascade;`);

    this.addSql(`drop table if exists "licensing_license" cascade;`);

    this.addSql(`drop table if exists "licensing_license_secret" cascade;`);

    this.addSql(`drop table if exists "licensing_settings" cascade;`);

    this.addSql(`drop table if exists "licensing_line_entitlement" cascade;`);

    this.addSql(`drop table if exists "licensing_order_profile" cascade;`);

    this.addSql(`drop table if exists "licensing_program_secret" cascade;`);
  }

}

import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128205152 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_policy" add column if not exists "floating_overdraft_percent" integer not null default 0;`);
    this.addSql(`alter table if exists "licensing_license" add column if not exists "floating_overdraft_percent" integer not null default 0;`);
    this.addSql(`create table if not exists "licensing_session" ("id" text not null, "license_id" text not null, "activation_id" text not null, "taken_at" timestamptz not null, "alive_until" timestamptz not null, "barred_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_session_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_session_activation" ON "licensing_session" ("activation_id");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_seated" ON "licensing_session" ("license_id", "alive_until");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_deleted_at" ON "licensing_session" ("deleted_at") WHERE deleted_at IS NULL;`);
    // A function, since each of its statements sees what was committed before it: a single statement would count the
    // seats as they were before it waited for the license's row.
    this.addSql(`create or replace function licensing_take_session(p_license_id text, p_activation_id text, p_session_id text)
      returns table (id text, taken_at timestamptz, alive_until timestamptz, free boolean, retry_at timestamptz) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_seats integer;
        v_held interval;
        v_now timestamptz;
        v_others integer;
      begin
        select floor(l.floating_seats * (100 + l.floating_overdraft_percent) / 100.0)::integer,
          make_interval(mins => coalesce(l.floating_timeout_minutes, 30))
          into v_seats, v_held
          from licensing_license l where l.id = p_license_id and l.floating_seats is not null for no key update;
        if not found then
          return;
        end if;
        perform 1 from licensing_activation a where a.id = p_activation_id and a.status = 'active';
        if not found then
          return;
        end if;
        v_now := clock_timestamp();
        update licensing_session s set alive_until = v_now + v_held, barred_until = null
          where s.activation_id = p_activation_id and s.alive_until > v_now
          returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
        if found then
          free := true;
          return next;
          return;
        end if;
        select count(*) into v_others from licensing_session s
          where s.license_id = p_license_id and s.alive_until > v_now;
        if v_others >= v_seats then
          free := false;
          select s.alive_until into retry_at from licensing_session s
            where s.license_id = p_license_id and s.alive_until > v_now
            order by s.alive_until offset v_others - v_seats limit 1;
          return next;
          return;
        end if;
        insert into licensing_session as s (id, license_id, activation_id, taken_at, alive_until)
          values (p_session_id, p_license_id, p_activation_id, v_now, v_now + v_held)
          on conflict (activation_id) do update set id = excluded.id, license_id = excluded.license_id,
            taken_at = excluded.taken_at, alive_until = excluded.alive_until, barred_until = null
          returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
        free := true;
        return next;
      end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists licensing_take_session(text, text, text);`);
    this.addSql(`drop table if exists "licensing_session" cascade;`);
    this.addSql(`alter table if exists "licensing_license" drop column if exists "floating_overdraft_percent";`);
    this.addSql(`alter table if exists "licensing_policy" drop column if exists "floating_overdraft_percent";`);
  }

}

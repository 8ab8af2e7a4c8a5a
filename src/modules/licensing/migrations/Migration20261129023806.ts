import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129023806 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "licensing_session_peak" ("id" text not null, "license_id" text not null, "hour" timestamptz not null, "peak" integer not null, "refused" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_session_peak_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_licensing_session_peak_hour" ON "licensing_session_peak" ("license_id", "hour");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_peak_age" ON "licensing_session_peak" ("hour");`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_peak_deleted_at" ON "licensing_session_peak" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`alter table if exists "licensing_session" add column if not exists "refused_at" timestamptz null;`);
    // Nothing is written while the hour's peak does not rise.
    this.addSql(`create or replace function licensing_note_peak(p_license_id text, p_hour timestamptz, p_peak integer, p_refused integer)
      returns void language plpgsql as $$
      begin
        if p_refused = 0 then
          perform 1 from licensing_session_peak k where k.license_id = p_license_id and k.hour = p_hour and k.peak >= p_peak;
          if found then
            return;
          end if;
        end if;
        insert into licensing_session_peak as k (id, license_id, hour, peak, refused)
          values (p_license_id || '/' || to_char(p_hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24'), p_license_id, p_hour, p_peak, p_refused)
          on conflict (license_id, hour) do update set peak = greatest(k.peak, excluded.peak),
            refused = k.refused + excluded.refused, updated_at = now();
      end $$;`);
    this.addSql(`create or replace function licensing_take_session(p_license_id text, p_activation_id text, p_session_id text)
      returns table (id text, taken_at timestamptz, alive_until timestamptz, free boolean, retry_at timestamptz) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_seats integer;
        v_held interval;
        v_now timestamptz;
        v_others integer;
        v_hour timestamptz;
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
        v_hour := date_trunc('hour', v_now, 'UTC');
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
          perform 1 from licensing_session s where s.activation_id = p_activation_id and s.refused_at >= v_hour;
          if not found then
            insert into licensing_session as s (id, license_id, activation_id, taken_at, alive_until, refused_at)
              values (p_session_id, p_license_id, p_activation_id, v_now, v_now, v_now)
              on conflict (activation_id) do update set refused_at = excluded.refused_at;
            perform licensing_note_peak(p_license_id, v_hour, v_others, 1);
          end if;
          return next;
          return;
        end if;
        insert into licensing_session as s (id, license_id, activation_id, taken_at, alive_until)
          values (p_session_id, p_license_id, p_activation_id, v_now, v_now + v_held)
          on conflict (activation_id) do update set id = excluded.id, license_id = excluded.license_id,
            taken_at = excluded.taken_at, alive_until = excluded.alive_until, barred_until = null
          returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
        perform licensing_note_peak(p_license_id, v_hour, v_others + 1, 0);
        free := true;
        return next;
      end $$;`);
  }

  override async down(): Promise<void> {
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
    this.addSql(`drop function if exists licensing_note_peak(text, timestamptz, integer, integer);`);
    this.addSql(`alter table if exists "licensing_session" drop column if exists "refused_at";`);
    this.addSql(`drop table if exists "licensing_session_peak" cascade;`);
  }

}

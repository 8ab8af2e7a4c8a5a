import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129104800 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_session" add column if not exists "counted" boolean not null default false;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_counted" ON "licensing_session" ("license_id", "counted", "alive_until");`);
    this.addSql(`create table if not exists "licensing_session_count" ("license_id" text not null, "count" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "licensing_session_count_pkey" primary key ("license_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_licensing_session_count_deleted_at" ON "licensing_session_count" ("deleted_at") WHERE deleted_at IS NULL;`);
    // Taking a seat passes the entries of sessions that were kept: they are cleared away early.
    this.addSql(`alter table if exists "licensing_session" set (autovacuum_vacuum_scale_factor = 0.02);`);
    this.addSql(`alter table if exists "licensing_session_count" set (fillfactor = 50);`);
    // Whatever changes a session is found by its time when the next seat is taken; only a deleted row is not.
    this.addSql(`create or replace function licensing_uncount_sessions() returns trigger language plpgsql as $$
      begin
        update licensing_session_count c set count = c.count - d.count
          from (select g.license_id, count(*)::integer as count from gone g where g.counted group by g.license_id) d
          where c.license_id = d.license_id;
        return null;
      end $$;`);
    this.addSql(`drop trigger if exists licensing_session_deleted on "licensing_session";`);
    this.addSql(`create trigger licensing_session_deleted after delete on "licensing_session"
      referencing old table as gone for each statement execute function licensing_uncount_sessions();`);
    this.addSql(`update "licensing_session" set "counted" = true where "alive_until" > now() and not "counted";`);
    this.addSql(`insert into "licensing_session_count" ("license_id", "count") select "license_id", count(*) from "licensing_session" where "counted" group by "license_id"
      on conflict ("license_id") do update set "count" = excluded."count";`);
    // Counting who sits there took the longer the more did. A session is counted once, in a row beside the license's, and
    // taken from the count by the next who takes a seat after its time. Both change with the license locked only.
    this.addSql(`create or replace function licensing_take_session(p_license_id text, p_activation_id text, p_session_id text)
      returns table (id text, taken_at timestamptz, alive_until timestamptz, free boolean, retry_at timestamptz) language plpgsql as $$
      #variable_conflict use_column
      declare
        v_seats integer;
        v_held interval;
        v_now timestamptz;
        v_until timestamptz;
        v_ended integer;
        v_begun integer;
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
        -- Locked, so that a sign of life of this computer does not come in between.
        select s.alive_until into v_until from licensing_session s where s.activation_id = p_activation_id for no key update;
        v_now := clock_timestamp();
        v_hour := date_trunc('hour', v_now, 'UTC');
        if v_until > v_now then
          update licensing_session s set alive_until = greatest(v_now + v_held, s.borrowed_until), barred_until = null
            where s.activation_id = p_activation_id
            returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
          free := true;
          return next;
          return;
        end if;
        update licensing_session s set counted = false
          where s.license_id = p_license_id and s.counted and s.alive_until <= v_now;
        get diagnostics v_ended = row_count;
        update licensing_session s set counted = true
          where s.license_id = p_license_id and not s.counted and s.alive_until > v_now;
        get diagnostics v_begun = row_count;
        select c.count into v_others from licensing_session_count c where c.license_id = p_license_id;
        v_others := coalesce(v_others, 0) + v_begun - v_ended;
        free := v_others < v_seats;
        if free then
          insert into licensing_session as s (id, license_id, activation_id, taken_at, alive_until, counted)
            values (p_session_id, p_license_id, p_activation_id, v_now, v_now + v_held, true)
            on conflict (activation_id) do update set id = excluded.id, license_id = excluded.license_id,
              taken_at = excluded.taken_at, alive_until = excluded.alive_until, barred_until = null, borrowed_until = null,
              counted = true
            returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
          v_begun := v_begun + 1;
          perform licensing_note_peak(p_license_id, v_hour, v_others + 1, 0);
        else
          -- As many must end as are too many: looked for from the nearer end.
          if v_others - v_seats < v_seats then
            select s.alive_until into retry_at from licensing_session s
              where s.license_id = p_license_id and s.alive_until > v_now
              order by s.alive_until offset v_others - v_seats limit 1;
          elsif v_seats > 0 then
            select s.alive_until into retry_at from licensing_session s
              where s.license_id = p_license_id and s.alive_until > v_now
              order by s.alive_until desc offset v_seats - 1 limit 1;
          end if;
          perform 1 from licensing_session s where s.activation_id = p_activation_id and s.refused_at >= v_hour;
          if not found then
            insert into licensing_session as s (id, license_id, activation_id, taken_at, alive_until, refused_at)
              values (p_session_id, p_license_id, p_activation_id, v_now, v_now, v_now)
              on conflict (activation_id) do update set refused_at = excluded.refused_at;
            perform licensing_note_peak(p_license_id, v_hour, v_others, 1);
          end if;
        end if;
        if v_begun <> v_ended then
          insert into licensing_session_count as c (license_id, count) values (p_license_id, v_begun - v_ended)
            on conflict (license_id) do update set count = c.count + excluded.count;
        end if;
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
        update licensing_session s set alive_until = greatest(v_now + v_held, s.borrowed_until), barred_until = null
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
            taken_at = excluded.taken_at, alive_until = excluded.alive_until, barred_until = null, borrowed_until = null
          returning s.id, s.taken_at, s.alive_until into id, taken_at, alive_until;
        perform licensing_note_peak(p_license_id, v_hour, v_others + 1, 0);
        free := true;
        return next;
      end $$;`);
    this.addSql(`drop trigger if exists licensing_session_deleted on "licensing_session";`);
    this.addSql(`drop function if exists licensing_uncount_sessions();`);
    this.addSql(`drop table if exists "licensing_session_count" cascade;`);
    this.addSql(`alter table if exists "licensing_session" reset (autovacuum_vacuum_scale_factor);`);
    this.addSql(`drop index if exists "IDX_licensing_session_counted";`);
    this.addSql(`alter table if exists "licensing_session" drop column if exists "counted";`);
  }

}

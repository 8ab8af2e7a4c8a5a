import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129060205 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "licensing_session" add column if not exists "borrowed_until" timestamptz null;`);
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
    this.addSql(`alter table if exists "licensing_session" drop column if exists "borrowed_until";`);
  }

}

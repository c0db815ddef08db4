/**
 * `diarium.append` stores a batch of appends to different streams, all or each as it can be:
 * `streams`, `expected` hold one entry for each append, the other arrays one for each event;
 * `of_append` says (from 1) which append an event belongs to. It answers with JSON:
 *   head       position of the last event before the batch
 *   actual     revision of each stream before the batch, -1 for no stream
 *   standing   null, or for each append the position of its last event when all its events stood there already
 *   elsewhere  null, or for each append the first of its event ids that stood in the log already
 * An append was stored when its stream was at the expected revision and none of its ids stood anywhere.
 * Event ids are looked up only when a revision is not the expected one, or when asked to be `careful`;
 * else an id that stands elsewhere breaks the unique constraint `log_id`, and nothing is stored.
 */
export const APPEND_FUNCTION = `
create or replace function diarium.append(
  streams text[], expected integer[],
  of_append integer[], revisions integer[], ids uuid[], types text[], versions integer[],
  occurred timestamptz[], datas json[], metadatas json[],
  careful boolean
) returns json
language plpgsql
-- A plan is kept for the life of a connection; one made while the log was short would scan it all.
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
-- The same plan for one event and for many, made once: planning anew took longer than carrying out.
set plan_cache_mode = force_generic_plan
as $$
declare
  head bigint;
  recorded timestamptz;
  actual integer[];
  standing bigint[];
  elsewhere uuid[];
  places bigint[];
  written bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'diarium.append needs read committed: an older snapshot does not show the head of the log';
  end if;
  perform diarium.hold_head();

  select l.position, l.recorded_at into head, recorded from diarium.log l order by l.position desc limit 1;
  head := coalesce(head, 0);
  recorded := greatest(date_trunc('milliseconds', clock_timestamp()), recorded);

  if cardinality(streams) = 1 then
    actual := array[coalesce(
      (select l.revision from diarium.log l where l.stream = streams[1] order by l.revision desc limit 1), -1)];
  else
    actual := array(
      select coalesce(
        (select l.revision from diarium.log l where l.stream = a.stream order by l.revision desc limit 1), -1)
      from unnest(streams) with ordinality a(stream, n)
      order by a.n);
  end if;

  if careful or actual <> expected then
    select array_agg(found.standing order by found.a), array_agg(found.elsewhere order by found.a)
      into standing, elsewhere
      from (
        select e.a,
          case when bool_and(l.position is not null and l.stream = streams[e.a] and l.revision = e.revision)
            then max(l.position) end as standing,
          (array_agg(e.id order by e.n) filter (where l.position is not null))[1] as elsewhere
        from unnest(of_append, revisions, ids) with ordinality e(a, revision, id, n)
        left join diarium.log l on l.id = e.id
        group by e.a
      ) found;
    places := array(
      select case when e.fits then count(*) filter (where e.fits) over (order by e.n) end
      from (
        select e.n, actual[e.a] = expected[e.a] and elsewhere[e.a] is null as fits
        from unnest(of_append) with ordinality e(a, n)
      ) e
      order by e.n);
  end if;

  -- What takes arrays apart and puts them in order costs more than one row.
  if places is null and cardinality(ids) = 1 then
    insert into diarium.log
        (position, stream, revision, id, type, version, occurred_at, recorded_at, data, metadata)
      values (head + 1, streams[1], revisions[1], ids[1], types[1], versions[1],
        occurred[1], recorded, datas[1], metadatas[1]);
    written := 1;
  else
    insert into diarium.log
        (position, stream, revision, id, type, version, occurred_at, recorded_at, data, metadata)
      select head + coalesce(places[e.n], e.n), streams[e.a], e.revision, e.id, e.type, e.version,
          e.occurred_at, recorded, e.data, e.metadata
        from unnest(of_append, revisions, ids, types, versions, occurred, datas, metadatas)
          with ordinality e(a, revision, id, type, version, occurred_at, data, metadata, n)
        where places is null or places[e.n] is not null;
    get diagnostics written = row_count;
  end if;
  if written > 0 then perform pg_notify('diarium_log', ''); end if;

  return json_build_object('head', head, 'actual', actual, 'standing', standing, 'elsewhere', elsewhere);
end $$`;

import type { QueryPool } from "../pool.ts";

/* What the database says of our own tables: not of what an extension, or pg-boss in its own schema, has made. */

export type Column = {
  table: string;
  name: string;
  /** As PostgreSQL writes it: `numeric(5,1)`, `text[]`. */
  type: string;
  /** The bare name of the type, of the element for an array. */
  base: string;
  isArray: boolean;
  notNull: boolean;
  /** The expression, or `identity` for a number that the database gives. */
  default: string | null;
};
export type Constraint = { table: string; name: string; definition: string };
export type Catalogue = {
  columns: Column[];
  constraints: Constraint[];
  /** Whole statements: the tables' indexes, then sequences, collations and functions. */
  indexes: { table: string; statement: string }[];
  others: string[];
  unlogged: Set<string>;
};

const ours = (oid: string, catalogue: string): string =>
  `not exists (select from pg_depend d where d.objid = ${oid} and d.classid = '${catalogue}'::regclass and d.deptype = 'e')`;
const ourTables = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and ${ours("c.oid", "pg_class")}`;

export async function readCatalogue(pool: QueryPool): Promise<Catalogue> {
  const rows = async <Row>(sql: string): Promise<Row[]> => (await pool.query<Row>(sql)).rows;
  const unlogged = await rows<{ table: string }>(
    `select c.relname as table from pg_class c where ${ourTables} and c.relpersistence = 'u'`,
  );
  return {
    columns: await rows<Column>(columnsQuery),
    constraints: await rows<Constraint>(constraintsQuery),
    indexes: await rows<Catalogue["indexes"][number]>(indexesQuery),
    others: (await rows<{ statement: string }>(othersQuery)).map((row) => row.statement),
    unlogged: new Set(unlogged.map((row) => row.table)),
  };
}

const columnsQuery = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
         coalesce(e.typname, t.typname)::text as base, e.oid is not null as "isArray", a.attnotnull as "notNull",
         case when a.attidentity <> '' then 'identity' else pg_get_expr(d.adbin, d.adrelid) end as default
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where ${ourTables} and a.attnum > 0 and not a.attisdropped
  order by c.relname collate "C", a.attnum`;

// PostgreSQL 18 also lists "not null" here, which the column already says.
const constraintsQuery = `
  select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where ${ourTables} and k.contype in ('p', 'u', 'f', 'c', 'x')
  order by c.relname collate "C", array_position(array['p', 'u', 'f', 'c', 'x'], k.contype::text), k.conname collate "C"`;

// An index of an extension's own kind (BM25) is not on every server, so it is no part of the schema.
const indexesQuery = `
  select c.relname as table, pg_get_indexdef(i.indexrelid) as statement
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class n on n.oid = i.indexrelid
  join pg_am m on m.oid = n.relam
  where ${ourTables} and m.amname in ('btree', 'hash', 'gin', 'gist', 'brin')
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by c.relname collate "C", n.relname collate "C"`;

const othersQuery = `
  select statement from (
    select 1 as part, collname as name, format('create collation %I', collname) as statement
    from pg_collation where collnamespace = 'public'::regnamespace
    union all
    select 2, c.relname, format('create sequence %I start %s', c.relname, s.seqstart)
    from pg_class c join pg_sequence s on s.seqrelid = c.oid
    where c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('i', 'e'))
    union all
    select 3, p.proname, pg_get_functiondef(p.oid)
    from pg_proc p where p.pronamespace = 'public'::regnamespace and ${ours("p.oid", "pg_proc")}
    union all
    select 4, c.relname, format('create view %I as %s', c.relname, pg_get_viewdef(c.oid))
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm') and ${ours("c.oid", "pg_class")}
    union all
    select 5, t.tgname, pg_get_triggerdef(t.oid)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where ${ourTables} and not t.tgisinternal
  ) other order by part, name collate "C"`;

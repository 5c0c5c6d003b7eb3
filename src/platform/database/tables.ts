import type { ColumnType, Generated } from "kysely";

export interface Events {
  id: string;
  sequence: Generated<number>;
  type: string;
  authority_code: string | null;
  subject_type: string;
  subject_id: string;
  person_id: string | null;
  facts: ColumnType<unknown, string, string>;
  happened_at: Date;
}

export interface Tables {
  events: Events;
}

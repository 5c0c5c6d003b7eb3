import { isUuid } from "../../../platform/ids.ts";
import type { Database } from "../../../platform/database/index.ts";
import type { Role } from "../../../policy/index.ts";
import { holdsOn } from "../roles/held-roles.ts";

export type Persona = {
  id: string;
  name: string;
  sentence: string;
  roles: { role: Role; organisation: string; authority: string }[];
};

/** The people of the demonstration whom anybody may sign in as, with the roles that they hold today. */
export async function personasOn(db: Database, today: string): Promise<Persona[]> {
  const rows = await db
    .selectFrom("people as p")
    .innerJoin("memberships", "memberships.person_id", "p.id")
    .innerJoin("authorities as a", "a.code", "memberships.authority_code")
    .leftJoin("schools as s", "s.urn", "memberships.school_urn")
    .select(["p.id", "p.name", "p.persona_sentence", "memberships.role", "a.name as authority", "s.name as school"])
    .where("p.persona_sentence", "is not", null)
    .where(holdsOn(today))
    .orderBy("p.created_at")
    .orderBy("p.id")
    .orderBy("memberships.from_on")
    .execute();
  const personas = new Map<string, Persona>();
  for (const { id, name, persona_sentence, role, authority, school } of rows) {
    const persona = personas.get(id) ?? { id, name, sentence: persona_sentence ?? "", roles: [] };
    persona.roles.push({ role, organisation: school ?? authority, authority });
    personas.set(id, persona);
  }
  return [...personas.values()];
}

export async function findPersona(db: Database, id: string): Promise<{ id: string } | undefined> {
  if (!isUuid(id)) return undefined;
  return db
    .selectFrom("people")
    .select("id")
    .where("id", "=", id)
    .where("persona_sentence", "is not", null)
    .executeTakeFirst();
}

/* Who answers for a practice: the contact, or whoever covers once the contact has left the school. */

export type Contact = { name: string; role: string | null; email: string };

export type ContactColumns = {
  contact_name: string | null;
  contact_role: string | null;
  contact_email: string | null;
  cover_name: string | null;
  cover_role: string | null;
  cover_email: string | null;
};

export type Answering = {
  /** Nobody, where whoever was named has left and nobody covers. */
  who: Contact | null;
  /** Whether it is the second person, because the first has left. */
  covers: boolean;
};

/** Who answers, of those who were named, when these addresses (in small letters) are of people who have left. */
export function whoAnswers(named: ContactColumns, left: readonly string[]): Answering {
  const hasLeft = ({ email }: Contact) => left.includes(email.toLowerCase());
  const { contact, cover } = bothOf(named);
  if (contact && !hasLeft(contact)) return { who: contact, covers: false };
  if (cover && !hasLeft(cover)) return { who: cover, covers: true };
  return { who: null, covers: false };
}

/** The two who were named, each only where there is a name and an address to write to. */
export function bothOf(named: ContactColumns): { contact: Contact | null; cover: Contact | null } {
  return {
    contact: contactOf(named.contact_name, named.contact_role, named.contact_email),
    cover: contactOf(named.cover_name, named.cover_role, named.cover_email),
  };
}

function contactOf(name: string | null, role: string | null, email: string | null): Contact | null {
  return name && email ? { name, role, email } : null;
}

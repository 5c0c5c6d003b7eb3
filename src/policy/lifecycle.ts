/*
 * What every lifecycle table is made of: who stands how to a record, what they may do in which status, and what comes of
 * it. The tables themselves are beside: of a practice, of a submission with its panel, of an assignment.
 */

/** What an action leads to. A required reason cannot be declared without its label and its error message. */
export type Transition<Status extends string> = {
  to: Status;
  label: string;
  reason?: { label: string; error: string };
};

export type Lifecycle<Standing extends string, Status extends string, Action extends string> = Record<
  Standing,
  Partial<Record<Status, Partial<Record<Action, Transition<Status>>>>>
>;

/** Every allowed (standing, status, action) with what comes of it, in the order of the table. */
export function transitionsOf<Standing extends string, Status extends string, Action extends string>(
  table: Lifecycle<Standing, Status, Action>,
  { standings, statuses, actions }: LifecycleWords<Standing, Status, Action>,
) {
  return standings.flatMap((standing) =>
    statuses.flatMap((status) =>
      actions.flatMap((action) => {
        const transition = table[standing][status]?.[action];
        return transition ? [{ standing, status, action, transition }] : [];
      }),
    ),
  );
}

type LifecycleWords<Standing, Status, Action> = {
  standings: readonly Standing[];
  statuses: readonly Status[];
  actions: readonly Action[];
};

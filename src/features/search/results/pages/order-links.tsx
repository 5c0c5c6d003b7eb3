import { hrefOf, inOrder, type Asked } from "../asked.ts";
import type { Found } from "../search.ts";

type Order = NonNullable<Asked["order"]> | undefined;

/**
 * In which order the results may stand. Where some have only part of the words, the best fit comes first and nothing else
 * is offered: the newest would be whatever is newest and has one of them.
 */
export function OrderLinks({ asked, found }: { asked: Asked; found: Pick<Found, "total" | "withEveryWord"> }) {
  const isWhole = asked.words === "" || found.withEveryWord === found.total;
  if (found.total < 2 || !isWhole) return null;
  const orders: [string, Order][] = [
    ...(asked.words === "" ? [] : [["Best fit", undefined] satisfies [string, Order]]),
    ["Newest", asked.words === "" ? undefined : "newest"],
    ["Best evidenced", "evidence"],
  ];
  return (
    <div class="waymark-order">
      <span id="order">Sort by</span>
      <ul class="waymark-order__list" aria-labelledby="order">
        {orders.map(([name, order]) => (
          <li>
            {order === asked.order ? (
              <strong>{name}</strong>
            ) : (
              <a class="govuk-link govuk-link--no-visited-state" href={hrefOf(inOrder(asked, order))}>
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

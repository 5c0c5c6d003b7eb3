import type { ComponentChildren } from "preact";

/** Examples by the name they are shown under. */
export type Examples = Record<string, ComponentChildren>;

export function Example({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <h3 class="govuk-heading-m">{name}</h3>
      <div class="waymark-example">{children}</div>
    </>
  );
}

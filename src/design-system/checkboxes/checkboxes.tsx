import { Choices, type Choice, type ChoicesProps } from "../choices.tsx";

export type CheckboxItem = Choice;

export interface CheckboxesProps extends ChoicesProps {
  values?: string[];
}

export function Checkboxes(props: CheckboxesProps) {
  const isChosen = (item: Choice) =>
    item.checked || (item.checked !== false && (props.values ?? []).includes(item.value ?? ""));
  return <Choices {...props} kind="checkboxes" isChosen={isChosen} />;
}

import { Choices, type Choice, type ChoicesProps } from "../choices.tsx";

export type RadioItem = Omit<Choice, "name" | "behaviour">;

export interface RadiosProps extends Omit<ChoicesProps, "describedBy"> {
  value?: string;
}

export function Radios(props: RadiosProps) {
  const { value } = props;
  const isChosen = (item: Choice) =>
    item.checked || (Boolean(value) && String(item.value) === String(value) && item.checked !== false);
  return <Choices {...props} kind="radios" isChosen={isChosen} />;
}

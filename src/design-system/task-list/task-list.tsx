import { attributesOf, classes, describedByIds, type Attributes } from "../attributes.ts";
import { contentOf, isPresent, type Content, type Maybe } from "../content.ts";
import { Tag, type TagProps } from "../tag/tag.tsx";

export interface TaskListItem {
  title: Content & { classes?: string };
  hint?: Content;
  status: Content & { tag?: TagProps; classes?: string };
  href?: string;
  classes?: string;
}

export interface TaskListProps {
  items: Maybe<TaskListItem>[];
  idPrefix?: string;
  classes?: string;
  attributes?: Attributes;
}

export function TaskList(props: TaskListProps) {
  const prefix = props.idPrefix || "task-list";
  return (
    <ul {...attributesOf(props.attributes)} class={classes("govuk-task-list", props.classes)}>
      {props.items.map((item, index) => (isPresent(item) ? task(item, `${prefix}-${index + 1}`) : null))}
    </ul>
  );
}

function task(item: TaskListItem, id: string) {
  const withLink = item.href && "govuk-task-list__item--with-link";
  const { status } = item;
  return (
    <li class={classes("govuk-task-list__item", withLink, item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {taskTitle(item, id)}
        {item.hint ? (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {contentOf(item.hint)}
          </div>
        ) : null}
      </div>
      <div class={classes("govuk-task-list__status", status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag} /> : contentOf(status)}
      </div>
    </li>
  );
}

function taskTitle({ title, href, hint }: TaskListItem, id: string) {
  if (!href) return <div class={title.classes || undefined}>{contentOf(title)}</div>;
  return (
    <a
      class={classes("govuk-link govuk-task-list__link", title.classes)}
      href={href}
      aria-describedby={describedByIds(hint && `${id}-hint`, `${id}-status`)}
    >
      {contentOf(title)}
    </a>
  );
}

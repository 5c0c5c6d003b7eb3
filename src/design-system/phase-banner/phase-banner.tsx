import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, type Content } from "../content.ts";
import { Tag, type TagProps } from "../tag/tag.tsx";

export interface PhaseBannerProps extends Content {
  tag?: TagProps;
  classes?: string;
  attributes?: Attributes;
}

export function PhaseBanner(props: PhaseBannerProps) {
  const { tag } = props;
  return (
    <div {...attributesOf(props.attributes)} class={classes("govuk-phase-banner govuk-width-container", props.classes)}>
      <p class="govuk-phase-banner__content">
        <Tag text={tag?.text} html={tag?.html} classes={classes("govuk-phase-banner__content__tag", tag?.classes)}>
          {tag?.children}
        </Tag>{" "}
        <span class="govuk-phase-banner__text">{contentOf(props)}</span>
      </p>
    </div>
  );
}

import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, hasContent, type Content } from "../content.ts";
import { Heading, type HeadingLevel } from "../heading.tsx";
import type { SafeHtml } from "../safe-html.ts";

export interface NotificationBannerProps extends Content {
  titleText?: string;
  titleHtml?: SafeHtml;
  titleHeadingLevel?: HeadingLevel;
  type?: "success";
  role?: "alert" | "region";
  titleId?: string;
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
}

export function NotificationBanner(props: NotificationBannerProps) {
  const isSuccess = props.type === "success";
  const titleId = props.titleId || "govuk-notification-banner-title";
  const title = { text: props.titleText || (isSuccess ? "Success" : "Important"), html: props.titleHtml };
  return (
    <div
      {...attributesOf(props.attributes)}
      class={classes("govuk-notification-banner", isSuccess && "govuk-notification-banner--success", props.classes)}
      role={props.role || (isSuccess ? "alert" : "region")}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={props.titleHeadingLevel || 2} class="govuk-notification-banner__title" id={titleId}>
          {contentOf(title)}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">{bannerContent(props)}</div>
    </div>
  );
}

/** A single line of text is drawn as the banner's heading; markup looks after itself. */
function bannerContent({ children, html, text }: NotificationBannerProps) {
  if (hasContent({ children, html })) return contentOf({ children, html });
  return text ? <p class="govuk-notification-banner__heading">{text}</p> : null;
}

import { BackLink } from "../back-link/back-link.tsx";
import { Breadcrumbs } from "../breadcrumbs/breadcrumbs.tsx";
import { GenericHeader } from "../generic-header/generic-header.tsx";
import { Pagination } from "../pagination/pagination.tsx";
import { ServiceNavigation } from "../service-navigation/service-navigation.tsx";
import { SkipLink } from "../skip-link/skip-link.tsx";
import { Tabs } from "../tabs/tabs.tsx";
import type { Examples } from "./example.tsx";

export const finding: Examples = {
  "Back link": <BackLink href="#back" />,
  Breadcrumbs: (
    <Breadcrumbs
      labelText="Example breadcrumb"
      items={[{ text: "Home", href: "#home" }, { text: "Literacy", href: "#literacy" }, { text: "Phonics" }]}
    />
  ),
  "Skip link": <SkipLink href="#main-content" text="Skip to main content (shown when it has focus)" />,
  "Generic header": <GenericHeader classes="waymark-header" logoText="Waymark" url="#header" />,
  "Service navigation": (
    <ServiceNavigation
      navigationId="example-navigation"
      navigationLabel="Example menu"
      navigation={[
        { text: "Find practice", href: "#find", active: true },
        { text: "Schools", href: "#schools" },
      ]}
    />
  ),
  Pagination: (
    <Pagination
      landmarkLabel="Example pages"
      previous={{ href: "#previous" }}
      next={{ href: "#next" }}
      items={[
        { number: 1, href: "#1" },
        { number: 2, href: "#2", current: true },
        { ellipsis: true },
        { number: 9, href: "#9" },
      ]}
    />
  ),
  Tabs: (
    <Tabs
      idPrefix="tab"
      items={[
        { label: "This year", panel: { text: "Three schools are delivering." } },
        { label: "Last year", panel: { text: "One school was delivering." } },
      ]}
    />
  ),
};

import type { ComponentChildren } from "preact";
import { BackLink } from "../back-link/back-link.tsx";
import { Breadcrumbs, type BreadcrumbItem } from "../breadcrumbs/breadcrumbs.tsx";
import { GenericHeader } from "../generic-header/generic-header.tsx";
import { PhaseBanner } from "../phase-banner/phase-banner.tsx";
import { ServiceNavigation, type ServiceNavigationItem } from "../service-navigation/service-navigation.tsx";
import { SkipLink } from "../skip-link/skip-link.tsx";
import { WaymarkDisc } from "../waymark-disc/waymark-disc.tsx";
import { Footer } from "./footer.tsx";
import { Head, type HeadProps } from "./head.tsx";

export interface NavigationLink {
  text: string;
  href: string;
  current: boolean;
}

export interface LayoutProps extends HeadProps {
  currentPath: string;
  navigation: NavigationLink[];
  viewerName?: string;
  /** Where the sign-out form is sent, with POST: a change is never a link. */
  signOutHref?: string;
  signInHref?: string;
  backLink?: { href: string; text?: string };
  breadcrumbs?: BreadcrumbItem[];
  /** Says on every page that its people and schools are fictional. */
  demonstration?: boolean;
  /** Where to write for help, in the footer. */
  contactHref?: string;
  /** The page's own width: a task on one column, or the full grid. */
  children: ComponentChildren;
}

export function Layout(props: LayoutProps) {
  return (
    <html lang={props.lang ?? "en-GB"} class="govuk-template">
      <Head {...props} />
      <body class="govuk-template__body">
        <SkipLink href="#main-content" text="Skip to main content" />
        <header class="govuk-template__header">
          <GenericHeader classes="waymark-header" url="/">
            <span class="waymark-header__mark">
              <WaymarkDisc size={40} label="" />
              <span class="waymark-header__name">Waymark</span>
            </span>
          </GenericHeader>
          <ServiceNavigation
            navigation={props.navigation.map((link) => navigationItem(link, props.currentPath))}
            slots={account(props) ? { end: { children: account(props), align: "inline" } } : {}}
            ariaLabel="Waymark"
          />
          {props.demonstration ? <DemonstrationBanner /> : null}
        </header>
        <div class="govuk-width-container">
          {beforeMain(props)}
          <main class="govuk-main-wrapper" id="main-content">
            {props.children}
          </main>
        </div>
        <Footer contactHref={props.contactHref} currentPath={props.currentPath} />
      </body>
    </html>
  );
}

/** On the very page the link is "current"; on a page beneath it, "active". */
function navigationItem({ text, href, current }: NavigationLink, currentPath: string): ServiceNavigationItem {
  return { text, href, current: current && href === currentPath, active: current };
}

function account({ viewerName, signOutHref, signInHref }: LayoutProps): ComponentChildren {
  if (viewerName && signOutHref) {
    return (
      <form class="waymark-account" method="post" action={signOutHref}>
        <span class="waymark-account__name">{viewerName}</span>{" "}
        <button class="waymark-link-button" type="submit">
          Sign out
        </button>
      </form>
    );
  }
  if (!signInHref) return null;
  return (
    <p class="waymark-account">
      <a class="govuk-link govuk-link--no-visited-state" href={signInHref}>
        Sign in
      </a>
    </p>
  );
}

/** Says on every page what of it is made up (schools of the national register may stand beside it), and lets a newcomer become somebody else from wherever they are. */
function DemonstrationBanner() {
  return (
    <PhaseBanner tag={{ text: "Demonstration" }} classes="waymark-demonstration">
      The people, schools and practices of Fellside and Saltmarsh Bay are fictional.{" "}
      <a class="govuk-link" href="/personas">
        Sign in as one of them
      </a>
      , or{" "}
      <a class="govuk-link" href="/mailbox">
        read their mail
      </a>
      .
    </PhaseBanner>
  );
}

function beforeMain({ backLink, breadcrumbs }: LayoutProps) {
  if (breadcrumbs?.length) return <Breadcrumbs items={breadcrumbs} collapseOnMobile />;
  if (!backLink) return null;
  return (
    <nav aria-label="Back">
      <BackLink {...backLink} />
    </nav>
  );
}

/*
 * The design system: GOV.UK Frontend's components as typed JSX, each proved against the official fixtures, and the few
 * of our own. Pure functions from props to markup: nothing here knows the database, the web or who is looking.
 */
export * from "./back-link/back-link.tsx";
export * from "./breadcrumbs/breadcrumbs.tsx";
export * from "./button/button.tsx";
export * from "./character-count/character-count.tsx";
export * from "./checkboxes/checkboxes.tsx";
export * from "./date-input/date-input.tsx";
export * from "./details/details.tsx";
export * from "./error-message/error-message.tsx";
export * from "./error-summary/error-summary.tsx";
export * from "./fieldset/fieldset.tsx";
export * from "./file-upload/file-upload.tsx";
export * from "./generic-header/generic-header.tsx";
export * from "./hint/hint.tsx";
export * from "./input/input.tsx";
export * from "./inset-text/inset-text.tsx";
export * from "./label/label.tsx";
export * from "./notification-banner/notification-banner.tsx";
export * from "./pagination/pagination.tsx";
export * from "./panel/panel.tsx";
export * from "./phase-banner/phase-banner.tsx";
export * from "./radios/radios.tsx";
export * from "./select/select.tsx";
export * from "./service-navigation/service-navigation.tsx";
export * from "./skip-link/skip-link.tsx";
export * from "./summary-list/summary-list.tsx";
export * from "./table/table.tsx";
export * from "./tabs/tabs.tsx";
export * from "./tag/tag.tsx";
export * from "./task-list/task-list.tsx";
export * from "./textarea/textarea.tsx";
export * from "./warning-text/warning-text.tsx";
export * from "./charts/before-after.tsx";
export * from "./evidence-strip/evidence-strip.tsx";
export type { Adopters, CostBand } from "./evidence-strip/evidence-words.ts";
export { Layout, type LayoutProps, type NavigationLink } from "./layout/layout.tsx";
export { authorityTheme, isReadableBrand } from "./layout/authority-theme.ts";
export { renderPage } from "./layout/render-page.ts";
export * from "./practice-card/practice-card.tsx";
export * from "./search-box/search-box.tsx";
export * from "./waymark-disc/waymark-disc.tsx";
export { safeHtml, type SafeHtml } from "./safe-html.ts";
export type { Attributes } from "./attributes.ts";
export type { Content, Maybe } from "./content.ts";
export { Heading, type HeadingLevel } from "./heading.tsx";
export * from "./gallery/gallery-page.tsx";

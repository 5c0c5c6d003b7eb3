/* GOV.UK Frontend carries no types. All that we use of a component is that it starts on its element. */
declare module "govuk-frontend/dist/govuk/components/*" {
  type Component = new (element: HTMLElement) => unknown;
  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const NotificationBanner: Component;
  export const Radios: Component;
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
  export const Tabs: Component;
}

const LINKS = [
  { href: "/about", text: "About" },
  { href: "/verify", text: "Check a kitemark" },
  { href: "/safeguarding", text: "Safeguarding" },
  { href: "/accessibility", text: "Accessibility statement" },
  { href: "/privacy", text: "Privacy" },
  { href: "/cookies", text: "Cookies" },
];

const LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/** Our own: GOV.UK's footer carries the royal arms, which are not ours to use. */
export function Footer({ contactHref = "/contact", currentPath }: { contactHref?: string; currentPath: string }) {
  return (
    <footer class="waymark-footer">
      <div class="govuk-width-container">
        <nav aria-label="About this site">
          <ul class="waymark-footer__links">
            {[...LINKS, { href: contactHref, text: "Contact" }].map(({ href, text }) => (
              <li class="waymark-footer__item">
                <a class="waymark-footer__link" href={href} aria-current={href === currentPath ? "page" : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="waymark-footer__licence">
          School details come from Get Information about Schools, Department for Education, under the{" "}
          <a class="waymark-footer__link" href={LICENCE} rel="license">
            Open Government Licence v3.0
          </a>
          .
        </p>
      </div>
    </footer>
  );
}

import { mayEver } from "../../../policy/index.ts";
import { movedTo, NotFoundError, page, type WebRequest } from "../../../web/index.ts";
import { BeyondPage, RetiredPage } from "./pages/beyond-page.tsx";
import { findBeyond } from "./queries.ts";

/** The page of a resource from beyond the authority, at its permanent address. */
export async function showBeyond(request: WebRequest, ref: string): Promise<Response> {
  const address = `/practices/${ref.toUpperCase()}`;
  if (ref !== ref.toUpperCase()) return movedTo(request, address);
  const beyond = await findBeyond(request.db, ref);
  if (!beyond) throw new NotFoundError();
  if (beyond.retired_at !== null) {
    return page(request, <RetiredPage beyond={beyond} />, { title: "No longer kept", status: 410 });
  }
  const mayKeep = mayEver(request.viewer, "beyond.keep").allowed;
  return page(request, <BeyondPage beyond={beyond} mayKeep={mayKeep} />, {
    title: beyond.title,
    description: beyond.description,
    canonical: address,
    jsonLd: {
      "@context": "https://schema.org",
      "@type": "LearningResource",
      name: beyond.title,
      description: beyond.description,
      identifier: beyond.ref,
      url: beyond.address,
      about: beyond.themes.map(({ name }) => name),
      provider: { "@type": "Organization", name: beyond.source },
      mainEntityOfPage: request.deps.config.publicUrl + address,
    },
    breadcrumbs: [
      { href: "/", text: "Home" },
      { href: "/beyond", text: "From beyond the authority" },
      { text: beyond.title },
    ],
  });
}

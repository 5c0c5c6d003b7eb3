type Gathering = {
  name: string;
  description: string;
  address: string;
  listed: readonly { name: string; address: string }[];
};

/** A page that gathers others, as schema.org knows such pages (CollectionPage): for search engines and other libraries. */
export function gathering(home: string, { name, description, address, listed }: Gathering): object {
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name,
    description,
    url: home + address,
    inLanguage: "en-GB",
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: listed.length,
      itemListElement: listed.map((one, at) => ({
        "@type": "ListItem",
        position: at + 1,
        name: one.name,
        url: home + one.address,
      })),
    },
  };
}

/** The classes that a page may use, with what each is for. A page that needs another adds it here and in src/styles. */
export const CLASSES: Record<string, string> = {
  "waymark-hero": "The tinted head of the home page; inside it waymark-hero__lede, one sentence under the h1",
  "waymark-routes": "A <ul> of ways in, in columns; waymark-routes__route on each <li>, waymark-routes__count beside",
  "waymark-cards": "A <ul> of practice cards; waymark-cards--columns sets them side by side where there is room",
  "waymark-results": "Facets and results side by side; waymark-results__facets, waymark-results__count",
  "waymark-named": "A line above results: the theme or school that the words name, after waymark-named__kind",
  "waymark-order": "In which order results stand: a word, then waymark-order__list of links, the chosen one bold",
  "waymark-waiting": "A quiet line of links after waymark-routes: the themes that wait for a practice",
  "waymark-empty": "An empty page or list: what would be here, and how to begin",
  "waymark-practice": "The <article> of a practice; inside it waymark-practice__origin and waymark-practice__claim",
  "waymark-practice__columns": "The article beside its <aside>; waymark-practice__section on each part of the article",
  "waymark-blocks":
    "An <ol> of building blocks; waymark-block on each <li>, waymark-block__title, waymark-block__terms on its <dl>",
  "waymark-honest": "What did not work, given the same room as what did",
  "waymark-ask": "Who to ask, and one clear action; waymark-ask--sticky keeps it in sight on a wide screen",
  "waymark-facts": "A <dl> of short facts, each <dt> and <dd> in a <div>",
  "waymark-themes": "A <ul> of links to themes, in a line",
  "waymark-letter": "A message as it was written, its line breaks kept",
  "waymark-prose": "An answer in somebody's own words, its line breaks kept",
  "waymark-saved": "The role=status line of a form that saves as it goes",
  "waymark-link-button": "A button that looks like a link, for a change that is small: signing out",
};

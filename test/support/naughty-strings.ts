import { readFileSync } from "node:fs";

/*
 * Strings that break what is not careful: the public big list of naughty strings, and our own, each of which aims at a
 * place where Waymark puts what somebody typed (an attribute, a title, a script of data, a link, a search).
 */

const call = "window.__tripped.push('own')";

const own: string[] = [
  `"><script>${call}</script>`,
  `'><script>${call}</script>`,
  `</title><script>${call}</script>`,
  `</textarea><script>${call}</script>`,
  `</script><script>${call}</script>`,
  `<!--<script>${call}//--></script>`,
  `--><script>${call}</script>`,
  `]]><script>${call}</script>`,
  `</style><img src=x onerror=${call}>`,
  `</svg><svg onload=${call}>`,
  `"onfocus="${call}"autofocus="`,
  `' onmouseover='${call}' x='`,
  "` onclick=`window.__tripped.push(1)`",
  `" autofocus onfocus=${call} x="`,
  `"><iframe srcdoc="<script>parent.${call}</script>">`,
  `"><iframe src="javascript:parent.${call}">`,
  `<svg><script>${call}</script></svg>`,
  `<svg><animate onbegin=${call} attributeName=x></svg>`,
  `<svg><foreignObject><body onload=${call}></foreignObject></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src=x onerror=${call}>`,
  `<details open ontoggle=${call}>`,
  `<marquee onstart=${call}>`,
  `<video><source onerror=${call}></video>`,
  `<img src=x onerror=${call}>`,
  `<body onload=${call}>`,
  `<base href="https://elsewhere.example/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${call}">`,
  `<link rel=stylesheet href="https://elsewhere.example/x.css">`,
  `<form action="https://elsewhere.example/"><input name=stolen>`,
  `<object data="javascript:${call}"></object>`,
  `<embed src="javascript:${call}">`,
  `<template><script>${call}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `javascript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `https://school.example/?a=1&b="><script>${call}</script>`,
  `https://school.example/'onclick='${call}'`,
  `https://javascript:${call}`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
  "&amp;lt; &amp;amp; &copy &notit; &#60;b&#62; &#x3c;b&#x3e;",
  "%3Cscript%3E %22 %27 %00 +plus+",
  "\\u003cscript\\u003e \\x3cb\\x3e \\74b",
  `{{${call}}} \${${call}} <%= 7*7 %> #{7*7} [[7*7]]`,
  "__proto__",
  "constructor.prototype",
  "<mark>not a highlight</mark>",
  "<b>reading</b> & <i>writing</i> together",
  "reading\u0001 and\u0002 writing",
  "«reading» \uE000marked\uE001",
  "reading:* & !writing | (phonics <-> maths)",
  `"reading -writing OR`,
  "'; drop table practices; --",
  "\nbegins on the second line",
  "two lines\nof one text",
  "two paragraphs\n\nof <b>one</b> text",
  "ends with a line break\n",
  "  spaces at either end  ",
  "tabs\tand  two  spaces",
  "Bcc: everybody@elsewhere.example",
  "> quoted\n-- \nsignature",
];

/** Each string once, as it is typed in a browser: those that hold nothing but space are blank, and say nothing. */
export function naughtyStrings(listPath: string): string[] {
  const list = JSON.parse(readFileSync(listPath, "utf8")) as string[];
  return [...new Set([...list, ...own])];
}

/** The same strings, as many side by side as one line of a form holds: each is there whole, in a third of the texts. */
export function sideBySide(strings: readonly string[], most = 118): string[] {
  const alone = (text: string) => text.includes("\n") || text.trim() !== text || text === "";
  const packs = strings.filter(alone);
  let pack = "";
  for (const text of strings.filter((one) => !alone(one))) {
    const together = pack === "" ? text : `${pack} ${text}`;
    if (together.length <= most) pack = together;
    else {
      packs.push(pack);
      pack = text;
    }
  }
  return [...packs, pack];
}

/** The same strings, as many under one another as a long text holds. */
export function together(strings: readonly string[], most: number): string[][] {
  const texts: string[][] = [];
  let room = 0;
  for (const text of strings) {
    if (text.length + 1 > room) {
      texts.push([]);
      room = most;
    }
    texts.at(-1)?.push(text);
    room -= text.length + 1;
  }
  return texts;
}

/*
 * An authority may set its own brand colour. It is served as a small stylesheet of custom properties, since no page
 * may carry inline styles, and is refused where white text on it could not be read.
 */

const HEX_COLOUR = /^#[0-9a-f]{6}$/i;

/** The stylesheet for a brand colour written "#14532d". Throws on anything else: this text is sent as CSS. */
export function authorityTheme(brandColour: string): string {
  if (!HEX_COLOUR.test(brandColour)) throw new Error(`Not a colour: ${brandColour}`);
  return `:root{--govuk-brand-colour:${brandColour};--waymark-brand:${brandColour}}`;
}

/** WCAG 2.2 needs 4.5 for text of ordinary size: white on the header, the brand colour on paper. */
export function isReadableBrand(brandColour: string): boolean {
  return contrast(brandColour, "#ffffff") >= 4.5 && contrast(brandColour, "#fffdf8") >= 4.5;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const lighter = Math.max(luminance(one), luminance(other));
  const darker = Math.min(luminance(one), luminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of an sRGB colour (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

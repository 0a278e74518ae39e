import { createHash } from "node:crypto";
import { anyActor, anyOutlet } from "./actors.js";
import { date, maybeDate } from "./dates.js";
import { Draw } from "./draw.js";
import type { GraphShape } from "./graph-shape.js";
import { articleId, eventId, phrase } from "./identifiers.js";
import { type BenchRecord, withoutAbsent } from "./record.js";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
const trait = new Draw("trait of article");
const mentions = new Draw("mentions");
const event = new Draw("event mentioned");

/** The first article is a table with a fiftieth of all passages; the others are spread evenly. */
const tableShare = 0.02;

/** The article of a passage, and the passage's position in it. */
function placeOf(shape: GraphShape, passage: number): { readonly article: number; readonly place: number } {
  const rows = Math.floor(shape.passages * tableShare);
  if (passage < rows) return { article: 0, place: passage };
  const perArticle = (shape.passages - rows) / (shape.articles - 1);
  const article = Math.floor((passage - rows) / perArticle);
  return { article: article + 1, place: passage - rows - Math.ceil(article * perArticle) };
}

export const article = (shape: GraphShape, index: number): BenchRecord =>
  withoutAbsent({
    id: articleId(index),
    title: `${phrase(index)}: ${phrase(index + 1)}`,
    url: trait.chance(index, 0.8) ? `https://news.example/${index}` : undefined,
    language: trait.chance(index, 0.9) ? "en" : "de",
    published: maybeDate(index, 0.9),
    length: 4_000 + trait.below(index, 9_000),
    textDigest: digest(`article ${index}`),
    disclosures: trait.chance(index, 0.1) ? ["AI_ASSISTED"] : [],
    pageDate: trait.chance(index, 0.05) ? date(index + 1) : undefined,
    outlet: trait.chance(index, 0.92) ? anyOutlet(shape, 40_000_000 + index) : undefined,
  });

/** The id of a passage, made from its article and its characters. */
export function passageId(shape: GraphShape, index: number): string {
  const { article: owner, place } = placeOf(shape, index);
  const slug = articleId(owner).slice("article:".length);
  return owner === 0 ? `passage:${slug}:row-${place + 1}` : `passage:${slug}:${place * 160}-${place * 160 + 120}`;
}

export function passage(shape: GraphShape, index: number): BenchRecord {
  const { article: owner, place } = placeOf(shape, index);
  const entities = new Map<string, unknown>();
  for (let count = 0; count < mentions.below(index, 4); count++) {
    const draw = index * 4 + count;
    const node = event.chance(draw, 0.15)
      ? eventId(event.zipf(draw + 1, shape.events))
      : anyActor(shape, 500_000_000 + draw);
    const styledAs = event.chance(draw + 2, 0.1) ? "President" : undefined;
    entities.set(node, { node, surface: phrase(draw % 5_000), ...(styledAs !== undefined && { styledAs }) });
  }
  return {
    id: passageId(shape, index),
    article: articleId(owner),
    fragment: owner === 0 ? `row=${place + 1}` : `char=${place * 160},${place * 160 + 120}`,
    digest: digest(`passage ${index}`),
    entities: [...entities.values()],
  };
}

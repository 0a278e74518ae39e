import { type GraphModel, nodesOf } from "../../graph/graph-model.js";

/**
 * The names used in RDF. Fields with a term in a standard vocabulary use it; all others use a term of our own
 * namespace, defined at the start of every export. Identifiers are names, not addresses: they need not resolve.
 */

/** Prefix of all our identifiers: `urn:pledgegraph:person:keir-starmer`. */
const identifiers = "urn:pledgegraph:";

/** Namespace of our own terms: `urn:pledgegraph:ns:gist`. */
export const ownNamespace = `${identifiers}ns:`;

export const schema = "https://schema.org/";
export const prov = "http://www.w3.org/ns/prov#";
export const oa = "http://www.w3.org/ns/oa#";
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const rdfs = "http://www.w3.org/2000/01/rdf-schema#";
const dcterms = "http://purl.org/dc/terms/";
const xsd = "http://www.w3.org/2001/XMLSchema#";

/**
 * The prefixes of an export: those of standard vocabularies, `pg` for our terms, and one per type, so that
 * `person:keir-starmer` is written as it is elsewhere.
 */
export const prefixesOf = (model: GraphModel): Readonly<Record<string, string>> => ({
  rdf,
  rdfs,
  xsd,
  dcterms,
  schema,
  prov,
  oa,
  pg: ownNamespace,
  edge: `${identifiers}edge:`,
  ...Object.fromEntries(nodesOf(model).map(({ idPrefix }) => [idPrefix, `${identifiers}${idPrefix}:`])),
});

/** The IRI of a node or edge. */
export const identifierOf = (id: string): string => identifiers + id;

/** Terms that the mapping itself needs. */
export const terms = {
  type: `${rdf}type`,
  value: `${rdf}value`,
  statement: `${rdf}Statement`,
  subject: `${rdf}subject`,
  predicate: `${rdf}predicate`,
  object: `${rdf}object`,
  property: `${rdf}Property`,
  class: `${rdfs}Class`,
  label: `${rdfs}label`,
  comment: `${rdfs}comment`,
  subClassOf: `${rdfs}subClassOf`,
  conformsTo: `${dcterms}conformsTo`,
  hasSelector: `${oa}hasSelector`,
  textPositionSelector: `${oa}TextPositionSelector`,
  fragmentSelector: `${oa}FragmentSelector`,
  start: `${oa}start`,
  end: `${oa}end`,
} as const;

export const datatypes = {
  string: `${xsd}string`,
  integer: `${xsd}integer`,
  nonNegativeInteger: `${xsd}nonNegativeInteger`,
  decimal: `${xsd}decimal`,
  double: `${xsd}double`,
  boolean: `${xsd}boolean`,
  date: `${xsd}date`,
  gYearMonth: `${xsd}gYearMonth`,
  gYear: `${xsd}gYear`,
  edtf: "http://id.loc.gov/datatypes/edtf/EDTF",
} as const;

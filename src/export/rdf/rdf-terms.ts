import { type Entity, type GraphModel, nodesOf } from "../../graph/graph-model.js";

/**
 * The names used in RDF. Fields with a term in a standard vocabulary use it; all others use a term of our own
 * namespace, defined at the start of every export. Identifiers are names, not addresses: they need not resolve.
 */

/** Prefix of all our identifiers: `urn:pledgegraph:person:keir-starmer`. */
const identifiers = "urn:pledgegraph:";

/** Namespace of our own terms: `urn:pledgegraph:ns:gist`. */
export const ownNamespace = `${identifiers}ns:`;

const schema = "https://schema.org/";
const prov = "http://www.w3.org/ns/prov#";
const oa = "http://www.w3.org/ns/oa#";
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

/**
 * Standard classes of a type, beside our own. A group is an agent but not an organisation, because it has no name of
 * its own.
 */
export const standardClasses: Readonly<Record<string, readonly string[]>> = {
  Person: [`${schema}Person`, `${prov}Person`],
  State: [`${schema}Country`, `${prov}Agent`],
  Organisation: [`${schema}Organization`, `${prov}Organization`],
  Group: [`${prov}Agent`],
  Article: [`${schema}NewsArticle`, `${prov}Entity`],
  Passage: [`${oa}SpecificResource`, `${prov}Entity`],
  Statement: [`${oa}Annotation`, `${prov}Entity`],
  Claim: [`${schema}Claim`, `${prov}Entity`],
  Pledge: [`${prov}Entity`],
  Proposal: [`${schema}CreativeWork`, `${prov}Entity`],
  Event: [`${schema}Event`],
  Money: [`${schema}MonetaryAmount`],
  Quantity: [`${schema}QuantitativeValue`],
};

/** Standard terms of fields, by the name of their type or of an interface that it implements. */
export const standardTerms: Readonly<Record<string, string>> = {
  "Actor.name": `${schema}name`,
  "Actor.aliases": `${schema}alternateName`,
  "Actor.wikidata": `${schema}sameAs`,
  "Actor.memberships": `${schema}memberOf`,
  "MembershipEdge.role": `${schema}roleName`,
  "MembershipEdge.from": `${schema}startDate`,
  "MembershipEdge.to": `${schema}endDate`,
  "MembershipEdge.statements": `${prov}wasDerivedFrom`,
  "Article.title": `${schema}headline`,
  "Article.url": `${schema}url`,
  "Article.language": `${schema}inLanguage`,
  "Article.published": `${schema}datePublished`,
  "Article.author": `${schema}author`,
  "Article.outlet": `${schema}publisher`,
  "Article.textDigest": `${schema}sha256`,
  "Passage.article": `${oa}hasSource`,
  "Passage.digest": `${schema}sha256`,
  "Passage.entities": `${schema}mentions`,
  "Statement.gist": `${schema}text`,
  "Statement.saidOn": `${schema}dateCreated`,
  "Statement.madeBy": `${prov}wasAttributedTo`,
  "Statement.relays": `${prov}wasDerivedFrom`,
  "Statement.conveys": `${oa}hasBody`,
  "Statement.reportedIn": `${oa}hasTarget`,
  "Claim.summary": `${schema}description`,
  "Claim.subject": `${schema}about`,
  "Claim.validFrom": `${schema}validFrom`,
  "Claim.validTo": `${schema}validThrough`,
  "Pledge.summary": `${schema}description`,
  "Pledge.money": `${schema}amount`,
  "Money.amount": `${schema}value`,
  "Money.currency": `${schema}currency`,
  "Quantity.min": `${schema}minValue`,
  "Quantity.max": `${schema}maxValue`,
  "Quantity.unit": `${schema}unitText`,
  "Proposal.title": `${schema}name`,
  "Proposal.summary": `${schema}description`,
  "Proposal.order": `${schema}position`,
  "Proposal.partOf": `${schema}isPartOf`,
  "Condition.summary": `${schema}description`,
  "Event.name": `${schema}name`,
  "Event.date": `${schema}startDate`,
  "Event.place": `${schema}location`,
  "Event.participants": `${schema}attendee`,
};

/** The term of a field: the standard one of its owner or of an interface of the owner, otherwise our own. */
export function termOf(owner: { readonly name: string; readonly labels?: Entity["labels"] }, field: string): string {
  const standard = [owner.name, ...(owner.labels ?? [])]
    .map((name) => standardTerms[`${name}.${field}`])
    .find((term) => term !== undefined);
  return standard ?? ownNamespace + field;
}

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

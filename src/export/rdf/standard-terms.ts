import type { Entity } from "../../graph/graph-model.js";
import { oa, ownNamespace, prov, schema } from "./rdf-terms.js";

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

/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A disclosure by an article about how it was made. */
export type Disclosure =
  /** Made partly with artificial intelligence. */
  | 'AI_ASSISTED'
  /** Paid for by an interested party. */
  | 'SPONSORED'
  /** Corrected after publication. */
  | 'CORRECTED';

/** The types of nodes in the graph. */
export type EntityType =
  /** An assertion about the world. The graph does not take it as true: its statements say who asserts it, and conflicting claims are kept side by side. */
  | 'CLAIM'
  /** A collective that has no name of its own or is only partly named, such as "analysts in Europe" or "26 allied countries". */
  | 'GROUP'
  /** An alliance, coalition, government, media outlet or other body with a name of its own. */
  | 'ORGANISATION'
  /** A human being. A person may be in the graph because an article names them, without having said anything. */
  | 'PERSON'
  /** Something that an actor undertakes, or refuses, to do. Its stage is derived from the latest statement about it. */
  | 'PLEDGE'
  /** Something that an actor puts forward, alone or as part of a larger proposal. What is still sought or negotiated is a proposal, not a pledge. */
  | 'PROPOSAL'
  /** A country as an actor: it stands for what its government says and undertakes. */
  | 'STATE'
  /** A published document, or a table whose rows are cited. The graph does not store its text; anybody who has the text can check the passages against their digests. */
  | 'ARTICLE'
  /** A condition on which a pledge, claim or proposal depends. Something given in exchange is a condition with the trigger RECIPROCAL. */
  | 'CONDITION'
  /** Something that took place, such as a summit, a visit, a treaty or a launch. */
  | 'EVENT'
  /** The place where something is reported: a span of an article's text, or a row of a table. Modelled on the TextPositionSelector of W3C Web Annotation. */
  | 'PASSAGE'
  /** One act of saying: who said what, how certainly, and where it is reported. Everything that the graph knows about the world is conveyed by statements. */
  | 'STATEMENT'
  /** One version of an article's text, once the text is known to have changed. Passages whose words are no longer in the latest version stand in the one before. */
  | 'TEXT_VERSION';

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type StatementWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** What the speaker does by saying it, such as promising or proposing. */
  readonly act?: ActFilter | null | undefined;
  /** What was said, in the curators' own words. */
  readonly gist?: TextFilter | null | undefined;
  /** How the article presents the words: quoted, in indirect speech, or as its own. */
  readonly voice?: VoiceFilter | null | undefined;
  /** How certain the source is. */
  readonly certainty?: CertaintyFilter | null | undefined;
  /** Whether the statement affirms or denies what it conveys. */
  readonly polarity?: PolarityFilter | null | undefined;
  /** When it was said, if the article says so. */
  readonly saidOn?: EdtfFilter | null | undefined;
  /** When it was first reported: the earliest publication date among its articles. Most statements have this date; few have `saidOn`. */
  readonly reportedOn?: EdtfFilter | null | undefined;
  /** Who said it. Empty if it is the article's own narrator. */
  readonly madeBy?: ActorListWhere | null | undefined;
  /** The actors to whom it was said. */
  readonly addressedTo?: ActorListWhere | null | undefined;
  /** The event at which it was said. */
  readonly at?: EventWhere | null | undefined;
  /** Statements of others that it relays, as in "X said that Y said". */
  readonly relays?: StatementListWhere | null | undefined;
  /** Statements of others that relay it. */
  readonly relayedBy?: StatementListWhere | null | undefined;
  /** Position of this statement in the chain of reporting, counted from the article: 1 if the article itself attributes it, 2 if somebody quoted in the article does. */
  readonly depth?: IntFilter | null | undefined;
  /** Whether the article itself attributes it to its speaker, in direct or indirect speech. False does not mean second hand: most such statements are the article's own, which `attribution` tells apart. */
  readonly firstHand?: BooleanFilter | null | undefined;
  /** To whom the article attributes it: to nobody, to somebody, or to somebody through another speaker. */
  readonly attribution?: AttributionFilter | null | undefined;
  /** The lowest certainty of this statement and of all statements that relay it. */
  readonly weakestCertainty?: CertaintyFilter | null | undefined;
  /** What is said: claims about the world, pledges or proposals. Every statement in a chain of relays conveys what the innermost one conveys. */
  readonly conveys?: PropositionListWhere | null | undefined;
  /** The passages that report it. Never empty. */
  readonly reportedIn?: PassageListWhere | null | undefined;
  /** The articles that report it, each listed once. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<StatementWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<StatementWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: StatementWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type IdFilter = {
  /** Equals this exactly. */
  readonly eq?: string | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Contains this text. Case and accents must match. */
  readonly contains?: string | null | undefined;
  /** Begins with this text. */
  readonly startsWith?: string | null | undefined;
  /** Ends with this text. */
  readonly endsWith?: string | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type TextFilter = {
  /** Equals this exactly. */
  readonly eq?: string | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Contains this text. Case and accents must match. */
  readonly contains?: string | null | undefined;
  /** Begins with this text. */
  readonly startsWith?: string | null | undefined;
  /** Ends with this text. */
  readonly endsWith?: string | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
  /** Whether the other conditions here ignore case, accents and the form of apostrophes, as `search` does. */
  readonly ignoreCase?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type DateTimeFilter = {
  /** Is exactly this moment. */
  readonly eq?: string | null | undefined;
  /** Is before this moment. */
  readonly lt?: string | null | undefined;
  /** Is this moment or before it. */
  readonly lte?: string | null | undefined;
  /** Is after this moment. */
  readonly gt?: string | null | undefined;
  /** Is this moment or after it. */
  readonly gte?: string | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type ActFilter = {
  /** Equals this exactly. */
  readonly eq?: Act | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Act> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type VoiceFilter = {
  /** Equals this exactly. */
  readonly eq?: Voice | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Voice> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type CertaintyFilter = {
  /** Equals this exactly. */
  readonly eq?: Certainty | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Certainty> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type PolarityFilter = {
  /** Equals this exactly. */
  readonly eq?: Polarity | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Polarity> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type EdtfFilter = {
  /** Is written exactly like this. */
  readonly eq?: string | null | undefined;
  /** Is written exactly like one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Its last day is before the first day of this date. */
  readonly lt?: string | null | undefined;
  /** Its last day is not after the last day of this date. */
  readonly lte?: string | null | undefined;
  /** Its first day is after the last day of this date. */
  readonly gt?: string | null | undefined;
  /** Its first day is not before the first day of this date. */
  readonly gte?: string | null | undefined;
  /** Has at least one day in common with this date. */
  readonly overlaps?: string | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type ActorListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: ActorWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: ActorWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: ActorWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type ActorWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. `names` has every spelling that an article printed. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name found in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are not included. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and common short forms. This is reference data that identifies the actor; it does not come from an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Wikidata identifier. This is reference data that identifies the actor; it does not come from an article. */
  readonly wikidata?: TextFilter | null | undefined;
  /** The statements that it made, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges to which it is a party, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** Proposals that it put forward: those conveyed by its statements with the act PROPOSE, ANNOUNCE or REQUEST. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** Collectives that it is said to be a member of. A membership rests on statements: the edge has them and their certainty. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events that it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** The type of the node. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** The node is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** The node is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** The node is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** The node is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ActorWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ActorWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ActorWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type NameListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: NameWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: NameWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: NameWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type NameWhere = {
  readonly name?: TextFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<NameWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<NameWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: NameWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type IntFilter = {
  /** Equals this exactly. */
  readonly eq?: number | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** Is less than this. */
  readonly lt?: number | null | undefined;
  /** Is less than or equal to this. */
  readonly lte?: number | null | undefined;
  /** Is greater than this. */
  readonly gt?: number | null | undefined;
  /** Is greater than or equal to this. */
  readonly gte?: number | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type TextListFilter = {
  /** The list contains this value. */
  readonly has?: string | null | undefined;
  /** The list contains at least one of these values. */
  readonly hasAny?: ReadonlyArray<string> | null | undefined;
  /** The list contains all of these values. */
  readonly hasAll?: ReadonlyArray<string> | null | undefined;
  /** Whether the list is empty. */
  readonly isEmpty?: boolean | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type StatementListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: StatementWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: StatementWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: StatementWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type ActorPledgeListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: ActorPledgeWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: ActorPledgeWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: ActorPledgeWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type ActorPledgeWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** A summary of it in the curators' own words. */
  readonly summary?: TextFilter | null | undefined;
  /** The conditions that it depends on. */
  readonly conditions?: ConditionListWhere | null | undefined;
  /** The articles that report it, each listed once. The filter `articles: {count: {gte: 2}}` finds what several articles report. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** The statements that convey it, including those that deny it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** The kind of undertaking. */
  readonly kind?: PledgeKindFilter | null | undefined;
  /** Whether the actor undertakes to do it, or not to do it. */
  readonly direction?: DirectionFilter | null | undefined;
  /** The amount of money, if one is named. */
  readonly money?: MoneyWhere | null | undefined;
  /** How much or how many, if a number is named. */
  readonly quantity?: QuantityWhere | null | undefined;
  /** The domains in which the force would operate, such as SEA. */
  readonly domains?: DomainListFilter | null | undefined;
  /** What the force would do, or would not do. Empty if no statement says. */
  readonly tasks?: TaskListFilter | null | undefined;
  /** When it was agreed, if an article says so. */
  readonly agreedOn?: EdtfFilter | null | undefined;
  /** The date from which it stands: `agreedOn`, or otherwise the date of the first dated entry in its history. */
  readonly since?: EdtfFilter | null | undefined;
  /** How far it has come. A stage that ends the pledge takes precedence; otherwise, this is the stage of the latest dated entry in its history, and among entries of one date the most advanced. A pledge with the direction WILL_NOT is always REFUSED. */
  readonly stage?: StageFilter | null | undefined;
  /** Every stage that a statement gives it, with that statement, in order of date. Undated entries come last. */
  readonly history?: StageEntryListWhere | null | undefined;
  /** Every actor that is said to be a party to it, with the role and the supporting statements on the edge. */
  readonly parties?: PartyListWhere | null | undefined;
  /** The actors that undertake it, or refuse to. */
  readonly pledgors?: ActorListWhere | null | undefined;
  /** The actors that it is for. */
  readonly beneficiaries?: ActorListWhere | null | undefined;
  /** The actors that provide the goods. */
  readonly suppliers?: ActorListWhere | null | undefined;
  /** The actors that lead what others do. */
  readonly coordinators?: ActorListWhere | null | undefined;
  /** The event at which it was made. */
  readonly at?: EventWhere | null | undefined;
  /** By the properties of the edge. */
  readonly edge?: ActorPledgeEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ActorPledgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ActorPledgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ActorPledgeWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type ConditionListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: ConditionWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: ConditionWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: ConditionWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type ConditionWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The condition, in the curators' own words. */
  readonly summary?: TextFilter | null | undefined;
  /** The kind of condition. */
  readonly trigger?: TriggerFilter | null | undefined;
  /** Whether the condition has been met. */
  readonly state?: ConditionStateFilter | null | undefined;
  /** The statements that make something depend on it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ConditionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ConditionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ConditionWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type TriggerFilter = {
  /** Equals this exactly. */
  readonly eq?: Trigger | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Trigger> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type ConditionStateFilter = {
  /** Equals this exactly. */
  readonly eq?: ConditionState | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<ConditionState> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type ArticleListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: ArticleWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: ArticleWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: ArticleWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type ArticleWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The headline, or the first part of a long one. */
  readonly title?: TextFilter | null | undefined;
  /** The web address at which it was published. */
  readonly url?: TextFilter | null | undefined;
  /** Language, as a BCP 47 tag such as `en`. */
  readonly language?: TextFilter | null | undefined;
  /** When it was published, if the article itself says so. */
  readonly published?: EdtfFilter | null | undefined;
  /** A date that the page shows without calling it the date of publication. */
  readonly pageDate?: EdtfFilter | null | undefined;
  /** Its author, as printed. */
  readonly author?: TextFilter | null | undefined;
  /** Length of the text, in Unicode code points. */
  readonly length?: IntFilter | null | undefined;
  /** SHA-256 of the bytes of the text, in lower-case hexadecimal. */
  readonly textDigest?: TextFilter | null | undefined;
  /** Its disclosures about how it was made. */
  readonly disclosures?: DisclosureListFilter | null | undefined;
  /** The organisation that published it, if the article names one. */
  readonly outlet?: OrganisationWhere | null | undefined;
  /** The passages of it that the graph cites. */
  readonly passages?: PassageListWhere | null | undefined;
  /** The versions of its text that were cited, the oldest first, if there is more than one: when a text changes, both are kept. Empty for an article whose text has not changed. */
  readonly versions?: TextVersionListWhere | null | undefined;
  /** All statements that it reports. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ArticleWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ArticleWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ArticleWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type DisclosureListFilter = {
  /** The list contains this value. */
  readonly has?: Disclosure | null | undefined;
  /** The list contains at least one of these values. */
  readonly hasAny?: ReadonlyArray<Disclosure> | null | undefined;
  /** The list contains all of these values. */
  readonly hasAll?: ReadonlyArray<Disclosure> | null | undefined;
  /** Whether the list is empty. */
  readonly isEmpty?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type OrganisationWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. `names` has every spelling that an article printed. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name found in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are not included. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and common short forms. This is reference data that identifies the actor; it does not come from an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Wikidata identifier. This is reference data that identifies the actor; it does not come from an article. */
  readonly wikidata?: TextFilter | null | undefined;
  /** The statements that it made, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges to which it is a party, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** Proposals that it put forward: those conveyed by its statements with the act PROPOSE, ANNOUNCE or REQUEST. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** Collectives that it is said to be a member of. A membership rests on statements: the edge has them and their certainty. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events that it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** The actors that are said to belong to it. Only actors that an article names are listed. */
  readonly members?: MembershipListWhere | null | undefined;
  /** How many members it has: the number that are named, and the numbers that are claimed. */
  readonly size?: SizeWhere | null | undefined;
  /** The kind of organisation. */
  readonly classification?: OrganisationClassificationFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<OrganisationWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<OrganisationWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: OrganisationWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type ProposalListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: ProposalWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: ProposalWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: ProposalWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type ProposalWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** A summary of it in the curators' own words. */
  readonly summary?: TextFilter | null | undefined;
  /** The conditions that it depends on. */
  readonly conditions?: ConditionListWhere | null | undefined;
  /** The articles that report it, each listed once. The filter `articles: {count: {gte: 2}}` finds what several articles report. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** The statements that convey it, including those that deny it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** A short title, in the curators' own words. */
  readonly title?: TextFilter | null | undefined;
  /** Its position among the parts of the larger proposal, counted from 1. */
  readonly order?: IntFilter | null | undefined;
  /** The larger proposal that it is a part of. */
  readonly partOf?: ProposalWhere | null | undefined;
  /** The statements that say that it is a part of the larger proposal. They need not come from the actor that put the whole forward. */
  readonly partOfStatements?: StatementListWhere | null | undefined;
  /** Its parts, in order. */
  readonly parts?: ProposalListWhere | null | undefined;
  /** States in which it would take place. Hosting something does not make a state a member. */
  readonly places?: StateListWhere | null | undefined;
  /** The event at which it was put forward. */
  readonly at?: EventWhere | null | undefined;
  /** The actors that put it forward: those that made the statements that propose, announce or request it. */
  readonly proposedBy?: ActorListWhere | null | undefined;
  /** The actors that support it, with their statements on the edge. */
  readonly backedBy?: PositionListWhere | null | undefined;
  /** The actors that oppose it, with their statements on the edge. */
  readonly opposedBy?: PositionListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ProposalWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ProposalWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ProposalWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type StateListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: StateWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: StateWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: StateWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type StateWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. `names` has every spelling that an article printed. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name found in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are not included. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and common short forms. This is reference data that identifies the actor; it does not come from an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Wikidata identifier. This is reference data that identifies the actor; it does not come from an article. */
  readonly wikidata?: TextFilter | null | undefined;
  /** The statements that it made, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges to which it is a party, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** Proposals that it put forward: those conveyed by its statements with the act PROPOSE, ANNOUNCE or REQUEST. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** Collectives that it is said to be a member of. A membership rests on statements: the edge has them and their certainty. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events that it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** Two-letter country code of ISO 3166-1, such as `GB`. */
  readonly iso2?: TextFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<StateWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<StateWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: StateWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type MembershipListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: MembershipWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: MembershipWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: MembershipWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type MembershipWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. `names` has every spelling that an article printed. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name found in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are not included. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and common short forms. This is reference data that identifies the actor; it does not come from an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Wikidata identifier. This is reference data that identifies the actor; it does not come from an article. */
  readonly wikidata?: TextFilter | null | undefined;
  /** The statements that it made, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges to which it is a party, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** Proposals that it put forward: those conveyed by its statements with the act PROPOSE, ANNOUNCE or REQUEST. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** Collectives that it is said to be a member of. A membership rests on statements: the edge has them and their certainty. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events that it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** The type of the node. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** The node is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** The node is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** The node is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** The node is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** By the properties of the edge. */
  readonly edge?: MembershipEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MembershipWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MembershipWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: MembershipWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type ActorEventListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: ActorEventWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: ActorEventWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: ActorEventWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type ActorEventWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name that this graph uses for the event. */
  readonly name?: TextFilter | null | undefined;
  /** The kind of event. */
  readonly type?: EventTypeFilter | null | undefined;
  /** When it took place, if an article says so. */
  readonly date?: EdtfFilter | null | undefined;
  /** The statements that give its date. Empty if none does. */
  readonly dateStatements?: StatementListWhere | null | undefined;
  /** Where it took place. */
  readonly place?: TextFilter | null | undefined;
  /** The actors that hosted it. */
  readonly hosts?: ActorListWhere | null | undefined;
  /** The actors that took part, with their role on the edge. */
  readonly participants?: ParticipantListWhere | null | undefined;
  /** The statements made at it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Passages that mention it, with the name used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** By the properties of the edge. */
  readonly edge?: ActorEventEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ActorEventWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ActorEventWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ActorEventWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type EventTypeFilter = {
  /** Equals this exactly. */
  readonly eq?: EventType | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<EventType> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type ParticipantListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: ParticipantWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: ParticipantWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: ParticipantWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type ParticipantWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. `names` has every spelling that an article printed. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name found in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are not included. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and common short forms. This is reference data that identifies the actor; it does not come from an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Wikidata identifier. This is reference data that identifies the actor; it does not come from an article. */
  readonly wikidata?: TextFilter | null | undefined;
  /** The statements that it made, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges to which it is a party, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** Proposals that it put forward: those conveyed by its statements with the act PROPOSE, ANNOUNCE or REQUEST. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** Collectives that it is said to be a member of. A membership rests on statements: the edge has them and their certainty. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events that it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** The type of the node. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** The node is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** The node is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** The node is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** The node is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** By the properties of the edge. */
  readonly edge?: ParticipantEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ParticipantWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ParticipantWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ParticipantWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type MentionListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: MentionWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: MentionWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: MentionWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type MentionWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The cited span as a fragment identifier: `char=120,188` for text (RFC 5147), or `row=17` for a table (RFC 7111). */
  readonly fragment?: TextFilter | null | undefined;
  /** Offset of the first character, in Unicode code points counted from 0. Null for a table row. */
  readonly start?: IntFilter | null | undefined;
  /** Offset after the last character, in Unicode code points. Null for a table row. */
  readonly end?: IntFilter | null | undefined;
  /** SHA-256 of the UTF-8 bytes of the span, in lower-case hexadecimal. Anybody who has the article can check the passage against it. */
  readonly digest?: TextFilter | null | undefined;
  /** The article that it is part of. */
  readonly article?: ArticleWhere | null | undefined;
  /** The version of the article's text that it stands in, if it does not stand in the latest. Null for most passages. */
  readonly version?: TextVersionWhere | null | undefined;
  /** The statements reported in it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** The nodes that it names, with the spelling and title used there on the edge. */
  readonly entities?: EntityMentionListWhere | null | undefined;
  /** By the properties of the edge. */
  readonly edge?: MentionEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MentionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MentionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: MentionWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type TextVersionWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** Its place among the versions of the article, counted from 1. */
  readonly number?: IntFilter | null | undefined;
  /** SHA-256 of the bytes of this version, in lower-case hexadecimal. */
  readonly textDigest?: TextFilter | null | undefined;
  /** Length of this version, in Unicode code points. */
  readonly length?: IntFilter | null | undefined;
  /** The article whose text it is. */
  readonly article?: ArticleWhere | null | undefined;
  /** The statements and pledges that lost their only passage when this version replaced the one before: none of the passages they rest on has its words in it. */
  readonly lostEvidence?: NodeListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<TextVersionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<TextVersionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: TextVersionWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type NodeListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: NodeWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: NodeWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: NodeWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type NodeWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The type of the node. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** The node is a Claim and meets these conditions. */
  readonly claim?: ClaimWhere | null | undefined;
  /** The node is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** The node is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** The node is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** The node is a Pledge and meets these conditions. */
  readonly pledge?: PledgeWhere | null | undefined;
  /** The node is a Proposal and meets these conditions. */
  readonly proposal?: ProposalWhere | null | undefined;
  /** The node is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** The node is an Article and meets these conditions. */
  readonly article?: ArticleWhere | null | undefined;
  /** The node is a Condition and meets these conditions. */
  readonly condition?: ConditionWhere | null | undefined;
  /** The node is an Event and meets these conditions. */
  readonly event?: EventWhere | null | undefined;
  /** The node is a Passage and meets these conditions. */
  readonly passage?: PassageWhere | null | undefined;
  /** The node is a Statement and meets these conditions. */
  readonly statement?: StatementWhere | null | undefined;
  /** The node is a TextVersion and meets these conditions. */
  readonly textVersion?: TextVersionWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<NodeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<NodeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: NodeWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type EntityTypeFilter = {
  /** Equals this exactly. */
  readonly eq?: EntityType | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<EntityType> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type ClaimWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** A summary of it in the curators' own words. */
  readonly summary?: TextFilter | null | undefined;
  /** The conditions that it depends on. */
  readonly conditions?: ConditionListWhere | null | undefined;
  /** The articles that report it, each listed once. The filter `articles: {count: {gte: 2}}` finds what several articles report. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** The statements that convey it, including those that deny it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** What is said about the subject: one of a fixed list of predicates, such as `coalitionSize` or `office`. */
  readonly predicate?: TextFilter | null | undefined;
  /** The value, if it is text or the name of an office. */
  readonly value?: TextFilter | null | undefined;
  /** For an office: whether it is held now. */
  readonly status?: OfficeStatusFilter | null | undefined;
  /** The value, if it is a number or a range. */
  readonly quantity?: QuantityWhere | null | undefined;
  /** When it starts to hold, according to its statements. */
  readonly validFrom?: EdtfFilter | null | undefined;
  /** When it stops holding, according to its statements. */
  readonly validTo?: EdtfFilter | null | undefined;
  /** The person or thing that it is about. */
  readonly subject?: NodeWhere | null | undefined;
  /** Other nodes that it relates the subject to. */
  readonly objects?: NodeListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ClaimWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ClaimWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ClaimWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type OfficeStatusFilter = {
  /** Equals this exactly. */
  readonly eq?: OfficeStatus | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<OfficeStatus> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type QuantityWhere = {
  /** Lower bound. Null if there is none. */
  readonly min?: FloatFilter | null | undefined;
  /** Upper bound. Null if there is none. */
  readonly max?: FloatFilter | null | undefined;
  /** Whether the lower bound is included. */
  readonly minInclusive?: BooleanFilter | null | undefined;
  /** Whether the upper bound is included. */
  readonly maxInclusive?: BooleanFilter | null | undefined;
  /** The unit that is counted or measured, such as `nations`, `miles` or `companies`. */
  readonly unit?: TextFilter | null | undefined;
  /** Whether the number is given as approximate. */
  readonly approximate?: BooleanFilter | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<QuantityWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<QuantityWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: QuantityWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type FloatFilter = {
  /** Equals this exactly. */
  readonly eq?: number | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** Is less than this. */
  readonly lt?: number | null | undefined;
  /** Is less than or equal to this. */
  readonly lte?: number | null | undefined;
  /** Is greater than this. */
  readonly gt?: number | null | undefined;
  /** Is greater than or equal to this. */
  readonly gte?: number | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type BooleanFilter = {
  /** Equals this exactly. */
  readonly eq?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type GroupWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. `names` has every spelling that an article printed. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name found in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are not included. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and common short forms. This is reference data that identifies the actor; it does not come from an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Wikidata identifier. This is reference data that identifies the actor; it does not come from an article. */
  readonly wikidata?: TextFilter | null | undefined;
  /** The statements that it made, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges to which it is a party, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** Proposals that it put forward: those conveyed by its statements with the act PROPOSE, ANNOUNCE or REQUEST. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** Collectives that it is said to be a member of. A membership rests on statements: the edge has them and their certainty. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events that it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** The actors that are said to belong to it. Only actors that an article names are listed. */
  readonly members?: MembershipListWhere | null | undefined;
  /** How many members it has: the number that are named, and the numbers that are claimed. */
  readonly size?: SizeWhere | null | undefined;
  /** Whether the articles name its members. */
  readonly named?: BooleanFilter | null | undefined;
  /** The region that it is said to be in. */
  readonly region?: TextFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<GroupWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<GroupWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: GroupWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type SizeWhere = {
  /** Number of named members. Actors that only hold an office in it, such as its chair, and groups whose members are not named do not count. */
  readonly named?: IntFilter | null | undefined;
  /** The lowest number that a claim gives. "Over 30" counts as 31. */
  readonly min?: IntFilter | null | undefined;
  /** The highest number that a claim gives. Null if a claim has no upper bound, such as "over 30". */
  readonly max?: IntFilter | null | undefined;
  /** The claims that give these numbers. Their statements lead to the passages. */
  readonly claims?: ClaimListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<SizeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<SizeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: SizeWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type ClaimListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: ClaimWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: ClaimWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: ClaimWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type PersonWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. `names` has every spelling that an article printed. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name found in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are not included. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and common short forms. This is reference data that identifies the actor; it does not come from an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Wikidata identifier. This is reference data that identifies the actor; it does not come from an article. */
  readonly wikidata?: TextFilter | null | undefined;
  /** The statements that it made, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges to which it is a party, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** Proposals that it put forward: those conveyed by its statements with the act PROPOSE, ANNOUNCE or REQUEST. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** Collectives that it is said to be a member of. A membership rests on statements: the edge has them and their certainty. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events that it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PersonWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PersonWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PersonWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type PledgeWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** A summary of it in the curators' own words. */
  readonly summary?: TextFilter | null | undefined;
  /** The conditions that it depends on. */
  readonly conditions?: ConditionListWhere | null | undefined;
  /** The articles that report it, each listed once. The filter `articles: {count: {gte: 2}}` finds what several articles report. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** The statements that convey it, including those that deny it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** The kind of undertaking. */
  readonly kind?: PledgeKindFilter | null | undefined;
  /** Whether the actor undertakes to do it, or not to do it. */
  readonly direction?: DirectionFilter | null | undefined;
  /** The amount of money, if one is named. */
  readonly money?: MoneyWhere | null | undefined;
  /** How much or how many, if a number is named. */
  readonly quantity?: QuantityWhere | null | undefined;
  /** The domains in which the force would operate, such as SEA. */
  readonly domains?: DomainListFilter | null | undefined;
  /** What the force would do, or would not do. Empty if no statement says. */
  readonly tasks?: TaskListFilter | null | undefined;
  /** When it was agreed, if an article says so. */
  readonly agreedOn?: EdtfFilter | null | undefined;
  /** The date from which it stands: `agreedOn`, or otherwise the date of the first dated entry in its history. */
  readonly since?: EdtfFilter | null | undefined;
  /** How far it has come. A stage that ends the pledge takes precedence; otherwise, this is the stage of the latest dated entry in its history, and among entries of one date the most advanced. A pledge with the direction WILL_NOT is always REFUSED. */
  readonly stage?: StageFilter | null | undefined;
  /** Every stage that a statement gives it, with that statement, in order of date. Undated entries come last. */
  readonly history?: StageEntryListWhere | null | undefined;
  /** Every actor that is said to be a party to it, with the role and the supporting statements on the edge. */
  readonly parties?: PartyListWhere | null | undefined;
  /** The actors that undertake it, or refuse to. */
  readonly pledgors?: ActorListWhere | null | undefined;
  /** The actors that it is for. */
  readonly beneficiaries?: ActorListWhere | null | undefined;
  /** The actors that provide the goods. */
  readonly suppliers?: ActorListWhere | null | undefined;
  /** The actors that lead what others do. */
  readonly coordinators?: ActorListWhere | null | undefined;
  /** The event at which it was made. */
  readonly at?: EventWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PledgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PledgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PledgeWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type PledgeKindFilter = {
  /** Equals this exactly. */
  readonly eq?: PledgeKind | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<PledgeKind> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type DirectionFilter = {
  /** Equals this exactly. */
  readonly eq?: Direction | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Direction> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type MoneyWhere = {
  /** The exact amount. */
  readonly amount?: DecimalFilter | null | undefined;
  /** The currency of the amount. */
  readonly currency?: string | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MoneyWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MoneyWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: MoneyWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type DecimalFilter = {
  /** Equals this exactly. */
  readonly eq?: string | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Is less than this. */
  readonly lt?: string | null | undefined;
  /** Is less than or equal to this. */
  readonly lte?: string | null | undefined;
  /** Is greater than this. */
  readonly gt?: string | null | undefined;
  /** Is greater than or equal to this. */
  readonly gte?: string | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type DomainListFilter = {
  /** The list contains this value. */
  readonly has?: Domain | null | undefined;
  /** The list contains at least one of these values. */
  readonly hasAny?: ReadonlyArray<Domain> | null | undefined;
  /** The list contains all of these values. */
  readonly hasAll?: ReadonlyArray<Domain> | null | undefined;
  /** Whether the list is empty. */
  readonly isEmpty?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type TaskListFilter = {
  /** The list contains this value. */
  readonly has?: Task | null | undefined;
  /** The list contains at least one of these values. */
  readonly hasAny?: ReadonlyArray<Task> | null | undefined;
  /** The list contains all of these values. */
  readonly hasAll?: ReadonlyArray<Task> | null | undefined;
  /** Whether the list is empty. */
  readonly isEmpty?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type StageFilter = {
  /** Equals this exactly. */
  readonly eq?: Stage | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Stage> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type StageEntryListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: StageEntryWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: StageEntryWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: StageEntryWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type StageEntryWhere = {
  /** The stage that the statement gives. */
  readonly stage?: StageFilter | null | undefined;
  /** When it reached this stage, if the statement says so. */
  readonly on?: EdtfFilter | null | undefined;
  readonly statement?: StatementWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<StageEntryWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<StageEntryWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: StageEntryWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type PartyListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: PartyWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: PartyWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: PartyWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type PartyWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. `names` has every spelling that an article printed. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name found in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are not included. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and common short forms. This is reference data that identifies the actor; it does not come from an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Wikidata identifier. This is reference data that identifies the actor; it does not come from an article. */
  readonly wikidata?: TextFilter | null | undefined;
  /** The statements that it made, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges to which it is a party, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** Proposals that it put forward: those conveyed by its statements with the act PROPOSE, ANNOUNCE or REQUEST. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** Collectives that it is said to be a member of. A membership rests on statements: the edge has them and their certainty. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events that it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** The type of the node. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** The node is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** The node is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** The node is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** The node is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** By the properties of the edge. */
  readonly edge?: PartyEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PartyWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PartyWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PartyWhere | null | undefined;
};

/** A filter on the properties of the edge. All of the given conditions must hold. */
export type PartyEdgeWhere = {
  /** The role of the actor. */
  readonly role?: PartyRoleFilter | null | undefined;
  /** The statements that say so. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PartyEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PartyEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PartyEdgeWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type PartyRoleFilter = {
  /** Equals this exactly. */
  readonly eq?: PartyRole | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<PartyRole> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type EventWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name that this graph uses for the event. */
  readonly name?: TextFilter | null | undefined;
  /** The kind of event. */
  readonly type?: EventTypeFilter | null | undefined;
  /** When it took place, if an article says so. */
  readonly date?: EdtfFilter | null | undefined;
  /** The statements that give its date. Empty if none does. */
  readonly dateStatements?: StatementListWhere | null | undefined;
  /** Where it took place. */
  readonly place?: TextFilter | null | undefined;
  /** The actors that hosted it. */
  readonly hosts?: ActorListWhere | null | undefined;
  /** The actors that took part, with their role on the edge. */
  readonly participants?: ParticipantListWhere | null | undefined;
  /** The statements made at it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Passages that mention it, with the name used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<EventWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<EventWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: EventWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type PassageWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The cited span as a fragment identifier: `char=120,188` for text (RFC 5147), or `row=17` for a table (RFC 7111). */
  readonly fragment?: TextFilter | null | undefined;
  /** Offset of the first character, in Unicode code points counted from 0. Null for a table row. */
  readonly start?: IntFilter | null | undefined;
  /** Offset after the last character, in Unicode code points. Null for a table row. */
  readonly end?: IntFilter | null | undefined;
  /** SHA-256 of the UTF-8 bytes of the span, in lower-case hexadecimal. Anybody who has the article can check the passage against it. */
  readonly digest?: TextFilter | null | undefined;
  /** The article that it is part of. */
  readonly article?: ArticleWhere | null | undefined;
  /** The version of the article's text that it stands in, if it does not stand in the latest. Null for most passages. */
  readonly version?: TextVersionWhere | null | undefined;
  /** The statements reported in it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** The nodes that it names, with the spelling and title used there on the edge. */
  readonly entities?: EntityMentionListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PassageWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PassageWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PassageWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type EntityMentionListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: EntityMentionWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: EntityMentionWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: EntityMentionWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type EntityMentionWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The type of the node. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** The node is a Claim and meets these conditions. */
  readonly claim?: ClaimWhere | null | undefined;
  /** The node is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** The node is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** The node is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** The node is a Pledge and meets these conditions. */
  readonly pledge?: PledgeWhere | null | undefined;
  /** The node is a Proposal and meets these conditions. */
  readonly proposal?: ProposalWhere | null | undefined;
  /** The node is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** The node is an Article and meets these conditions. */
  readonly article?: ArticleWhere | null | undefined;
  /** The node is a Condition and meets these conditions. */
  readonly condition?: ConditionWhere | null | undefined;
  /** The node is an Event and meets these conditions. */
  readonly event?: EventWhere | null | undefined;
  /** The node is a Passage and meets these conditions. */
  readonly passage?: PassageWhere | null | undefined;
  /** The node is a Statement and meets these conditions. */
  readonly statement?: StatementWhere | null | undefined;
  /** The node is a TextVersion and meets these conditions. */
  readonly textVersion?: TextVersionWhere | null | undefined;
  /** By the properties of the edge. */
  readonly edge?: EntityMentionEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<EntityMentionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<EntityMentionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: EntityMentionWhere | null | undefined;
};

/** A filter on the properties of the edge. All of the given conditions must hold. */
export type EntityMentionEdgeWhere = {
  /** The name, as printed in the passage. */
  readonly surface?: TextFilter | null | undefined;
  /** The title or style used with it there, such as `President`, `former President` or `Sir`. */
  readonly styledAs?: TextFilter | null | undefined;
  /** Whether it is a reference rather than a name, such as "this group" or "its allies", which only its context explains. */
  readonly reference?: BooleanFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<EntityMentionEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<EntityMentionEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: EntityMentionEdgeWhere | null | undefined;
};

/** A filter on the properties of the edge. All of the given conditions must hold. */
export type MentionEdgeWhere = {
  /** The name, as printed in the passage. */
  readonly surface?: TextFilter | null | undefined;
  /** The title or style used with it there, such as `President`, `former President` or `Sir`. */
  readonly styledAs?: TextFilter | null | undefined;
  /** Whether it is a reference rather than a name, such as "this group" or "its allies", which only its context explains. */
  readonly reference?: BooleanFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MentionEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MentionEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: MentionEdgeWhere | null | undefined;
};

/** A filter on the properties of the edge. All of the given conditions must hold. */
export type ParticipantEdgeWhere = {
  /** The role of the actor. */
  readonly role?: EventRoleFilter | null | undefined;
  /** The statements that say so. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ParticipantEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ParticipantEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ParticipantEdgeWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type EventRoleFilter = {
  /** Equals this exactly. */
  readonly eq?: EventRole | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<EventRole> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter on the properties of the edge. All of the given conditions must hold. */
export type ActorEventEdgeWhere = {
  /** The role of the actor. */
  readonly role?: EventRoleFilter | null | undefined;
  /** The statements that say so. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ActorEventEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ActorEventEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ActorEventEdgeWhere | null | undefined;
};

/** A filter on the properties of the edge. All of the given conditions must hold. */
export type MembershipEdgeWhere = {
  /** The role of the member, such as `member` or `co-chair`. */
  readonly role?: TextFilter | null | undefined;
  /** When it began, if an article says so. */
  readonly from?: EdtfFilter | null | undefined;
  /** When it ended, if an article says so. */
  readonly to?: EdtfFilter | null | undefined;
  /** How certain the statements are. At most PROBABLE if it rests only on interpretation or forecast. */
  readonly certainty?: CertaintyFilter | null | undefined;
  /** The statements that say so. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MembershipEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MembershipEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: MembershipEdgeWhere | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type PositionListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: PositionWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: PositionWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: PositionWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type PositionWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. `names` has every spelling that an article printed. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name found in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are not included. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and common short forms. This is reference data that identifies the actor; it does not come from an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Wikidata identifier. This is reference data that identifies the actor; it does not come from an article. */
  readonly wikidata?: TextFilter | null | undefined;
  /** The statements that it made, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges to which it is a party, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** Proposals that it put forward: those conveyed by its statements with the act PROPOSE, ANNOUNCE or REQUEST. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** Collectives that it is said to be a member of. A membership rests on statements: the edge has them and their certainty. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events that it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** The type of the node. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** The node is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** The node is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** The node is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** The node is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** By the properties of the edge. */
  readonly edge?: PositionEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PositionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PositionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PositionWhere | null | undefined;
};

/** A filter on the properties of the edge. All of the given conditions must hold. */
export type PositionEdgeWhere = {
  /** The statements that take the position. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PositionEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PositionEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PositionEdgeWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type OrganisationClassificationFilter = {
  /** Equals this exactly. */
  readonly eq?: OrganisationClassification | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<OrganisationClassification> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type PassageListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: PassageWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: PassageWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: PassageWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type TextVersionListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: TextVersionWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: TextVersionWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: TextVersionWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter on the properties of the edge. All of the given conditions must hold. */
export type ActorPledgeEdgeWhere = {
  /** The role of the actor. */
  readonly role?: PartyRoleFilter | null | undefined;
  /** The statements that say so. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ActorPledgeEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ActorPledgeEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ActorPledgeEdgeWhere | null | undefined;
};

/** A filter. All of the given conditions must hold. */
export type AttributionFilter = {
  /** Equals this exactly. */
  readonly eq?: Attribution | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Attribution> | null | undefined;
  /** Whether the value must be unknown (true) or known (false). */
  readonly isNull?: boolean | null | undefined;
};

/** A filter on a list: how many of its items must meet the conditions. All of the given fields must hold. */
export type PropositionListWhere = {
  /** At least one item meets these conditions. */
  readonly some?: PropositionWhere | null | undefined;
  /** No item meets these conditions. */
  readonly none?: PropositionWhere | null | undefined;
  /** Every item meets these conditions. Holds for an empty list. */
  readonly all?: PropositionWhere | null | undefined;
  /** The total number of items in the list. */
  readonly count?: IntFilter | null | undefined;
};

/** A filter. All of the given conditions must hold. A condition on an absent value does not hold, and `{}` sets no condition. To require that a related node exists, write `{id: {isNull: false}}`. */
export type PropositionWhere = {
  /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it was added to this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** A summary of it in the curators' own words. */
  readonly summary?: TextFilter | null | undefined;
  /** The conditions that it depends on. */
  readonly conditions?: ConditionListWhere | null | undefined;
  /** The articles that report it, each listed once. The filter `articles: {count: {gte: 2}}` finds what several articles report. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** The statements that convey it, including those that deny it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** The type of the node. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** The node is a Claim and meets these conditions. */
  readonly claim?: ClaimWhere | null | undefined;
  /** The node is a Pledge and meets these conditions. */
  readonly pledge?: PledgeWhere | null | undefined;
  /** The node is a Proposal and meets these conditions. */
  readonly proposal?: ProposalWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PropositionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PropositionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PropositionWhere | null | undefined;
};

/** The direction of a sort key. */
export type SortDirection =
  /** Ascending: from the smallest to the largest. */
  | 'ASC'
  /** Descending: from the largest to the smallest. */
  | 'DESC';

/** One sort key. Absent values come last in both directions, and the id breaks ties. */
export type EventOrder =
  {   /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id: SortDirection; readonly label?: never; readonly recordedAt?: never; readonly name?: never; readonly type?: never; readonly date?: never; readonly place?: never; }
  |  { readonly id?: never;   /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label: SortDirection; readonly recordedAt?: never; readonly name?: never; readonly type?: never; readonly date?: never; readonly place?: never; }
  |  { readonly id?: never; readonly label?: never;   /** When it was added to this graph. */
  readonly recordedAt: SortDirection; readonly name?: never; readonly type?: never; readonly date?: never; readonly place?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never;   /** The name that this graph uses for the event. */
  readonly name: SortDirection; readonly type?: never; readonly date?: never; readonly place?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly name?: never;   /** The kind of event. */
  readonly type: SortDirection; readonly date?: never; readonly place?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly name?: never; readonly type?: never;   /** When it took place, if an article says so. */
  readonly date: SortDirection; readonly place?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly name?: never; readonly type?: never; readonly date?: never;   /** Where it took place. */
  readonly place: SortDirection; };

/** Whether somebody is said to hold an office now or to have held it before. */
export type OfficeStatus =
  /** Holds the office now. */
  | 'CURRENT'
  /** Held the office before. */
  | 'FORMER';

/** The kind of condition. */
export type Trigger =
  /** Once the fighting stops. */
  | 'CEASEFIRE'
  /** Once peace is agreed. */
  | 'PEACE_AGREEMENT'
  /** Once the fighting stops or peace is agreed, whichever comes first. */
  | 'TRUCE_OR_PEACE'
  /** If an agreement permits it. */
  | 'AGREEMENT_PERMITS'
  /** If an agreement is broken or an attack is renewed. */
  | 'BREACH'
  /** If the United States backs it. */
  | 'US_BACKING'
  /** Once rules, such as rules of engagement, are set. */
  | 'RULES_SET'
  /** In exchange for something. */
  | 'RECIPROCAL'
  /** Something else. */
  | 'OTHER';

/** Whether a condition has been met. */
export type ConditionState =
  /** Not met yet. */
  | 'OPEN'
  /** Met. */
  | 'MET'
  /** Can no longer be met. */
  | 'FAILED'
  /** No statement says. */
  | 'UNKNOWN';

/** The role in which an actor took part in an event. */
export type EventRole =
  /** Hosted the others. */
  | 'HOST'
  /** Visited the host. */
  | 'VISITOR'
  /** Spoke at the event. */
  | 'SPEAKER'
  /** Took part in some other way. */
  | 'PARTICIPANT';

/** The role in which an actor is a party to a pledge. */
export type PartyRole =
  /** Undertakes the pledge, or refuses to. */
  | 'PLEDGOR'
  /** Benefits from the pledge. */
  | 'BENEFICIARY'
  /** Provides the goods. */
  | 'SUPPLIER'
  /** Leads or coordinates what others do. */
  | 'COORDINATOR';

/** How certain a source is, following FactBank: `reportedly` is PROBABLE on the reporter's side, and `might` is POSSIBLE. */
export type Certainty =
  /** Stated as a fact. */
  | 'CERTAIN'
  /** Stated as likely, or reported with a reservation. */
  | 'PROBABLE'
  /** Stated as possible. */
  | 'POSSIBLE'
  /** The source does not show how certain it is. */
  | 'UNSPECIFIED';

/** The kind of event. */
export type EventType =
  /** A meeting of leaders. */
  | 'SUMMIT'
  /** One party travels to the other. */
  | 'VISIT'
  /** An agreement is concluded. */
  | 'TREATY'
  /** Something is launched. */
  | 'LAUNCH'
  /** Any other kind of meeting. */
  | 'MEETING'
  /** A vote is taken. */
  | 'VOTE'
  /** Something else. */
  | 'OTHER';

/** One sort key. Absent values come last in both directions, and the id breaks ties. */
export type MoneyOrder =
  {   /** The exact amount. */
  readonly amount: SortDirection; readonly currency?: never; }
  |  { readonly amount?: never;   /** The currency of the amount. */
  readonly currency: SortDirection; };

/** One sort key. Absent values come last in both directions, and the id breaks ties. */
export type QuantityOrder =
  {   /** Lower bound. Null if there is none. */
  readonly min: SortDirection; readonly max?: never; readonly minInclusive?: never; readonly maxInclusive?: never; readonly unit?: never; readonly approximate?: never; }
  |  { readonly min?: never;   /** Upper bound. Null if there is none. */
  readonly max: SortDirection; readonly minInclusive?: never; readonly maxInclusive?: never; readonly unit?: never; readonly approximate?: never; }
  |  { readonly min?: never; readonly max?: never;   /** Whether the lower bound is included. */
  readonly minInclusive: SortDirection; readonly maxInclusive?: never; readonly unit?: never; readonly approximate?: never; }
  |  { readonly min?: never; readonly max?: never; readonly minInclusive?: never;   /** Whether the upper bound is included. */
  readonly maxInclusive: SortDirection; readonly unit?: never; readonly approximate?: never; }
  |  { readonly min?: never; readonly max?: never; readonly minInclusive?: never; readonly maxInclusive?: never;   /** The unit that is counted or measured, such as `nations`, `miles` or `companies`. */
  readonly unit: SortDirection; readonly approximate?: never; }
  |  { readonly min?: never; readonly max?: never; readonly minInclusive?: never; readonly maxInclusive?: never; readonly unit?: never;   /** Whether the number is given as approximate. */
  readonly approximate: SortDirection; };

/** The kind of organisation. */
export type OrganisationClassification =
  /** States bound by treaty. */
  | 'ALLIANCE'
  /** States that act together without an alliance treaty. */
  | 'COALITION'
  /** A government, or a part of one. */
  | 'GOVERNMENT'
  /** An armed force or a command. */
  | 'MILITARY'
  /** A media outlet, which publishes articles. */
  | 'OUTLET'
  /** A company. */
  | 'COMPANY'
  /** An international or public body. */
  | 'BODY'
  /** Something else. */
  | 'OTHER';

/** The kind of undertaking, following the categories of the Kiel tracker and PLOVER. */
export type PledgeKind =
  /** Money: grants, loans, credits. */
  | 'FINANCIAL'
  /** Relief for people: food, medicine, shelter. */
  | 'HUMANITARIAN'
  /** Weapons, ammunition and other equipment. */
  | 'EQUIPMENT'
  /** Soldiers. */
  | 'TROOPS'
  /** Training of forces. */
  | 'TRAINING'
  /** Sharing of intelligence. */
  | 'INTELLIGENCE'
  /** Transport, supply, maintenance. */
  | 'LOGISTICS'
  /** A security guarantee. */
  | 'GUARANTEE'
  /** Economic measures against an actor. */
  | 'SANCTIONS'
  /** Leading or coordinating what others do. */
  | 'COORDINATION'
  /** Something else. */
  | 'OTHER';

/** Whether a pledge is to do something or not to do it. */
export type Direction =
  /** Will do it. */
  | 'WILL'
  /** Will not do it. */
  | 'WILL_NOT';

/** The domain in which a force operates. */
export type Domain =
  /** On land. */
  | 'LAND'
  /** At sea. */
  | 'SEA'
  /** In the air. */
  | 'AIR'
  /** In computer networks. */
  | 'CYBER'
  /** In space. */
  | 'SPACE';

/** The task of a force, following Article 43 of the Treaty on European Union, NATO's strategic concept and United Nations mandates. */
export type Task =
  /** Fights. The treaty calls this a task of combat forces. */
  | 'COMBAT'
  /** Deters attacks by its presence and reassures allies, as NATO uses the term. */
  | 'DETERRENCE'
  /** Keeps an agreed peace, with the consent of the parties. */
  | 'PEACEKEEPING'
  /** Observes and reports whether a ceasefire or an agreement is kept. */
  | 'MONITORING'
  /** Protects airspace, waters, places or people. */
  | 'PROTECTION'
  /** Trains or advises the forces of another. */
  | 'TRAINING'
  /** Supports without fighting, for example with logistics, transport, engineering or medical services. */
  | 'SUPPORT'
  /** Clears mines and unexploded ordnance. */
  | 'DEMINING'
  /** Something else. */
  | 'OTHER';

/** How far a pledge has come, following OCHA FTS, IATI and the Kiel tracker. FLOATED and REFUSED are never added to a total. */
export type Stage =
  /** Talked about, without anybody being bound. */
  | 'FLOATED'
  /** Promised. */
  | 'PLEDGED'
  /** Bound by an agreement. */
  | 'COMMITTED'
  /** Set aside from available means. */
  | 'ALLOCATED'
  /** Delivered. */
  | 'DELIVERED'
  /** Not kept. */
  | 'BROKEN'
  /** Withdrawn by whoever made it. */
  | 'WITHDRAWN'
  /** Expired. */
  | 'LAPSED'
  /** Replaced by another pledge. */
  | 'SUPERSEDED'
  /** Declined. */
  | 'REFUSED';

/** What a speaker does by saying something, following the verbal events of PLOVER and Searle's classes of speech acts. */
export type Act =
  /** Asserts that something is the case. */
  | 'ASSERT'
  /** Makes known something that was decided or agreed. */
  | 'ANNOUNCE'
  /** Commits to doing something. */
  | 'PROMISE'
  /** Proposes that something be done. */
  | 'PROPOSE'
  /** Asks or demands that somebody do something. */
  | 'REQUEST'
  /** Supports something that another actor put forward. */
  | 'SUPPORT'
  /** Opposes something that another actor put forward, or refuses it. */
  | 'REJECT'
  /** Takes part in a decision without taking sides. */
  | 'ABSTAIN'
  /** Accuses somebody of something. */
  | 'ACCUSE'
  /** Warns of harm if something happens or does not happen. */
  | 'WARN'
  /** Says what something means or why it was done. */
  | 'INTERPRET'
  /** Says what may happen. */
  | 'FORECAST';

/** How the article presents the words: quoted, in indirect speech, or as its own. */
export type Voice =
  /** Quoted word for word. */
  | 'DIRECT'
  /** Reported in the article's own words. */
  | 'INDIRECT'
  /** The article speaks for itself. */
  | 'NARRATOR'
  /** Appears in a headline or among the highlights. */
  | 'HEADLINE';

/** Whether a statement affirms or denies what it conveys, following FactBank. */
export type Polarity =
  /** Affirmed. */
  | 'POSITIVE'
  /** Denied. */
  | 'NEGATIVE'
  /** Neither affirmed nor denied. */
  | 'UNKNOWN';

/** To whom the article attributes a statement. This, and not `firstHand`, separates what the article says itself from what it reports others as saying. */
export type Attribution =
  /** To nobody: the article itself says it. */
  | 'NARRATOR'
  /** To an actor in the article. */
  | 'ATTRIBUTED'
  /** To an actor through another speaker, who relays it. */
  | 'RELAYED';

/** One sort key. Absent values come last in both directions, and the id breaks ties. */
export type PledgeOrder =
  {   /** Stable, readable identifier: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id: SortDirection; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never;   /** Short text to show for the node in a list or a graph drawing: its name, title, gist or summary, or, for a passage, the title of its article with the fragment. */
  readonly label: SortDirection; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never;   /** When it was added to this graph. */
  readonly recordedAt: SortDirection; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never;   /** A summary of it in the curators' own words. */
  readonly summary: SortDirection; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never;   /** The kind of undertaking. */
  readonly kind: SortDirection; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never;   /** Whether the actor undertakes to do it, or not to do it. */
  readonly direction: SortDirection; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never;   /** The amount of money, if one is named. */
  readonly money: MoneyOrder; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never;   /** How much or how many, if a number is named. */
  readonly quantity: QuantityOrder; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never;   /** When it was agreed, if an article says so. */
  readonly agreedOn: SortDirection; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never;   /** The date from which it stands: `agreedOn`, or otherwise the date of the first dated entry in its history. */
  readonly since: SortDirection; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never;   /** How far it has come. A stage that ends the pledge takes precedence; otherwise, this is the stage of the latest dated entry in its history, and among entries of one date the most advanced. A pledge with the direction WILL_NOT is always REFUSED. */
  readonly stage: SortDirection; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never;   /** The event at which it was made. */
  readonly at: EventOrder; };

export type ConveyedQueryVariables = Exact<{
  statement: string;
}>;


export type ConveyedQuery = { readonly statement: { readonly gist: string, readonly conveys: ReadonlyArray<
      | { readonly __typename: 'Claim', readonly predicate: string, readonly quantity: { readonly min: number | null, readonly max: number | null, readonly unit: string | null } | null, readonly subject:
          | { readonly __typename: 'Claim' }
          | { readonly __typename: 'Group', readonly name: string }
          | { readonly __typename: 'Organisation', readonly name: string }
          | { readonly __typename: 'Person', readonly name: string }
          | { readonly __typename: 'Pledge' }
          | { readonly __typename: 'Proposal' }
          | { readonly __typename: 'State', readonly name: string }
          | { readonly __typename: 'Article', readonly title: string }
          | { readonly __typename: 'Condition' }
          | { readonly __typename: 'Event', readonly name: string, readonly date: string | null }
          | { readonly __typename: 'Passage' }
          | { readonly __typename: 'Statement' }
          | { readonly __typename: 'TextVersion' }
         }
      | { readonly __typename: 'Pledge', readonly summary: string, readonly stage: Stage, readonly pledgors: ReadonlyArray<
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
        > }
      | { readonly __typename: 'Proposal', readonly title: string }
    > } | null };

export type ClaimLineFragment = { readonly predicate: string, readonly quantity: { readonly min: number | null, readonly max: number | null, readonly unit: string | null } | null, readonly subject:
    | { readonly __typename: 'Claim' }
    | { readonly __typename: 'Group', readonly name: string }
    | { readonly __typename: 'Organisation', readonly name: string }
    | { readonly __typename: 'Person', readonly name: string }
    | { readonly __typename: 'Pledge' }
    | { readonly __typename: 'Proposal' }
    | { readonly __typename: 'State', readonly name: string }
    | { readonly __typename: 'Article', readonly title: string }
    | { readonly __typename: 'Condition' }
    | { readonly __typename: 'Event', readonly name: string, readonly date: string | null }
    | { readonly __typename: 'Passage' }
    | { readonly __typename: 'Statement' }
    | { readonly __typename: 'TextVersion' }
   };

export type PledgeLineFragment = { readonly summary: string, readonly stage: Stage, readonly pledgors: ReadonlyArray<
    | { readonly name: string }
    | { readonly name: string }
    | { readonly name: string }
    | { readonly name: string }
  > };

export type PledgeListQueryVariables = Exact<{
  where?: PledgeWhere | null | undefined;
  orderBy?: ReadonlyArray<PledgeOrder> | PledgeOrder | null | undefined;
  first?: number | null | undefined;
}>;


export type PledgeListQuery = { readonly pledges: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly summary: string, readonly kind: PledgeKind, readonly stage: Stage, readonly agreedOn: string | null, readonly money: { readonly amount: string, readonly currency: string } | null, readonly pledgors: ReadonlyArray<
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      > }> } };

export type StatementPageQueryVariables = Exact<{
  since: string;
  first: number;
  after?: string | null | undefined;
}>;


export type StatementPageQuery = { readonly statements: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly gist: string, readonly act: Act, readonly saidOn: string | null, readonly madeBy: ReadonlyArray<
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      > }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ClaimLineFragmentDoc = new TypedDocumentString(`
    fragment ClaimLine on Claim {
  predicate
  quantity {
    min
    max
    unit
  }
  subject {
    __typename
    ... on Actor {
      name
    }
    ... on Event {
      name
      date
    }
    ... on Article {
      title
    }
  }
}
    `, {"fragmentName":"ClaimLine"}) as unknown as TypedDocumentString<ClaimLineFragment, unknown>;
export const PledgeLineFragmentDoc = new TypedDocumentString(`
    fragment PledgeLine on Pledge {
  summary
  stage
  pledgors {
    name
  }
}
    `, {"fragmentName":"PledgeLine"}) as unknown as TypedDocumentString<PledgeLineFragment, unknown>;
export const ConveyedDocument = new TypedDocumentString(`
    query Conveyed($statement: ID!) {
  statement(id: $statement) {
    gist
    conveys {
      __typename
      ...ClaimLine
      ...PledgeLine
      ... on Proposal {
        title
      }
    }
  }
}
    fragment ClaimLine on Claim {
  predicate
  quantity {
    min
    max
    unit
  }
  subject {
    __typename
    ... on Actor {
      name
    }
    ... on Event {
      name
      date
    }
    ... on Article {
      title
    }
  }
}
fragment PledgeLine on Pledge {
  summary
  stage
  pledgors {
    name
  }
}`) as unknown as TypedDocumentString<ConveyedQuery, ConveyedQueryVariables>;
export const PledgeListDocument = new TypedDocumentString(`
    query PledgeList($where: PledgeWhere, $orderBy: [PledgeOrder!], $first: Int = 50) {
  pledges(where: $where, orderBy: $orderBy, first: $first) {
    totalCount
    nodes {
      id
      summary
      kind
      stage
      agreedOn
      money {
        amount
        currency
      }
      pledgors {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PledgeListQuery, PledgeListQueryVariables>;
export const StatementPageDocument = new TypedDocumentString(`
    query StatementPage($since: Edtf!, $first: Int!, $after: String) {
  statements(
    where: {saidOn: {gte: $since}}
    orderBy: [{saidOn: DESC}]
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      gist
      act
      saidOn
      madeBy {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StatementPageQuery, StatementPageQueryVariables>;
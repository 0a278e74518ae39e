/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What an article discloses about how it was made. */
export type Disclosure =
  /** Made in part by artificial intelligence. */
  | 'AI_ASSISTED'
  /** Paid for by somebody with an interest. */
  | 'SPONSORED'
  /** Corrected after it was published. */
  | 'CORRECTED';

/** The types of what is in the graph. */
export type EntityType =
  /** What is asserted about the world. It is nobody's truth: its statements say who asserts it, and claims that disagree stand side by side. */
  | 'CLAIM'
  /** A collective without a name of its own, or only partly named: "analysts in Europe", "26 allied countries". */
  | 'GROUP'
  /** An alliance, coalition, government, outlet or other body with a name of its own. */
  | 'ORGANISATION'
  /** A human being. That somebody is named does not mean that they said anything. */
  | 'PERSON'
  /** What somebody undertakes, or refuses, to do. Its stage is what the latest of the statements about it says. */
  | 'PLEDGE'
  /** What somebody puts forward, as a whole or as a part of a larger one. What is sought or negotiated is a proposal, not a pledge. */
  | 'PROPOSAL'
  /** A country, as actor: what its government says and undertakes. */
  | 'STATE'
  /** A published document, or a table that rows are read from. Its text is not kept here: whoever has it can check the passages by their digests. */
  | 'ARTICLE'
  /** What a pledge, a claim or a proposal hangs on. What was given in exchange is a condition RECIPROCAL. */
  | 'CONDITION'
  /** Something that happened or was held: a summit, a visit, a treaty, a launch. */
  | 'EVENT'
  /** A span of an article's text, or a row of a table: where something was reported. After the TextPositionSelector of W3C Web Annotation. */
  | 'PASSAGE'
  /** One act of saying: who said what, how surely, and where it is reported. Everything the graph knows about the world is conveyed by statements. */
  | 'STATEMENT';

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type StatementWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** What the speaker does by saying it. */
  readonly act?: ActFilter | null | undefined;
  /** What was said, in our own words. */
  readonly gist?: TextFilter | null | undefined;
  /** How the words reach the reader. */
  readonly voice?: VoiceFilter | null | undefined;
  /** How sure the source is. */
  readonly certainty?: CertaintyFilter | null | undefined;
  /** Whether what is conveyed is affirmed or denied. */
  readonly polarity?: PolarityFilter | null | undefined;
  /** When it was said, as far as the article tells. */
  readonly saidOn?: EdtfFilter | null | undefined;
  /** When it was first reported: the earliest publication among its articles. What most statements have, where few say when they were made. */
  readonly reportedOn?: EdtfFilter | null | undefined;
  /** Who said it. Empty: the article's narrator. */
  readonly madeBy?: ActorListWhere | null | undefined;
  /** To whom it was said. */
  readonly addressedTo?: ActorListWhere | null | undefined;
  /** The occasion on which it was said. */
  readonly at?: EventWhere | null | undefined;
  /** Statements of others that it passes on: X said that Y said. */
  readonly relays?: StatementListWhere | null | undefined;
  /** Statements of others that pass it on. */
  readonly relayedBy?: StatementListWhere | null | undefined;
  /** How many links lie between the article and this statement, itself included: 1 if the article itself attributes it, 2 if somebody in the article does. */
  readonly depth?: IntFilter | null | undefined;
  /** Whether the article itself attributes it to its speaker, word for word or in its own words. What is not first hand need not be second hand: most of it is the article's own, which `attribution` tells apart. */
  readonly firstHand?: BooleanFilter | null | undefined;
  /** To whom the article gives it: to nobody, to somebody, or to somebody by way of another. */
  readonly attribution?: AttributionFilter | null | undefined;
  /** The least certain of it and of all that pass it on. */
  readonly weakestCertainty?: CertaintyFilter | null | undefined;
  /** What is said: claims about the world, pledges, proposals. Every link of a chain conveys what the innermost conveys. */
  readonly conveys?: PropositionListWhere | null | undefined;
  /** Where it is reported; never empty. */
  readonly reportedIn?: PassageListWhere | null | undefined;
  /** The articles that report it, each once. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<StatementWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<StatementWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: StatementWhere | null | undefined;
};

/** Every condition given must hold. */
export type IdFilter = {
  /** Is this, exactly. */
  readonly eq?: string | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Contains this text, case and accents as written. */
  readonly contains?: string | null | undefined;
  /** Begins with this text. */
  readonly startsWith?: string | null | undefined;
  /** Ends with this text. */
  readonly endsWith?: string | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type TextFilter = {
  /** Is this, exactly. */
  readonly eq?: string | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Contains this text, case and accents as written. */
  readonly contains?: string | null | undefined;
  /** Begins with this text. */
  readonly startsWith?: string | null | undefined;
  /** Ends with this text. */
  readonly endsWith?: string | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
  /** Whether case, accents and kinds of apostrophes do not matter in what stands beside it, as in a search. */
  readonly ignoreCase?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type DateTimeFilter = {
  /** Is this moment. */
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

/** Every condition given must hold. */
export type ActFilter = {
  /** Is this, exactly. */
  readonly eq?: Act | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Act> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type VoiceFilter = {
  /** Is this, exactly. */
  readonly eq?: Voice | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Voice> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type CertaintyFilter = {
  /** Is this, exactly. */
  readonly eq?: Certainty | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Certainty> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type PolarityFilter = {
  /** Is this, exactly. */
  readonly eq?: Polarity | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Polarity> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type EdtfFilter = {
  /** Is written exactly so. */
  readonly eq?: string | null | undefined;
  /** Is written as one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Its last day is before the first day of this. */
  readonly lt?: string | null | undefined;
  /** Its last day is not after the last day of this. */
  readonly lte?: string | null | undefined;
  /** Its first day is after the last day of this. */
  readonly gt?: string | null | undefined;
  /** Its first day is not before the first day of this. */
  readonly gte?: string | null | undefined;
  /** Has a day in common with this. */
  readonly overlaps?: string | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type ActorListWhere = {
  /** At least one does. */
  readonly some?: ActorWhere | null | undefined;
  /** Not one does. */
  readonly none?: ActorWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: ActorWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type ActorWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. Every spelling that an article printed stands in `names`. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name met in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are none. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and usual short forms: reference data about who is meant, not met in an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Identifier in Wikidata: reference data about who is meant. */
  readonly wikidata?: TextFilter | null | undefined;
  /** What it said, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges it is party to, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** What it put forward: proposals conveyed by its statements that propose, announce or request. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** What it is said to be a member of. A membership is somebody's statement: the edge carries its certainty and the statements. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and the title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** Of which type it is. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** Is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** Is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** Is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** Is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ActorWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ActorWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ActorWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type NameListWhere = {
  /** At least one does. */
  readonly some?: NameWhere | null | undefined;
  /** Not one does. */
  readonly none?: NameWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: NameWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Every condition given must hold. */
export type NameWhere = {
  readonly name?: TextFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<NameWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<NameWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: NameWhere | null | undefined;
};

/** Every condition given must hold. */
export type IntFilter = {
  /** Is this, exactly. */
  readonly eq?: number | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** Is less. */
  readonly lt?: number | null | undefined;
  /** Is less or equal. */
  readonly lte?: number | null | undefined;
  /** Is greater. */
  readonly gt?: number | null | undefined;
  /** Is greater or equal. */
  readonly gte?: number | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type TextListFilter = {
  /** Holds this. */
  readonly has?: string | null | undefined;
  /** Holds at least one of these. */
  readonly hasAny?: ReadonlyArray<string> | null | undefined;
  /** Holds all of these. */
  readonly hasAll?: ReadonlyArray<string> | null | undefined;
  /** Whether it holds nothing. */
  readonly isEmpty?: boolean | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type StatementListWhere = {
  /** At least one does. */
  readonly some?: StatementWhere | null | undefined;
  /** Not one does. */
  readonly none?: StatementWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: StatementWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type ActorPledgeListWhere = {
  /** At least one does. */
  readonly some?: ActorPledgeWhere | null | undefined;
  /** Not one does. */
  readonly none?: ActorPledgeWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: ActorPledgeWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type ActorPledgeWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** It in our own words. */
  readonly summary?: TextFilter | null | undefined;
  /** What it hangs on. */
  readonly conditions?: ConditionListWhere | null | undefined;
  /** The articles that report it, each once: `articles: {count: {gte: 2}}` finds what several report. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** The statements that convey it: who says so, or denies it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** What is undertaken. */
  readonly kind?: PledgeKindFilter | null | undefined;
  /** Whether it is to be done or not to be done. */
  readonly direction?: DirectionFilter | null | undefined;
  /** The amount, where one is named. */
  readonly money?: MoneyWhere | null | undefined;
  /** How much or how many, where that is named. */
  readonly quantity?: QuantityWhere | null | undefined;
  /** Where the force would act. */
  readonly domains?: DomainListFilter | null | undefined;
  /** What the force would do, or would not; empty where nobody says. */
  readonly tasks?: TaskListFilter | null | undefined;
  /** When it was agreed, as far as an article tells. */
  readonly agreedOn?: EdtfFilter | null | undefined;
  /** Since when it stands: when it was agreed, or else the first dated entry of its history. */
  readonly since?: EdtfFilter | null | undefined;
  /** How far it has come: the stage of the latest dated entry of its history, then the one furthest on; an end wins; what will not be done is REFUSED. */
  readonly stage?: StageFilter | null | undefined;
  /** Every stage anybody gave it, with the statement that does; oldest first, undated last. */
  readonly history?: StageEntryListWhere | null | undefined;
  /** Everybody who is said to be party to it, with the role and the statements that say so on the edge. */
  readonly parties?: PartyListWhere | null | undefined;
  /** Who undertakes it, or refuses to. */
  readonly pledgors?: ActorListWhere | null | undefined;
  /** Whom it is for. */
  readonly beneficiaries?: ActorListWhere | null | undefined;
  /** Who provides the goods. */
  readonly suppliers?: ActorListWhere | null | undefined;
  /** Who leads what others do. */
  readonly coordinators?: ActorListWhere | null | undefined;
  /** The occasion on which it was made. */
  readonly at?: EventWhere | null | undefined;
  /** By what stands on the edge. */
  readonly edge?: ActorPledgeEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ActorPledgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ActorPledgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ActorPledgeWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type ConditionListWhere = {
  /** At least one does. */
  readonly some?: ConditionWhere | null | undefined;
  /** Not one does. */
  readonly none?: ConditionWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: ConditionWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type ConditionWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The condition in our own words. */
  readonly summary?: TextFilter | null | undefined;
  /** What kind of condition it is. */
  readonly trigger?: TriggerFilter | null | undefined;
  /** Whether it holds. */
  readonly state?: ConditionStateFilter | null | undefined;
  /** The statements that make something hang on it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ConditionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ConditionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ConditionWhere | null | undefined;
};

/** Every condition given must hold. */
export type TriggerFilter = {
  /** Is this, exactly. */
  readonly eq?: Trigger | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Trigger> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type ConditionStateFilter = {
  /** Is this, exactly. */
  readonly eq?: ConditionState | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<ConditionState> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type ArticleListWhere = {
  /** At least one does. */
  readonly some?: ArticleWhere | null | undefined;
  /** Not one does. */
  readonly none?: ArticleWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: ArticleWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type ArticleWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The headline; of a long one the first part. */
  readonly title?: TextFilter | null | undefined;
  /** Where it was published. */
  readonly url?: TextFilter | null | undefined;
  /** Language as a tag of BCP 47. */
  readonly language?: TextFilter | null | undefined;
  /** When it was published, as far as it says so itself. */
  readonly published?: EdtfFilter | null | undefined;
  /** A date that the page shows and that is not said to be the date of publication. */
  readonly pageDate?: EdtfFilter | null | undefined;
  /** Its author, as printed. */
  readonly author?: TextFilter | null | undefined;
  /** Length of the text in Unicode code points. */
  readonly length?: IntFilter | null | undefined;
  /** SHA-256 of the text's bytes in lower-case hexadecimal. */
  readonly textDigest?: TextFilter | null | undefined;
  /** What it discloses about how it was made. */
  readonly disclosures?: DisclosureListFilter | null | undefined;
  /** Who published it, where the article shows that. */
  readonly outlet?: OrganisationWhere | null | undefined;
  /** The passages of it that something in the graph rests on. */
  readonly passages?: PassageListWhere | null | undefined;
  /** Everything it reports. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ArticleWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ArticleWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ArticleWhere | null | undefined;
};

/** Every condition given must hold. */
export type DisclosureListFilter = {
  /** Holds this. */
  readonly has?: Disclosure | null | undefined;
  /** Holds at least one of these. */
  readonly hasAny?: ReadonlyArray<Disclosure> | null | undefined;
  /** Holds all of these. */
  readonly hasAll?: ReadonlyArray<Disclosure> | null | undefined;
  /** Whether it holds nothing. */
  readonly isEmpty?: boolean | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type OrganisationWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. Every spelling that an article printed stands in `names`. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name met in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are none. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and usual short forms: reference data about who is meant, not met in an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Identifier in Wikidata: reference data about who is meant. */
  readonly wikidata?: TextFilter | null | undefined;
  /** What it said, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges it is party to, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** What it put forward: proposals conveyed by its statements that propose, announce or request. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** What it is said to be a member of. A membership is somebody's statement: the edge carries its certainty and the statements. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and the title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** Who is said to belong to it. Nobody is a member here whom no article names. */
  readonly members?: MembershipListWhere | null | undefined;
  /** How many belong to it, by name and by what is said. */
  readonly size?: SizeWhere | null | undefined;
  /** What kind of organisation it is. */
  readonly classification?: OrganisationClassificationFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<OrganisationWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<OrganisationWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: OrganisationWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type ProposalListWhere = {
  /** At least one does. */
  readonly some?: ProposalWhere | null | undefined;
  /** Not one does. */
  readonly none?: ProposalWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: ProposalWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type ProposalWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** It in our own words. */
  readonly summary?: TextFilter | null | undefined;
  /** What it hangs on. */
  readonly conditions?: ConditionListWhere | null | undefined;
  /** The articles that report it, each once: `articles: {count: {gte: 2}}` finds what several report. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** The statements that convey it: who says so, or denies it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** A short title in our own words. */
  readonly title?: TextFilter | null | undefined;
  /** Its place among the parts of the larger one, from 1. */
  readonly order?: IntFilter | null | undefined;
  /** The larger one it is a part of. */
  readonly partOf?: ProposalWhere | null | undefined;
  /** The statements that say that it is a part of that, who need not be those of whoever put the whole forward. */
  readonly partOfStatements?: StatementListWhere | null | undefined;
  /** Its parts, in order. */
  readonly parts?: ProposalListWhere | null | undefined;
  /** States where it would take place. A state where something could be based is not thereby a member. */
  readonly places?: StateListWhere | null | undefined;
  /** The occasion on which it was put forward. */
  readonly at?: EventWhere | null | undefined;
  /** Who put it forward: who made the statements that propose, announce or request it. */
  readonly proposedBy?: ActorListWhere | null | undefined;
  /** Who speaks for it, with the statements on the edge. */
  readonly backedBy?: PositionListWhere | null | undefined;
  /** Who speaks against it, with the statements on the edge. */
  readonly opposedBy?: PositionListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ProposalWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ProposalWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ProposalWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type StateListWhere = {
  /** At least one does. */
  readonly some?: StateWhere | null | undefined;
  /** Not one does. */
  readonly none?: StateWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: StateWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type StateWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. Every spelling that an article printed stands in `names`. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name met in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are none. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and usual short forms: reference data about who is meant, not met in an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Identifier in Wikidata: reference data about who is meant. */
  readonly wikidata?: TextFilter | null | undefined;
  /** What it said, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges it is party to, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** What it put forward: proposals conveyed by its statements that propose, announce or request. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** What it is said to be a member of. A membership is somebody's statement: the edge carries its certainty and the statements. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and the title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** Two-letter code of ISO 3166-1. */
  readonly iso2?: TextFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<StateWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<StateWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: StateWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type MembershipListWhere = {
  /** At least one does. */
  readonly some?: MembershipWhere | null | undefined;
  /** Not one does. */
  readonly none?: MembershipWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: MembershipWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type MembershipWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. Every spelling that an article printed stands in `names`. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name met in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are none. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and usual short forms: reference data about who is meant, not met in an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Identifier in Wikidata: reference data about who is meant. */
  readonly wikidata?: TextFilter | null | undefined;
  /** What it said, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges it is party to, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** What it put forward: proposals conveyed by its statements that propose, announce or request. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** What it is said to be a member of. A membership is somebody's statement: the edge carries its certainty and the statements. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and the title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** Of which type it is. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** Is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** Is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** Is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** Is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** By what stands on the edge. */
  readonly edge?: MembershipEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MembershipWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MembershipWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: MembershipWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type ActorEventListWhere = {
  /** At least one does. */
  readonly some?: ActorEventWhere | null | undefined;
  /** Not one does. */
  readonly none?: ActorEventWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: ActorEventWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type ActorEventWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** What it is called here. */
  readonly name?: TextFilter | null | undefined;
  /** What kind of event it is. */
  readonly type?: EventTypeFilter | null | undefined;
  /** When it took place, as far as an article tells. */
  readonly date?: EdtfFilter | null | undefined;
  /** The statements that say when; none where nobody does. */
  readonly dateStatements?: StatementListWhere | null | undefined;
  /** Where it took place. */
  readonly place?: TextFilter | null | undefined;
  /** Who received the others. */
  readonly hosts?: ActorListWhere | null | undefined;
  /** Who took part, with the role on the edge. */
  readonly participants?: ParticipantListWhere | null | undefined;
  /** What was said at it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Passages that speak of it, with the name used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** By what stands on the edge. */
  readonly edge?: ActorEventEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ActorEventWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ActorEventWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ActorEventWhere | null | undefined;
};

/** Every condition given must hold. */
export type EventTypeFilter = {
  /** Is this, exactly. */
  readonly eq?: EventType | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<EventType> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type ParticipantListWhere = {
  /** At least one does. */
  readonly some?: ParticipantWhere | null | undefined;
  /** Not one does. */
  readonly none?: ParticipantWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: ParticipantWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type ParticipantWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. Every spelling that an article printed stands in `names`. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name met in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are none. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and usual short forms: reference data about who is meant, not met in an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Identifier in Wikidata: reference data about who is meant. */
  readonly wikidata?: TextFilter | null | undefined;
  /** What it said, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges it is party to, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** What it put forward: proposals conveyed by its statements that propose, announce or request. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** What it is said to be a member of. A membership is somebody's statement: the edge carries its certainty and the statements. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and the title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** Of which type it is. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** Is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** Is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** Is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** Is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** By what stands on the edge. */
  readonly edge?: ParticipantEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ParticipantWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ParticipantWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ParticipantWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type MentionListWhere = {
  /** At least one does. */
  readonly some?: MentionWhere | null | undefined;
  /** Not one does. */
  readonly none?: MentionWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: MentionWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type MentionWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The span as fragment: `char=120,188` (RFC 5147), or of a table `row=17` (RFC 7111). */
  readonly fragment?: TextFilter | null | undefined;
  /** First character, counted in Unicode code points from 0. */
  readonly start?: IntFilter | null | undefined;
  /** The character after the last. */
  readonly end?: IntFilter | null | undefined;
  /** SHA-256 of the span's UTF-8 bytes in lower-case hexadecimal: whoever has the article can check it. */
  readonly digest?: TextFilter | null | undefined;
  /** The article it is a part of. */
  readonly article?: ArticleWhere | null | undefined;
  /** What is reported in it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Whom and what it names, with the spelling and the title used on the edge. */
  readonly entities?: EntityMentionListWhere | null | undefined;
  /** By what stands on the edge. */
  readonly edge?: MentionEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MentionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MentionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: MentionWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type EntityMentionListWhere = {
  /** At least one does. */
  readonly some?: EntityMentionWhere | null | undefined;
  /** Not one does. */
  readonly none?: EntityMentionWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: EntityMentionWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type EntityMentionWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** Of which type it is. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** Is a Claim and meets these conditions. */
  readonly claim?: ClaimWhere | null | undefined;
  /** Is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** Is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** Is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** Is a Pledge and meets these conditions. */
  readonly pledge?: PledgeWhere | null | undefined;
  /** Is a Proposal and meets these conditions. */
  readonly proposal?: ProposalWhere | null | undefined;
  /** Is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** Is an Article and meets these conditions. */
  readonly article?: ArticleWhere | null | undefined;
  /** Is a Condition and meets these conditions. */
  readonly condition?: ConditionWhere | null | undefined;
  /** Is an Event and meets these conditions. */
  readonly event?: EventWhere | null | undefined;
  /** Is a Passage and meets these conditions. */
  readonly passage?: PassageWhere | null | undefined;
  /** Is a Statement and meets these conditions. */
  readonly statement?: StatementWhere | null | undefined;
  /** By what stands on the edge. */
  readonly edge?: EntityMentionEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<EntityMentionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<EntityMentionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: EntityMentionWhere | null | undefined;
};

/** Every condition given must hold. */
export type EntityTypeFilter = {
  /** Is this, exactly. */
  readonly eq?: EntityType | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<EntityType> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type ClaimWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** It in our own words. */
  readonly summary?: TextFilter | null | undefined;
  /** What it hangs on. */
  readonly conditions?: ConditionListWhere | null | undefined;
  /** The articles that report it, each once: `articles: {count: {gte: 2}}` finds what several report. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** The statements that convey it: who says so, or denies it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** What is said of the subject: one of the predicates of a table, such as `coalitionSize` or `office`. */
  readonly predicate?: TextFilter | null | undefined;
  /** The value, where it is text or the name of an office. */
  readonly value?: TextFilter | null | undefined;
  /** Of an office: whether it is held now. */
  readonly status?: OfficeStatusFilter | null | undefined;
  /** The value, where it is a number or a range. */
  readonly quantity?: QuantityWhere | null | undefined;
  /** Since when it is said to hold. */
  readonly validFrom?: EdtfFilter | null | undefined;
  /** Until when it is said to hold. */
  readonly validTo?: EdtfFilter | null | undefined;
  /** Whom or what it is about. */
  readonly subject?: NodeWhere | null | undefined;
  /** Whom or what else it relates the subject to. */
  readonly objects?: NodeListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ClaimWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ClaimWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: ClaimWhere | null | undefined;
};

/** Every condition given must hold. */
export type OfficeStatusFilter = {
  /** Is this, exactly. */
  readonly eq?: OfficeStatus | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<OfficeStatus> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type QuantityWhere = {
  /** Lower bound; null if there is none. */
  readonly min?: FloatFilter | null | undefined;
  /** Upper bound; null if there is none. */
  readonly max?: FloatFilter | null | undefined;
  /** Whether the lower bound itself is meant. */
  readonly minInclusive?: BooleanFilter | null | undefined;
  /** Whether the upper bound itself is meant. */
  readonly maxInclusive?: BooleanFilter | null | undefined;
  /** What is counted or measured: `nations`, `miles`, `companies`. */
  readonly unit?: TextFilter | null | undefined;
  /** Whether the number is said to be a rough one. */
  readonly approximate?: BooleanFilter | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<QuantityWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<QuantityWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: QuantityWhere | null | undefined;
};

/** Every condition given must hold. */
export type FloatFilter = {
  /** Is this, exactly. */
  readonly eq?: number | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** Is less. */
  readonly lt?: number | null | undefined;
  /** Is less or equal. */
  readonly lte?: number | null | undefined;
  /** Is greater. */
  readonly gt?: number | null | undefined;
  /** Is greater or equal. */
  readonly gte?: number | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type BooleanFilter = {
  /** Is this, exactly. */
  readonly eq?: boolean | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type NodeWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** Of which type it is. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** Is a Claim and meets these conditions. */
  readonly claim?: ClaimWhere | null | undefined;
  /** Is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** Is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** Is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** Is a Pledge and meets these conditions. */
  readonly pledge?: PledgeWhere | null | undefined;
  /** Is a Proposal and meets these conditions. */
  readonly proposal?: ProposalWhere | null | undefined;
  /** Is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** Is an Article and meets these conditions. */
  readonly article?: ArticleWhere | null | undefined;
  /** Is a Condition and meets these conditions. */
  readonly condition?: ConditionWhere | null | undefined;
  /** Is an Event and meets these conditions. */
  readonly event?: EventWhere | null | undefined;
  /** Is a Passage and meets these conditions. */
  readonly passage?: PassageWhere | null | undefined;
  /** Is a Statement and meets these conditions. */
  readonly statement?: StatementWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<NodeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<NodeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: NodeWhere | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type GroupWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. Every spelling that an article printed stands in `names`. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name met in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are none. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and usual short forms: reference data about who is meant, not met in an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Identifier in Wikidata: reference data about who is meant. */
  readonly wikidata?: TextFilter | null | undefined;
  /** What it said, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges it is party to, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** What it put forward: proposals conveyed by its statements that propose, announce or request. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** What it is said to be a member of. A membership is somebody's statement: the edge carries its certainty and the statements. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and the title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** Who is said to belong to it. Nobody is a member here whom no article names. */
  readonly members?: MembershipListWhere | null | undefined;
  /** How many belong to it, by name and by what is said. */
  readonly size?: SizeWhere | null | undefined;
  /** Whether the articles name its members. */
  readonly named?: BooleanFilter | null | undefined;
  /** The region it is said to be in. */
  readonly region?: TextFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<GroupWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<GroupWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: GroupWhere | null | undefined;
};

/** Every condition given must hold. */
export type SizeWhere = {
  /** How many members are named; who only has an office in it, such as its chair, and groups whose members nobody names are not among them. */
  readonly named?: IntFilter | null | undefined;
  /** The lowest number said; "over 30" counts as 31. */
  readonly min?: IntFilter | null | undefined;
  /** The highest number said; null if a claim has no upper bound, as "over 30" has none. */
  readonly max?: IntFilter | null | undefined;
  /** The claims that say so; their statements lead to the passages. */
  readonly claims?: ClaimListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<SizeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<SizeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: SizeWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type ClaimListWhere = {
  /** At least one does. */
  readonly some?: ClaimWhere | null | undefined;
  /** Not one does. */
  readonly none?: ClaimWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: ClaimWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type PersonWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. Every spelling that an article printed stands in `names`. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name met in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are none. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and usual short forms: reference data about who is meant, not met in an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Identifier in Wikidata: reference data about who is meant. */
  readonly wikidata?: TextFilter | null | undefined;
  /** What it said, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges it is party to, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** What it put forward: proposals conveyed by its statements that propose, announce or request. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** What it is said to be a member of. A membership is somebody's statement: the edge carries its certainty and the statements. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and the title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PersonWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PersonWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PersonWhere | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type PledgeWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** It in our own words. */
  readonly summary?: TextFilter | null | undefined;
  /** What it hangs on. */
  readonly conditions?: ConditionListWhere | null | undefined;
  /** The articles that report it, each once: `articles: {count: {gte: 2}}` finds what several report. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** The statements that convey it: who says so, or denies it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** What is undertaken. */
  readonly kind?: PledgeKindFilter | null | undefined;
  /** Whether it is to be done or not to be done. */
  readonly direction?: DirectionFilter | null | undefined;
  /** The amount, where one is named. */
  readonly money?: MoneyWhere | null | undefined;
  /** How much or how many, where that is named. */
  readonly quantity?: QuantityWhere | null | undefined;
  /** Where the force would act. */
  readonly domains?: DomainListFilter | null | undefined;
  /** What the force would do, or would not; empty where nobody says. */
  readonly tasks?: TaskListFilter | null | undefined;
  /** When it was agreed, as far as an article tells. */
  readonly agreedOn?: EdtfFilter | null | undefined;
  /** Since when it stands: when it was agreed, or else the first dated entry of its history. */
  readonly since?: EdtfFilter | null | undefined;
  /** How far it has come: the stage of the latest dated entry of its history, then the one furthest on; an end wins; what will not be done is REFUSED. */
  readonly stage?: StageFilter | null | undefined;
  /** Every stage anybody gave it, with the statement that does; oldest first, undated last. */
  readonly history?: StageEntryListWhere | null | undefined;
  /** Everybody who is said to be party to it, with the role and the statements that say so on the edge. */
  readonly parties?: PartyListWhere | null | undefined;
  /** Who undertakes it, or refuses to. */
  readonly pledgors?: ActorListWhere | null | undefined;
  /** Whom it is for. */
  readonly beneficiaries?: ActorListWhere | null | undefined;
  /** Who provides the goods. */
  readonly suppliers?: ActorListWhere | null | undefined;
  /** Who leads what others do. */
  readonly coordinators?: ActorListWhere | null | undefined;
  /** The occasion on which it was made. */
  readonly at?: EventWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PledgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PledgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PledgeWhere | null | undefined;
};

/** Every condition given must hold. */
export type PledgeKindFilter = {
  /** Is this, exactly. */
  readonly eq?: PledgeKind | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<PledgeKind> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type DirectionFilter = {
  /** Is this, exactly. */
  readonly eq?: Direction | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Direction> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type MoneyWhere = {
  /** The amount, exact. */
  readonly amount?: DecimalFilter | null | undefined;
  /** Its currency. */
  readonly currency?: string | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MoneyWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MoneyWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: MoneyWhere | null | undefined;
};

/** Every condition given must hold. */
export type DecimalFilter = {
  /** Is this, exactly. */
  readonly eq?: string | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Is less. */
  readonly lt?: string | null | undefined;
  /** Is less or equal. */
  readonly lte?: string | null | undefined;
  /** Is greater. */
  readonly gt?: string | null | undefined;
  /** Is greater or equal. */
  readonly gte?: string | null | undefined;
};

/** Every condition given must hold. */
export type DomainListFilter = {
  /** Holds this. */
  readonly has?: Domain | null | undefined;
  /** Holds at least one of these. */
  readonly hasAny?: ReadonlyArray<Domain> | null | undefined;
  /** Holds all of these. */
  readonly hasAll?: ReadonlyArray<Domain> | null | undefined;
  /** Whether it holds nothing. */
  readonly isEmpty?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type TaskListFilter = {
  /** Holds this. */
  readonly has?: Task | null | undefined;
  /** Holds at least one of these. */
  readonly hasAny?: ReadonlyArray<Task> | null | undefined;
  /** Holds all of these. */
  readonly hasAll?: ReadonlyArray<Task> | null | undefined;
  /** Whether it holds nothing. */
  readonly isEmpty?: boolean | null | undefined;
};

/** Every condition given must hold. */
export type StageFilter = {
  /** Is this, exactly. */
  readonly eq?: Stage | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Stage> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type StageEntryListWhere = {
  /** At least one does. */
  readonly some?: StageEntryWhere | null | undefined;
  /** Not one does. */
  readonly none?: StageEntryWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: StageEntryWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type StageEntryWhere = {
  /** The stage. */
  readonly stage?: StageFilter | null | undefined;
  /** Since when, as far as the statement tells. */
  readonly on?: EdtfFilter | null | undefined;
  readonly statement?: StatementWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<StageEntryWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<StageEntryWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: StageEntryWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type PartyListWhere = {
  /** At least one does. */
  readonly some?: PartyWhere | null | undefined;
  /** Not one does. */
  readonly none?: PartyWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: PartyWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type PartyWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. Every spelling that an article printed stands in `names`. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name met in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are none. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and usual short forms: reference data about who is meant, not met in an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Identifier in Wikidata: reference data about who is meant. */
  readonly wikidata?: TextFilter | null | undefined;
  /** What it said, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges it is party to, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** What it put forward: proposals conveyed by its statements that propose, announce or request. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** What it is said to be a member of. A membership is somebody's statement: the edge carries its certainty and the statements. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and the title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** Of which type it is. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** Is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** Is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** Is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** Is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** By what stands on the edge. */
  readonly edge?: PartyEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PartyWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PartyWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PartyWhere | null | undefined;
};

/** By what stands on the edge: every condition given must hold. */
export type PartyEdgeWhere = {
  /** In what role. */
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

/** Every condition given must hold. */
export type PartyRoleFilter = {
  /** Is this, exactly. */
  readonly eq?: PartyRole | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<PartyRole> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type EventWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** What it is called here. */
  readonly name?: TextFilter | null | undefined;
  /** What kind of event it is. */
  readonly type?: EventTypeFilter | null | undefined;
  /** When it took place, as far as an article tells. */
  readonly date?: EdtfFilter | null | undefined;
  /** The statements that say when; none where nobody does. */
  readonly dateStatements?: StatementListWhere | null | undefined;
  /** Where it took place. */
  readonly place?: TextFilter | null | undefined;
  /** Who received the others. */
  readonly hosts?: ActorListWhere | null | undefined;
  /** Who took part, with the role on the edge. */
  readonly participants?: ParticipantListWhere | null | undefined;
  /** What was said at it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Passages that speak of it, with the name used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<EventWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<EventWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: EventWhere | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type PassageWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The span as fragment: `char=120,188` (RFC 5147), or of a table `row=17` (RFC 7111). */
  readonly fragment?: TextFilter | null | undefined;
  /** First character, counted in Unicode code points from 0. */
  readonly start?: IntFilter | null | undefined;
  /** The character after the last. */
  readonly end?: IntFilter | null | undefined;
  /** SHA-256 of the span's UTF-8 bytes in lower-case hexadecimal: whoever has the article can check it. */
  readonly digest?: TextFilter | null | undefined;
  /** The article it is a part of. */
  readonly article?: ArticleWhere | null | undefined;
  /** What is reported in it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Whom and what it names, with the spelling and the title used on the edge. */
  readonly entities?: EntityMentionListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PassageWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PassageWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PassageWhere | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type NodeListWhere = {
  /** At least one does. */
  readonly some?: NodeWhere | null | undefined;
  /** Not one does. */
  readonly none?: NodeWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: NodeWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** By what stands on the edge: every condition given must hold. */
export type EntityMentionEdgeWhere = {
  /** The name as printed in the passage. */
  readonly surface?: TextFilter | null | undefined;
  /** The title or style used with it there: `President`, `former President`, `Sir`. */
  readonly styledAs?: TextFilter | null | undefined;
  /** Whether it is no name but a reference, which says who is meant only where it stands: "this group", "its allies". */
  readonly reference?: BooleanFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<EntityMentionEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<EntityMentionEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: EntityMentionEdgeWhere | null | undefined;
};

/** By what stands on the edge: every condition given must hold. */
export type MentionEdgeWhere = {
  /** The name as printed in the passage. */
  readonly surface?: TextFilter | null | undefined;
  /** The title or style used with it there: `President`, `former President`, `Sir`. */
  readonly styledAs?: TextFilter | null | undefined;
  /** Whether it is no name but a reference, which says who is meant only where it stands: "this group", "its allies". */
  readonly reference?: BooleanFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<MentionEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MentionEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: MentionEdgeWhere | null | undefined;
};

/** By what stands on the edge: every condition given must hold. */
export type ParticipantEdgeWhere = {
  /** In what role. */
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

/** Every condition given must hold. */
export type EventRoleFilter = {
  /** Is this, exactly. */
  readonly eq?: EventRole | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<EventRole> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** By what stands on the edge: every condition given must hold. */
export type ActorEventEdgeWhere = {
  /** In what role. */
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

/** By what stands on the edge: every condition given must hold. */
export type MembershipEdgeWhere = {
  /** In what role: `member`, `co-chair`. */
  readonly role?: TextFilter | null | undefined;
  /** Since when, as far as an article tells. */
  readonly from?: EdtfFilter | null | undefined;
  /** Until when, as far as an article tells. */
  readonly to?: EdtfFilter | null | undefined;
  /** How surely it is said; at most PROBABLE where it rests on interpretation or forecast only. */
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

/** How many of the list must meet the conditions; what is given of these must hold. */
export type PositionListWhere = {
  /** At least one does. */
  readonly some?: PositionWhere | null | undefined;
  /** Not one does. */
  readonly none?: PositionWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: PositionWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type PositionWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** The name in common use. Every spelling that an article printed stands in `names`. */
  readonly name?: TextFilter | null | undefined;
  /** Every spelling and by-name met in the articles ("Moscow" is a name of Russia), each with the articles that print it. References such as "its allies" are none. */
  readonly names?: NameListWhere | null | undefined;
  /** Names in other languages and usual short forms: reference data about who is meant, not met in an article. */
  readonly aliases?: TextListFilter | null | undefined;
  /** Identifier in Wikidata: reference data about who is meant. */
  readonly wikidata?: TextFilter | null | undefined;
  /** What it said, as reported. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Pledges it is party to, with its role on the edge. */
  readonly pledges?: ActorPledgeListWhere | null | undefined;
  /** What it put forward: proposals conveyed by its statements that propose, announce or request. */
  readonly proposals?: ProposalListWhere | null | undefined;
  /** What it is said to be a member of. A membership is somebody's statement: the edge carries its certainty and the statements. */
  readonly memberships?: MembershipListWhere | null | undefined;
  /** Events it took part in, with its role on the edge. */
  readonly events?: ActorEventListWhere | null | undefined;
  /** Passages that name it, with the spelling and the title used there on the edge. */
  readonly mentions?: MentionListWhere | null | undefined;
  /** Of which type it is. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** Is a Group and meets these conditions. */
  readonly group?: GroupWhere | null | undefined;
  /** Is an Organisation and meets these conditions. */
  readonly organisation?: OrganisationWhere | null | undefined;
  /** Is a Person and meets these conditions. */
  readonly person?: PersonWhere | null | undefined;
  /** Is a State and meets these conditions. */
  readonly state?: StateWhere | null | undefined;
  /** By what stands on the edge. */
  readonly edge?: PositionEdgeWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PositionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PositionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PositionWhere | null | undefined;
};

/** By what stands on the edge: every condition given must hold. */
export type PositionEdgeWhere = {
  /** The statements that take it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PositionEdgeWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PositionEdgeWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PositionEdgeWhere | null | undefined;
};

/** Every condition given must hold. */
export type OrganisationClassificationFilter = {
  /** Is this, exactly. */
  readonly eq?: OrganisationClassification | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<OrganisationClassification> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type PassageListWhere = {
  /** At least one does. */
  readonly some?: PassageWhere | null | undefined;
  /** Not one does. */
  readonly none?: PassageWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: PassageWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** By what stands on the edge: every condition given must hold. */
export type ActorPledgeEdgeWhere = {
  /** In what role. */
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

/** Every condition given must hold. */
export type AttributionFilter = {
  /** Is this, exactly. */
  readonly eq?: Attribution | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<Attribution> | null | undefined;
  /** Whether it is unknown. */
  readonly isNull?: boolean | null | undefined;
};

/** How many of the list must meet the conditions; what is given of these must hold. */
export type PropositionListWhere = {
  /** At least one does. */
  readonly some?: PropositionWhere | null | undefined;
  /** Not one does. */
  readonly none?: PropositionWhere | null | undefined;
  /** Every one does; so it is with an empty list. */
  readonly all?: PropositionWhere | null | undefined;
  /** How many there are in the list, whatever they are. */
  readonly count?: IntFilter | null | undefined;
};

/** Which of them: every condition given must hold. A condition on what is absent does not hold, and `{}` is no condition; that there is something, whatever it is, is `{id: {isNull: false}}`. */
export type PropositionWhere = {
  /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id?: IdFilter | null | undefined;
  /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label?: TextFilter | null | undefined;
  /** When it came into this graph. */
  readonly recordedAt?: DateTimeFilter | null | undefined;
  /** It in our own words. */
  readonly summary?: TextFilter | null | undefined;
  /** What it hangs on. */
  readonly conditions?: ConditionListWhere | null | undefined;
  /** The articles that report it, each once: `articles: {count: {gte: 2}}` finds what several report. */
  readonly articles?: ArticleListWhere | null | undefined;
  /** The statements that convey it: who says so, or denies it. */
  readonly statements?: StatementListWhere | null | undefined;
  /** Of which type it is. */
  readonly type?: EntityTypeFilter | null | undefined;
  /** Is a Claim and meets these conditions. */
  readonly claim?: ClaimWhere | null | undefined;
  /** Is a Pledge and meets these conditions. */
  readonly pledge?: PledgeWhere | null | undefined;
  /** Is a Proposal and meets these conditions. */
  readonly proposal?: ProposalWhere | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<PropositionWhere> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<PropositionWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: PropositionWhere | null | undefined;
};

/** Which way an order runs. */
export type SortDirection =
  /** From the least to the greatest. */
  | 'ASC'
  /** From the greatest to the least. */
  | 'DESC';

/** One key of an order. What is absent comes last both ways; the id decides between equals. */
export type EventOrder =
  {   /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id: SortDirection; readonly label?: never; readonly recordedAt?: never; readonly name?: never; readonly type?: never; readonly date?: never; readonly place?: never; }
  |  { readonly id?: never;   /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label: SortDirection; readonly recordedAt?: never; readonly name?: never; readonly type?: never; readonly date?: never; readonly place?: never; }
  |  { readonly id?: never; readonly label?: never;   /** When it came into this graph. */
  readonly recordedAt: SortDirection; readonly name?: never; readonly type?: never; readonly date?: never; readonly place?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never;   /** What it is called here. */
  readonly name: SortDirection; readonly type?: never; readonly date?: never; readonly place?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly name?: never;   /** What kind of event it is. */
  readonly type: SortDirection; readonly date?: never; readonly place?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly name?: never; readonly type?: never;   /** When it took place, as far as an article tells. */
  readonly date: SortDirection; readonly place?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly name?: never; readonly type?: never; readonly date?: never;   /** Where it took place. */
  readonly place: SortDirection; };

/** Whether somebody is said to hold an office now. */
export type OfficeStatus =
  /** Holds it. */
  | 'CURRENT'
  /** Held it before. */
  | 'FORMER';

/** What kind of condition it is. */
export type Trigger =
  /** When the fighting stops. */
  | 'CEASEFIRE'
  /** When peace is agreed. */
  | 'PEACE_AGREEMENT'
  /** When the fighting stops or peace is agreed, whichever comes first. */
  | 'TRUCE_OR_PEACE'
  /** If an agreement allows it. */
  | 'AGREEMENT_PERMITS'
  /** If an agreement is broken or an attack renewed. */
  | 'BREACH'
  /** If the United States stands behind it. */
  | 'US_BACKING'
  /** Once rules such as those of engagement are set. */
  | 'RULES_SET'
  /** In exchange for something. */
  | 'RECIPROCAL'
  /** Anything else. */
  | 'OTHER';

/** Whether the condition holds. */
export type ConditionState =
  /** Not yet. */
  | 'OPEN'
  /** It holds. */
  | 'MET'
  /** It can no longer hold. */
  | 'FAILED'
  /** Nobody says. */
  | 'UNKNOWN';

/** In what role somebody took part in an event. */
export type EventRole =
  /** Received the others. */
  | 'HOST'
  /** Came to see the host. */
  | 'VISITOR'
  /** Spoke there. */
  | 'SPEAKER'
  /** Was there. */
  | 'PARTICIPANT';

/** In what role somebody is party to a pledge. */
export type PartyRole =
  /** Undertakes it, or refuses to. */
  | 'PLEDGOR'
  /** It is for them. */
  | 'BENEFICIARY'
  /** Provides the goods. */
  | 'SUPPLIER'
  /** Leads what others do. */
  | 'COORDINATOR';

/** How sure the source is, after FactBank: `reportedly` is PROBABLE on the reporter's side, `might` is POSSIBLE. */
export type Certainty =
  /** Said as a fact. */
  | 'CERTAIN'
  /** Said as likely, or at second hand with a reservation. */
  | 'PROBABLE'
  /** Said as possible. */
  | 'POSSIBLE'
  /** Nothing shows how sure. */
  | 'UNSPECIFIED';

/** What kind of event it is. */
export type EventType =
  /** A meeting of leaders. */
  | 'SUMMIT'
  /** One side travels to the other. */
  | 'VISIT'
  /** An agreement concluded. */
  | 'TREATY'
  /** Something begins. */
  | 'LAUNCH'
  /** Any other meeting. */
  | 'MEETING'
  /** A vote is taken. */
  | 'VOTE'
  /** Anything else. */
  | 'OTHER';

/** One key of an order. What is absent comes last both ways; the id decides between equals. */
export type MoneyOrder =
  {   /** The amount, exact. */
  readonly amount: SortDirection; readonly currency?: never; }
  |  { readonly amount?: never;   /** Its currency. */
  readonly currency: SortDirection; };

/** One key of an order. What is absent comes last both ways; the id decides between equals. */
export type QuantityOrder =
  {   /** Lower bound; null if there is none. */
  readonly min: SortDirection; readonly max?: never; readonly minInclusive?: never; readonly maxInclusive?: never; readonly unit?: never; readonly approximate?: never; }
  |  { readonly min?: never;   /** Upper bound; null if there is none. */
  readonly max: SortDirection; readonly minInclusive?: never; readonly maxInclusive?: never; readonly unit?: never; readonly approximate?: never; }
  |  { readonly min?: never; readonly max?: never;   /** Whether the lower bound itself is meant. */
  readonly minInclusive: SortDirection; readonly maxInclusive?: never; readonly unit?: never; readonly approximate?: never; }
  |  { readonly min?: never; readonly max?: never; readonly minInclusive?: never;   /** Whether the upper bound itself is meant. */
  readonly maxInclusive: SortDirection; readonly unit?: never; readonly approximate?: never; }
  |  { readonly min?: never; readonly max?: never; readonly minInclusive?: never; readonly maxInclusive?: never;   /** What is counted or measured: `nations`, `miles`, `companies`. */
  readonly unit: SortDirection; readonly approximate?: never; }
  |  { readonly min?: never; readonly max?: never; readonly minInclusive?: never; readonly maxInclusive?: never; readonly unit?: never;   /** Whether the number is said to be a rough one. */
  readonly approximate: SortDirection; };

/** What kind of organisation it is. */
export type OrganisationClassification =
  /** States bound by treaty. */
  | 'ALLIANCE'
  /** States that act together without a treaty of alliance. */
  | 'COALITION'
  /** A government or a part of one. */
  | 'GOVERNMENT'
  /** An armed force or a command. */
  | 'MILITARY'
  /** Publishes articles. */
  | 'OUTLET'
  /** A business. */
  | 'COMPANY'
  /** An international or public body. */
  | 'BODY'
  /** Anything else. */
  | 'OTHER';

/** What is undertaken, after the categories of the Kiel tracker and PLOVER. */
export type PledgeKind =
  /** Money: grants, loans, credits. */
  | 'FINANCIAL'
  /** Weapons, ammunition and other goods. */
  | 'EQUIPMENT'
  /** Soldiers. */
  | 'TROOPS'
  /** Training of forces. */
  | 'TRAINING'
  /** Sharing of intelligence. */
  | 'INTELLIGENCE'
  /** Transport, supply, maintenance. */
  | 'LOGISTICS'
  /** A guarantee of security. */
  | 'GUARANTEE'
  /** Economic measures against somebody. */
  | 'SANCTIONS'
  /** Leading or coordinating what others do. */
  | 'COORDINATION'
  /** Anything else. */
  | 'OTHER';

/** Whether the pledge is to do it or not to do it. */
export type Direction =
  /** Will do it. */
  | 'WILL'
  /** Will not do it. */
  | 'WILL_NOT';

/** Where a force acts. */
export type Domain =
  /** On land. */
  | 'LAND'
  /** At sea. */
  | 'SEA'
  /** In the air. */
  | 'AIR'
  /** In networks. */
  | 'CYBER'
  /** In space. */
  | 'SPACE';

/** What a force is to do: the tasks of Article 43 of the Treaty on European Union, of NATO's concept and of mandates of the United Nations. */
export type Task =
  /** Fights: a task of combat forces in the treaty's words. */
  | 'COMBAT'
  /** Is there so that nobody attacks, and reassures those it stands with, as NATO has it. */
  | 'DETERRENCE'
  /** Keeps a peace that has been made, with the consent of the parties. */
  | 'PEACEKEEPING'
  /** Watches whether a ceasefire or an agreement is kept, and reports. */
  | 'MONITORING'
  /** Guards skies, waters, places or people. */
  | 'PROTECTION'
  /** Trains or advises the forces of another. */
  | 'TRAINING'
  /** Supports without fighting: logistics, transport, engineering, medicine. */
  | 'SUPPORT'
  /** Clears mines and what has not exploded. */
  | 'DEMINING'
  /** Anything else. */
  | 'OTHER';

/** How far a pledge has come, after OCHA FTS, IATI and the Kiel tracker. FLOATED and REFUSED never enter a total. */
export type Stage =
  /** Spoken of, nobody bound. */
  | 'FLOATED'
  /** Promised. */
  | 'PLEDGED'
  /** Bound by an agreement. */
  | 'COMMITTED'
  /** Set aside from means at hand. */
  | 'ALLOCATED'
  /** Handed over. */
  | 'DELIVERED'
  /** Not kept. */
  | 'BROKEN'
  /** Taken back. */
  | 'WITHDRAWN'
  /** Run out. */
  | 'LAPSED'
  /** Replaced by another. */
  | 'SUPERSEDED'
  /** Declined. */
  | 'REFUSED';

/** What a speaker does by saying something. After the verbal events of PLOVER and Searle's classes of speech acts. */
export type Act =
  /** Says that something is so. */
  | 'ASSERT'
  /** Makes known something decided or agreed. */
  | 'ANNOUNCE'
  /** Binds oneself to do something. */
  | 'PROMISE'
  /** Puts forward something to be done. */
  | 'PROPOSE'
  /** Asks or demands that somebody do something. */
  | 'REQUEST'
  /** Speaks for something another put forward. */
  | 'SUPPORT'
  /** Speaks against something another put forward, or refuses. */
  | 'REJECT'
  /** Takes part in a decision without taking a side. */
  | 'ABSTAIN'
  /** Blames somebody for something. */
  | 'ACCUSE'
  /** Announces harm should something happen or not happen. */
  | 'WARN'
  /** Says what something means or why it was done. */
  | 'INTERPRET'
  /** Says what may come. */
  | 'FORECAST';

/** How the words reach the reader. */
export type Voice =
  /** Quoted word for word. */
  | 'DIRECT'
  /** Reported in the article's words. */
  | 'INDIRECT'
  /** The article speaks for itself. */
  | 'NARRATOR'
  /** Stands in a headline or among the highlights. */
  | 'HEADLINE';

/** Whether what is conveyed is affirmed or denied, after FactBank. */
export type Polarity =
  /** Affirmed. */
  | 'POSITIVE'
  /** Denied. */
  | 'NEGATIVE'
  /** Neither. */
  | 'UNKNOWN';

/** To whom the article gives a statement: this, and not `firstHand`, tells what the article says itself from what it says that somebody said. */
export type Attribution =
  /** To nobody: the article says it itself. */
  | 'NARRATOR'
  /** To somebody it names. */
  | 'ATTRIBUTED'
  /** To somebody by way of another, who passes it on. */
  | 'RELAYED';

/** One key of an order. What is absent comes last both ways; the id decides between equals. */
export type PledgeOrder =
  {   /** Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`. */
  readonly id: SortDirection; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never;   /** What it is called in a list or a picture: its name, title, gist or summary; of a passage the title of its article, with the fragment. */
  readonly label: SortDirection; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never;   /** When it came into this graph. */
  readonly recordedAt: SortDirection; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never;   /** It in our own words. */
  readonly summary: SortDirection; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never;   /** What is undertaken. */
  readonly kind: SortDirection; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never;   /** Whether it is to be done or not to be done. */
  readonly direction: SortDirection; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never;   /** The amount, where one is named. */
  readonly money: MoneyOrder; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never;   /** How much or how many, where that is named. */
  readonly quantity: QuantityOrder; readonly agreedOn?: never; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never;   /** When it was agreed, as far as an article tells. */
  readonly agreedOn: SortDirection; readonly since?: never; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never;   /** Since when it stands: when it was agreed, or else the first dated entry of its history. */
  readonly since: SortDirection; readonly stage?: never; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never;   /** How far it has come: the stage of the latest dated entry of its history, then the one furthest on; an end wins; what will not be done is REFUSED. */
  readonly stage: SortDirection; readonly at?: never; }
  |  { readonly id?: never; readonly label?: never; readonly recordedAt?: never; readonly summary?: never; readonly kind?: never; readonly direction?: never; readonly money?: never; readonly quantity?: never; readonly agreedOn?: never; readonly since?: never; readonly stage?: never;   /** The occasion on which it was made. */
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
import { type GraphQLCompositeType, isObjectType } from "graphql";

/** A field of a selection set, with what decides whether another field may share its response key. */
export interface AskedField {
  readonly parent: GraphQLCompositeType;
  readonly name: string;
  /** Its arguments as text. */
  readonly given: string;
  readonly type: string;
}

interface Entry {
  readonly fields: AskedField[];
  readonly below: DocumentScope;
}

/**
 * The response keys within one object of an answer. Fields under one key are merged, so they must ask for the same; on
 * two object types that exclude each other, only their types must agree.
 * @see https://spec.graphql.org/September2025/#sec-Field-Selection-Merging
 */
export class DocumentScope {
  private readonly entries = new Map<string, Entry>();

  /**
   * @param isStrict whether fields under one key must be identical even then, for documents that the looser rule makes
   * invalid.
   */
  constructor(private readonly isStrict: boolean) {}

  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  /** Takes the first of these keys that the field may have; gives it with the scope of the field's own selections. */
  take(keys: Iterable<string>, field: AskedField): { readonly key: string; readonly below: DocumentScope } {
    for (const key of keys) {
      const entry = this.entries.get(key);
      if (entry === undefined) {
        const below = new DocumentScope(this.isStrict);
        this.entries.set(key, { fields: [field], below });
        return { key, below };
      }
      if (entry.fields.every((other) => this.mayShare(other, field))) {
        entry.fields.push(field);
        return { key, below: entry.below };
      }
    }
    throw new RangeError("there are not enough keys");
  }

  /** Adopts the keys of a fragment that was printed in another place. */
  adopt(other: DocumentScope): void {
    for (const [key, entry] of other.entries) this.entries.set(key, entry);
  }

  private mayShare(a: AskedField, b: AskedField): boolean {
    if (a.type !== b.type) return false;
    if (a.name === b.name && a.given === b.given) return true;
    return !this.isStrict && isObjectType(a.parent) && isObjectType(b.parent) && a.parent !== b.parent;
  }
}

import { type GraphQLCompositeType, isObjectType } from "graphql";

/** A field as it stands in a selection set, for telling whether another may have the same response key. */
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
 * The response keys of one object of the answer. Fields of one key are merged, so they must ask for the same; on two
 * object types that exclude each other they need only have the same type.
 * @see https://spec.graphql.org/September2025/#sec-Field-Selection-Merging
 */
export class DocumentScope {
  private readonly entries = new Map<string, Entry>();

  /** @param isStrict whether one key is always one field, for where the looser rule made no valid document. */
  constructor(private readonly isStrict: boolean) {}

  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  /** Finds the first of the keys that the field may have, and gives the scope of what it selects. */
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

  /** Takes over the keys of a fragment that was written in another place. */
  adopt(other: DocumentScope): void {
    for (const [key, entry] of other.entries) this.entries.set(key, entry);
  }

  private mayShare(a: AskedField, b: AskedField): boolean {
    if (a.type !== b.type) return false;
    if (a.name === b.name && a.given === b.given) return true;
    return !this.isStrict && isObjectType(a.parent) && isObjectType(b.parent) && a.parent !== b.parent;
  }
}

import type { GraphQLField } from "graphql";
import { ServiceError } from "../../errors/service-error.js";
import { givenLeaf } from "./argument-value.js";
import type { Parameter } from "./expression.js";
import { pageSize } from "./plan-page.js";
import type { GivenArguments } from "./planning.js";

/**
 * The size of a list, for a field with `first`.
 * @throws ServiceError PAGE_SIZE_INVALID when it is read for a request whose `first` is out of range.
 */
export function listSize(
  definition: GraphQLField<unknown, unknown>,
  given: GivenArguments,
): Parameter<number> | undefined {
  const usual = definition.args.find(({ name }) => name === "first")?.defaultValue as number | undefined;
  const first = givenLeaf<number>(given.get("first"));
  if (usual === undefined) return first;
  return {
    read: (request) => {
      const size = first?.read(request) ?? usual;
      if (size >= pageSize.least && size <= pageSize.most) return size;
      throw new ServiceError("PAGE_SIZE_INVALID", `\`first: ${size}\` is outside ${pageSize.least}-${pageSize.most}.`, {
        field: "first",
      });
    },
  };
}

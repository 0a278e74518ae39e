import { type ClassType, getMetadataStorage } from "type-graphql";
import { nearMiss } from "../errors/near-miss.js";
import { ServiceError } from "../errors/service-error.js";

/**
 * The class that declares a GraphQL type, for the thunk of a field: `@Field(() => [typeNamed("Statement")])`. Domain
 * classes refer to each other in cycles; naming a type instead of importing its class keeps the imports acyclic.
 * @throws ServiceError DECLARATION_INVALID if no class has that name.
 */
export function typeNamed(name: string): ClassType {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  const declared = [...objectTypes, ...interfaceTypes];
  const target = declared.find((type) => type.name === name)?.target;
  if (target === undefined) {
    throw new ServiceError(
      "DECLARATION_INVALID",
      `No class declares the type "${name}".${nearMiss(
        name,
        declared.map((type) => type.name),
      )}`,
    );
  }
  return target as ClassType;
}

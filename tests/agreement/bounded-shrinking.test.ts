import fc from "fast-check";
import { expect, test } from "vitest";
import { boundedShrinking } from "./bounded-shrinking.js";
import { TimedOut } from "./timed-out.js";

const numbers = fc.integer({ min: 0, max: 1_000_000 });

test("what runs into the time limit is reported as it is", async () => {
  const asked: number[] = [];
  const check = boundedShrinking(async (number: number) => {
    asked.push(number);
    if (number > 10) throw new TimedOut(`${number} takes too long`);
  }, 60_000);
  const { counterexample } = await fc.check(fc.asyncProperty(numbers, check), { seed: 1 });
  expect(counterexample).toEqual([asked.at(-1)]);
  expect(asked.filter((number) => number > 10)).toHaveLength(1);
});

test("any other failure is shrunk, though not to one that takes too long", async () => {
  const check = boundedShrinking(async (number: number) => {
    if (number > 10 && number % 2 === 0) throw new Error("even");
    if (number > 10) throw new TimedOut("odd");
  }, 60_000);
  const { counterexample, errorInstance } = await fc.check(
    fc.asyncProperty(
      numbers.map((number) => number * 2),
      check,
    ),
    { seed: 1 },
  );
  expect(counterexample).toEqual([12]);
  expect(errorInstance).toMatchObject({ message: "even" });
});

test("shrinking ends when its time is up", async () => {
  let failures = 0;
  const check = boundedShrinking(async () => {
    failures++;
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error("never");
  }, 30);
  await fc.check(fc.asyncProperty(numbers, check), { seed: 1 });
  expect(failures).toBeLessThan(4);
});

/** States that vote, and resolutions that they vote on. */
const [states, resolutions] = [200, 500];

/** What all votes refer to. */
export function sharedDocument(): object {
  return {
    articles: [
      {
        id: "article:votes",
        title: "Votes",
        language: "en",
        length: 90_000_000,
        textDigest: "0".repeat(64),
        published: "2021",
      },
    ],
    states: [
      ...Array.from({ length: states }, (_state, index) => ({ id: `state:s${index}`, name: `State ${index}` })),
      { id: "state:hub", name: "Hub" },
    ],
    passages: [
      { id: "passage:votes:first", article: "article:votes", fragment: "row=0", digest: "1".repeat(64), entities: [] },
    ],
    proposals: Array.from({ length: resolutions }, (_one, index) => ({
      id: `proposal:r${index}`,
      title: `Resolution ${index}`,
      summary: `What resolution ${index} puts forward.`,
    })),
    statements: [
      {
        id: "statement:first",
        act: "PROPOSE",
        gist: "All resolutions are put forward.",
        voice: "NARRATOR",
        certainty: "CERTAIN",
        polarity: "POSITIVE",
        madeBy: [],
        conveys: Array.from({ length: resolutions }, (_one, index) => `proposal:r${index}`),
        reportedIn: ["passage:votes:first"],
      },
    ],
  };
}

/** One row of the table: how one state voted on one resolution. */
export const voteDocument = (index: number): object => vote(index, `state:s${index % states}`);

/** A vote of the state that votes most. */
export const hubDocument = (index: number): object => vote(10_000_000 + index, "state:hub");

const vote = (index: number, state: string): object => ({
  passages: [
    {
      id: `passage:votes:${index}`,
      article: "article:votes",
      fragment: `row=${index + 1}`,
      digest: index.toString(16).padStart(64, "0"),
      entities: [],
    },
  ],
  statements: [
    {
      id: `statement:vote-${index}`,
      act: index % 3 === 0 ? "REJECT" : "SUPPORT",
      gist: `It votes on resolution ${index % resolutions}.`,
      voice: "NARRATOR",
      certainty: "CERTAIN",
      polarity: "POSITIVE",
      saidOn: `20${10 + (index % 10)}-0${1 + (index % 9)}-1${index % 10}`,
      madeBy: [state],
      conveys: [`proposal:r${(index * 7) % resolutions}`],
      reportedIn: [`passage:votes:${index}`],
    },
  ],
});

// @ts-check
// What the order of the pages found is made of: tuned on the judged queries, but for those kept apart.

/** How much each way to match counts, against the word itself: [for the order, as cover]. */
export const WAYS = /** @type {Record<string, [number, number]>} */ ({
  own: [1, 1], undotted: [0.4, 0.8], redotted: [0.15, 0.4], joined: [0.95, 1], derived: [0.75, 0.95], derivedBeside: [0.3, 0.9], split: [0.85, 0.57], splitBeside: [0.95, 0.63], replaced: [0.6, 0.8],
  part: [0.4, 0.65], partTail: [0.35, 0.75], head: [0.8, 0.85], starts: [0.5, 0.7], inside: [0.4, 0.6],
});

/** What else the order is made of. */
export const WEIGHT = {
  prefix: 0.52, prefixLength: 0.4, prefixCover: 0.55, prefixBeside: 0.4, redotted: 0.6, synonymBeside: 0.7, synonymCover: 0.8, soft: 0.12, mention: 0.5, unmatched: 1,
  threshold: 0.52, thresholdMany: 0.42, thresholdLong: 0.3, subject: 0.4, about: 0.42, thresholdAbout: 0.2, guessed: 0.4, sure: 0.76, thresholdKnown: 0.3, cover: 0.88, coverPower: 2, name: 2.1, namePower: 2, namePrefix: 0.5, named: 0.4, shared: 0.4, askedFor: 1, askedOf: 0.5, answers: 0.85, largest: 0.5, answersShare: 0.5, ownShare: 0.4, answersAsked: 0.1, overview: 0.8, sums: 0.25, beside: 0.4, softWhole: 6, explains: 0.02, explainsAsked: 0.9, afterAsked: 1.2, kind: 1.35, tells: 0.85,
};

/** Where few pages are found: how many fill the list, how good against the best a page must be to be gone on from, and what a page's own words count beside its links. */
export const ONWARD = { most: 10, least: 0.5, held: 0.5 };

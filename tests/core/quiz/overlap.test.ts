import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/glossary/entry.ts';
import { makeQuiz, type QuizQuestion } from '../../../src/core/quiz/quiz.ts';
import { makeEntry } from '../support.ts';
import { compileOwnGlossary, randomOf } from './support.ts';

const { entries } = compileOwnGlossary();
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

/** Entries that have to do with none of the pairs below: less near to each of them than the other one is. */
const FILLERS = ['goldwater-rule', 'stroop-effect', 'twin-study', 'power-posing'].map(entryOf);

type Pair = readonly [id: string, other: string];

/** Of each pair, the definition of one would be right for the other: the names tell (first list), or authors do (the others). */
const NAMED_AS_KIND: Pair[] = [
  ['inter-rater-reliability', 'reliability'],
  ['content-validity', 'validity'],
  ['convergent-and-discriminant-validity', 'validity'],
  ['borderline-personality-disorder', 'personality-disorder'],
  ['social-anxiety-disorder', 'anxiety-disorder'],
  ['binge-eating-disorder', 'eating-disorder'],
  ['postpartum-depression', 'depression'],
  ['availability-heuristic', 'heuristic'],
  ['negative-reinforcement', 'reinforcement'],
  ['secure-attachment', 'attachment'],
  ['psychodynamic-psychotherapy', 'psychotherapy'],
  ['mindfulness-based-cognitive-therapy', 'cognitive-therapy'],
  ['big-five', 'personality-trait'],
];
const KINDS: Pair[] = [
  ['confirmation-bias', 'cognitive-bias'],
  ['alcohol-use-disorder', 'substance-use-disorder'],
  ['waiting-list-control', 'control-group'],
  ['panic-disorder', 'anxiety-disorder'],
  ['anorexia-nervosa', 'eating-disorder'],
  ['anorexia-nervosa', 'mental-disorder'],
  ['autism', 'mental-disorder'],
  ['schizophrenia', 'psychosis'],
  ['seasonal-affective-disorder', 'depression'],
  ['fear', 'emotion'],
  ['depersonalisation', 'dissociation'],
  ['obsession', 'intrusive-thought'],
  ['dopamine', 'neurotransmitter'],
  ['rorschach-test', 'projective-test'],
  ['phq-9', 'self-report'],
  ['working-memory', 'executive-functions'],
  ['episodic-memory', 'long-term-memory'],
  ['sublimation', 'defence-mechanism'],
  ['flooding', 'exposure-therapy'],
  ['gestalt-therapy', 'psychotherapy'],
  ['acceptance-and-commitment-therapy', 'cognitive-behavioural-therapy'],
  ['structural-family-therapy', 'family-therapy'],
  ['withdrawal-rupture', 'alliance-rupture'],
  ['therapy-homework', 'therapeutic-tasks'],
  ['neuroticism', 'personality-trait'],
];
const NEARLY_THE_SAME: Pair[] = [
  ['mentalization', 'theory-of-mind'],
  ['splitting', 'idealisation'],
  ['introjection', 'identification'],
  ['internal-working-model', 'object-relations-theory'],
  ['cognitive-distortion', 'cognitive-bias'],
  ['narcissistic-personality-disorder', 'narcissism'],
  ['client-feedback', 'routine-outcome-monitoring'],
  ['treatment-adherence', 'client-engagement'],
  ['here-and-now', 'metacommunication'],
  ['repressed-memory', 'repression'],
];

/** Pairs that are close, and of which only one is right: telling them apart is what a quiz is for. */
const CLOSE: Pair[] = [
  ['ptsd', 'complex-ptsd'],
  ['compulsion', 'repetition-compulsion'],
  ['panic-attack', 'panic-disorder'],
  ['anxiety', 'fear'],
  ['shame', 'guilt'],
  ['empathy', 'sympathy'],
  ['projection', 'projective-identification'],
  ['repression', 'suppression'],
  ['withdrawal-rupture', 'confrontation-rupture'],
  ['anxious-attachment', 'avoidant-attachment'],
  ['negative-reinforcement', 'punishment'],
  ['short-term-memory', 'working-memory'],
  ['reliability', 'validity'],
  ['prolonged-grief-disorder', 'grief'],
  ['therapeutic-alliance', 'therapeutic-relationship'],
  ['dsm', 'icd'],
  ['bulimia-nervosa', 'binge-eating-disorder'],
  ['isolation-of-affect', 'affect'],
];

function entryOf(id: string): Entry {
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw new Error(`There is no entry "${id}".`);
  return entry;
}

function bothWays(a: Entry, b: Entry): [right: Entry, wrong: Entry][] {
  return [
    [a, b],
    [b, a],
  ];
}

/** Of quizzes that ask for one entry, and of a few others may show any: how each asks, and what it has for answers. */
function asked(right: Entry, others: readonly Entry[]): { kind: string; answers: Entry[] }[] {
  return SEEDS.flatMap((seed) => makeQuiz([right], [right, ...others], 1, randomOf(seed))).map(({ kind, answers }) => ({
    kind,
    answers: answers.map(({ entry }) => entry),
  }));
}

describe('wordings', () => {
  const made = (id: string, ...forms: string[]) => makeEntry(id, { forms, definition: `What is ${id}.` });
  const fillers = ['dread', 'awe', 'joy', 'mirth'].map((id) => made(id));
  /** Whether a question about one of two entries can have the other among its answers. */
  const meet = (a: Entry, b: Entry) =>
    bothWays(a, b).some(([right, wrong]) =>
      asked(right, [wrong, ...fillers]).some(({ answers }) => answers.includes(wrong)),
    );

  it.each([
    ['crisis', 'crises'],
    ['bias', 'biases'],
    ['memory study', 'memory studies'],
    ['stimulus', 'stimuli'],
    ['self-care', 'Self Care'],
    ['naïveté', 'naivete'],
  ])('that differ in number, capitals, accents or hyphens are the same: %j, %j', (one, other) => {
    expect(meet(made('this', one), made('that', other))).toBe(false);
  });

  it.each([
    ['isolation of affect', 'affect'],
    ['memory', 'memory study'],
    ['as', 'a'],
  ])('that only hold the same words, or look like a plural, are not: %j, %j', (one, other) => {
    expect(meet(made(one), made(other))).toBe(true);
  });

  it('say nothing where the definition is the same', () => {
    const same = (id: string) => ({ ...made(id), definition: 'The same.' });
    expect(meet(same('this'), same('that'))).toBe(false);
  });
});

describe.each([
  ['one is named as a kind of the other', NAMED_AS_KIND],
  ['one is a kind of the other by what authors say', KINDS],
  ['they are nearly the same by what authors say', NEARLY_THE_SAME],
])('two entries of which %s', (_, pairs) => {
  it.each(pairs)('are not asked for beside each other: %s, %s', (one, other) => {
    const [a, b] = [entryOf(one), entryOf(other)];
    for (const [right, wrong] of bothWays(a, b)) {
      const questions = asked(right, [wrong, ...FILLERS]);
      expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['meaning', 'term']));
      expect(questions.filter(({ answers }) => answers.includes(wrong))).toEqual([]);
    }
  });

  it.each(pairs)('are not both wrong answers to one question: %s, %s', (one, other) => {
    const [a, b] = [entryOf(one), entryOf(other)];
    const questions = asked(entryOf('serial-position-effect'), [a, b, ...FILLERS.slice(0, 2)]);
    expect(questions).toHaveLength(SEEDS.length);
    expect(questions.filter(({ answers }) => answers.includes(a) && answers.includes(b))).toEqual([]);
  });
});

describe('two entries that are close', () => {
  it.each(CLOSE)('are asked for beside each other, both ways: %s, %s', (one, other) => {
    const [a, b] = [entryOf(one), entryOf(other)];
    for (const [right, wrong] of bothWays(a, b)) {
      const kinds = asked(right, [wrong, ...FILLERS]).filter(({ answers }) => answers.includes(wrong));
      expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['meaning', 'term']));
    }
  });
});

describe('the answers to a term of the glossary', () => {
  // Made once for all tests, and not before they run: it takes a while.
  let questions: readonly QuizQuestion[] = [];
  beforeAll(() => {
    questions = SEEDS.slice(0, 4).flatMap((seed) => makeQuiz(entries, entries, entries.length, randomOf(seed)));
  }, 60_000);

  it('are four for each term, however many are left out', () => {
    expect(questions).toHaveLength(4 * entries.length);
    expect(questions.filter(({ answers }) => new Set(answers.map(({ entry }) => entry)).size !== 4)).toEqual([]);
  });

  it('are no two of which authors say that they overlap', () => {
    const pairs = questions.flatMap(({ answers }) =>
      answers.flatMap((a) => answers.map((b) => [a.entry, b.entry] as const)),
    );
    expect(pairs.filter(([a, b]) => a.overlaps.includes(b.id)).map(([a, b]) => `${a.id}, ${b.id}`)).toEqual([]);
  });

  it('are near to it: easily confused with it, related, or of its topic', () => {
    const far = questions.flatMap(({ right, answers }) => {
      const near = new Set([...right.confusedWith, ...right.related].map(({ id }) => id));
      return answers.filter(({ entry }) => entry.topicId !== right.topicId && !near.has(entry.id));
    });
    expect(far).toEqual([]);
  });
});

import { faultAt } from './authored.ts';
import type { Fault } from './fault.ts';
import type { WholeQuestion } from './questionSchema.ts';
import type { PlacedText } from './readability.ts';

/** Numbers in digits, but for those that belong to a name: DSM-5, GAD-7. */
const FIGURE = /(?<![\d.,]|\p{L}-?)(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)/gu;

/** The figures of a text by their value: `.28` and `0.28` are the same. */
export function figuresIn(text: string): Map<number, string> {
  return new Map([...text.matchAll(FIGURE)].map(([figure]) => [Number(figure.replaceAll(',', '')), figure]));
}

/**
 * Finds figures that do not stand in what the entries say of the sources: of the paragraph's own, or for the short answer of all.
 * @param summaries by reference
 */
export function checkFigures(question: WholeQuestion, summaries: ReadonlyMap<string, string>): Fault[] {
  const { short, answer } = question.yaml.value;
  const check = ({ text, path }: PlacedText, sources: readonly string[]): Fault[] => {
    const given = figuresIn(sources.map((key) => summaries.get(key) ?? '').join('\n'));
    const lacking = [...figuresIn(text)].filter(([value]) => !given.has(value));
    return lacking.map(([, figure]) =>
      faultAt(
        question,
        path,
        `"${path.join('.')}": the figure ${figure} stands in no entry's summary of its sources; mend it or leave it out.`,
      ),
    );
  };
  const all = answer.flatMap(({ sources }) => sources);
  return [
    ...check({ text: short, path: ['short'] }, all),
    ...answer.flatMap(({ text, sources }, index) => check({ text, path: ['answer', index, 'text'] }, sources)),
  ];
}

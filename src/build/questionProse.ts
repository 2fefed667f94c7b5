import { faultAt } from './authored.ts';
import type { Fault } from './fault.ts';
import { textsOf, type WholeQuestion } from './questionSchema.ts';
import { checkGrade, checkSentences } from './readability.ts';

/** The end of secondary school: an answer is for clients and families too. */
const MAX_READING_GRADE = 12;
/** Who is told "you" is soon told what to do. */
const ADDRESS = /\b(you|your|yours|yourself|yourselves)\b/i;

/** Finds prose of a question that a reader would stumble over, or be advised by. */
export function checkQuestionProse(question: WholeQuestion): Fault[] {
  const texts = textsOf(question.yaml.value);
  return [
    ...checkSentences(question, texts),
    ...texts.flatMap((each) => {
      const name = `"${each.path.join('.')}"`;
      const address = ADDRESS.exec(each.text)?.[0];
      const message = `${name} speaks to the reader ("${address}"); say what is known, and advise nothing.`;
      return [
        ...checkGrade(question, each, name, MAX_READING_GRADE),
        ...(address ? [faultAt(question, each.path, message)] : []),
      ];
    }),
  ];
}

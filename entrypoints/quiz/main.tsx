import { render } from 'preact';
import { createGlossary } from '../../src/core/glossary/glossary.ts';
import { fetchEntries } from '../../src/platform/glossaryFiles.ts';
import { isInPrivateWindow } from '../../src/platform/inPrivateWindow.ts';
import { createLearningStore } from '../../src/platform/learningStore.ts';
import { lastQuiz, openSavedQuizOutside } from '../../src/platform/quizStore.ts';
import { languageOfWords } from '../../src/ui/words.ts';
import { QuizApp } from './QuizApp.tsx';
import '../../src/ui/page/ownPage.css';
import '../../src/ui/quiz/quiz.css';

document.documentElement.lang = languageOfWords();
const { all } = createGlossary(fetchEntries);
const store = createLearningStore();
const savedIds = async () => (await store.saved()).map(({ id }) => id);
const pageIds = async () => (await lastQuiz.get()) ?? [];
const onOutside = isInPrivateWindow() ? openSavedQuizOutside : undefined;
const root = document.getElementById('page');
if (root) {
  const app = (
    <QuizApp fetchAll={all} savedIds={savedIds} pageIds={pageIds} onOutside={onOutside} random={Math.random} />
  );
  render(app, root);
}

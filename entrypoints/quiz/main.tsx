import { render } from 'preact';
import { createGlossary } from '../../src/core/glossary/glossary.ts';
import { fetchEntries } from '../../src/platform/glossaryFiles.ts';
import { createLearningStore } from '../../src/platform/learningStore.ts';
import { loadQuiz } from '../../src/platform/quizStore.ts';
import { languageOfWords } from '../../src/ui/words.ts';
import { QuizApp } from './QuizApp.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/page/ownPage.css';
import '../../src/ui/quiz/quiz.css';

document.documentElement.lang = languageOfWords();
const { all } = createGlossary(fetchEntries);
const store = createLearningStore();
const savedIds = async () => (await store.saved()).map(({ id }) => id);
const root = document.getElementById('page');
if (root) render(<QuizApp fetchAll={all} savedIds={savedIds} pageIds={loadQuiz} random={Math.random} />, root);

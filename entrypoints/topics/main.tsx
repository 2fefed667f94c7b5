import { render } from 'preact';
import { createGlossary } from '../../src/core/glossary/glossary.ts';
import { fetchEntries, fetchQuestions } from '../../src/platform/glossaryFiles.ts';
import { languageOfWords } from '../../src/ui/words.ts';
import { TopicsApp } from './TopicsApp.tsx';
import '../../src/ui/page/ownPage.css';
import '../../src/ui/card/card.css';
import '../../src/ui/topics/topics.css';

document.documentElement.lang = languageOfWords();
const { all } = createGlossary(fetchEntries);
const root = document.getElementById('page');
if (root) render(<TopicsApp fetchAll={all} fetchQuestions={fetchQuestions} />, root);
